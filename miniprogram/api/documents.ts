/** Bringing a file of the storage to the phone under its own name, and opening it so that it can be passed on. */
import { platformFailure } from './failure';

/**
 * Downloads a file of the storage.
 * @param onProgress whole percents
 * @returns its path on the phone, named as people should see it
 * @throws CallFailure offline, platform
 */
export async function download(
  file: string,
  name: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  const path = await new Promise<string>((resolve, reject) => {
    const task = wx.cloud.downloadFile({
      fileID: file,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: (thrown) => reject(platformFailure(thrown)),
    });
    task?.onProgressUpdate?.(({ progress }) => onProgress(Math.floor(progress)));
  });
  return named(path, name);
}

/** A file that somebody picked. */
export interface Picked {
  readonly path: string;
  readonly name: string;
}

/** Lets somebody pick one file with one of these endings from a chat. `undefined` when they changed their mind. @throws CallFailure platform */
export async function pickFile(extension: string[]): Promise<Picked | undefined> {
  try {
    const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension });
    const [file] = tempFiles;
    return file && { path: file.path, name: file.name };
  } catch (thrown) {
    const failure = platformFailure(thrown);
    if (/cancel/i.test(failure.message)) return undefined;
    throw failure;
  }
}

/** Kinds of documents that are made for people. */
export type DocumentKind = 'xlsx' | 'docx' | 'pdf';

/** Opens a workbook with the menu to send or save it. @throws CallFailure platform */
export function openSheet(path: string): Promise<void> {
  return openDocument(path, 'xlsx');
}

/** Opens a paper with the menu to send, save or print it. @throws CallFailure platform */
export function openPdf(path: string): Promise<void> {
  return openDocument(path, 'pdf');
}

/** Writes a text as a file under its own name. @returns its path on the phone @throws CallFailure platform */
export function written(name: string, text: string): Promise<string> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: text,
      encoding: 'utf8',
      success: () => resolve(filePath),
      fail: (thrown) => reject(platformFailure(thrown)),
    });
  });
}

/** Opens a document with the menu to send, save or print it. @throws CallFailure platform */
export async function openDocument(path: string, fileType: DocumentKind): Promise<void> {
  try {
    await wx.openDocument({ filePath: path, fileType, showMenu: true });
  } catch (thrown) {
    throw platformFailure(thrown);
  }
}

/** Passes a file on into a chat; WeChat wants a tap of its own for it. Changing one's mind is no failure. @throws CallFailure platform */
export async function passOn(path: string, name: string): Promise<void> {
  try {
    await wx.shareFileMessage({ filePath: path, fileName: name });
  } catch (thrown) {
    const failure = platformFailure(thrown);
    if (!/cancel/i.test(failure.message)) throw failure;
  }
}

/** A passed-on file carries the name of its path; where it cannot be renamed it is still the right file. */
function named(path: string, name: string): Promise<string> {
  const wanted = `${wx.env.USER_DATA_PATH}/${name}`;
  return new Promise((resolve) => {
    wx.getFileSystemManager().copyFile({
      srcPath: path,
      destPath: wanted,
      success: () => resolve(wanted),
      fail: () => resolve(path),
    });
  });
}
