/** Room on the phone: 10 MB of words and 200 MB of kept files. What nothing on the phone names any more is given back. */

/** A file kept a moment ago may not be written down anywhere yet, in milliseconds. */
const FRESH = 60_000;

interface Saved {
  readonly filePath: string;
  /** Seconds since 1970. */
  readonly createTime: number;
}

/** Removes kept files that nothing which is kept on this phone names: they were sent or given up. @returns how many */
export async function tidy(now = Date.now()): Promise<number> {
  const named = JSON.stringify(wx.getStorageInfoSync().keys.map((key) => wx.getStorageSync(key) as unknown));
  const isIdle = ({ filePath, createTime }: Saved): boolean =>
    !named.includes(JSON.stringify(filePath)) && now - createTime * 1000 > FRESH;
  const [saved, written] = [(await savedFiles()).filter(isIdle), (await writtenFiles()).filter(isIdle)];
  await Promise.all([
    ...saved.map(({ filePath }) => removed(filePath)),
    ...written.map(({ filePath }) => unlinked(filePath)),
  ]);
  return new Set([...saved, ...written].map(({ filePath }) => filePath)).size;
}

/** Where files lie that end with the app: there was no room to keep them. */
const SHORT_LIVED = /^\w+:\/\/tmp/;

/** Whether a file ends with the app. */
export function isShortLived(path: string): boolean {
  return SHORT_LIVED.test(path);
}

function savedFiles(): Promise<readonly Saved[]> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().getSavedFileList({
      success: ({ fileList }) => resolve(fileList),
      fail: () => resolve([]),
    });
  });
}

/** What was written by ourselves is not among the saved files: a voice, a workbook, 我的信息. */
async function writtenFiles(): Promise<readonly Saved[]> {
  const { USER_DATA_PATH } = wx.env;
  const names = await new Promise<readonly string[]>((resolve) => {
    wx.getFileSystemManager().readdir({
      dirPath: USER_DATA_PATH,
      success: ({ files }) => resolve(files),
      fail: () => resolve([]),
    });
  });
  const found = await Promise.all(names.map((name) => fileAt(`${USER_DATA_PATH}/${name}`)));
  return found.filter((one) => one !== undefined);
}

/** A file as old as its last change; nothing where it is a folder, or gone. */
function fileAt(filePath: string): Promise<Saved | undefined> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().stat({
      path: filePath,
      // Of one file there is one answer; several come only where somebody asks for a folder with all that is in it.
      success: ({ stats }) => {
        const one = Array.isArray(stats) ? undefined : (stats as WechatMiniprogram.Stats);
        resolve(one?.isFile() ? { filePath, createTime: one.lastModifiedTime } : undefined);
      },
      fail: () => resolve(undefined),
    });
  });
}

function unlinked(filePath: string): Promise<void> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().unlink({ filePath, complete: () => resolve() });
  });
}

function removed(filePath: string): Promise<void> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().removeSavedFile({ filePath, complete: () => resolve() });
  });
}
