/** What lies on this phone alone: drafts, numbers, what waits to be sent, kept files. Settings of the phone's stay. */
import { giveUpForgotten } from '../api/unused';
import { forgetPassing } from './numbers';
import { forgetOutbox } from './outbox';

/** How large the type is and whether that was offered, whether pages are read aloud, which speech is listened for, which grid is home, that somebody knows how reporting goes, which folders are theirs, which files are still to be deleted, and what limits against abuse tell this phone by: no words of anybody. */
const STAYS: readonly string[] = [
  'elder',
  'elderOffered',
  'aloud',
  'dialect',
  'homeUnit',
  'homeCard',
  'reportedBefore',
  'drawers',
  'unused',
  'device',
];

/** Whether anything is kept here. */
export function keepsSomething(): boolean {
  return keysKept().length > 0;
}

/** Clears it all, files too. What was not sent yet is gone with it. */
export function clearPhone(): void {
  for (const key of keysKept()) wx.removeStorageSync(key);
  forgetOutbox();
  forgetPassing();
  void giveUpForgotten();
  const files = wx.getFileSystemManager();
  files.getSavedFileList({
    success: ({ fileList }) => {
      for (const { filePath } of fileList) files.removeSavedFile({ filePath, fail: () => undefined });
    },
    fail: () => undefined,
  });
  // What was written by ourselves is not among the saved files: a voice, a workbook, 我的信息.
  const { USER_DATA_PATH } = wx.env;
  files.readdir({
    dirPath: USER_DATA_PATH,
    success: ({ files: names }) => {
      for (const name of names)
        files.unlink({ filePath: `${USER_DATA_PATH}/${name}`, fail: () => undefined });
    },
    fail: () => undefined,
  });
}

function keysKept(): string[] {
  return wx.getStorageInfoSync().keys.filter((key) => !STAYS.includes(key));
}
