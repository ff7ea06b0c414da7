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
  const idle = (await savedFiles()).filter(
    ({ filePath, createTime }) =>
      !named.includes(JSON.stringify(filePath)) && now - createTime * 1000 > FRESH,
  );
  await Promise.all(idle.map(({ filePath }) => removed(filePath)));
  return idle.length;
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

function removed(filePath: string): Promise<void> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().removeSavedFile({ filePath, complete: () => resolve() });
  });
}
