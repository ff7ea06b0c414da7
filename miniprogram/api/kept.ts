/** Files that wait on the phone: kept so that they outlive the app, sent up to the storage, and forgotten afterwards. */
import { nextDrawer } from './drawer';
import { platformFailure } from './failure';
import { newKey } from './key';
import { tidy } from './room';
import { noteUploaded } from './unused';

/** Where files of each kind lie in the storage. */
type Folder = 'photos' | 'voices' | 'videos' | 'lists';

/** A path that outlives the app; the short-lived one where the phone has no room left, and nothing to give back. */
export async function keepFile(tempFilePath: string): Promise<string> {
  const kept = (await saved(tempFilePath)) ?? ((await madeRoom()) ? await saved(tempFilePath) : undefined);
  return kept ?? tempFilePath;
}

const madeRoom = async () => (await tidy().catch(() => 0)) > 0;

function saved(tempFilePath: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(undefined),
    });
  });
}

/** Forgets a kept file; one that is gone already is fine. */
export function forgetFile(path: string): void {
  const files = wx.getFileSystemManager();
  const gone = { filePath: path, fail: () => undefined };
  // What was written by ourselves is not among the saved files.
  if (path.startsWith(`${wx.env.USER_DATA_PATH}/`)) files.unlink(gone);
  else files.removeSavedFile(gone);
}

/** The bytes of a file on the phone. @throws CallFailure platform */
export function bytesOf(path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: (thrown) => reject(platformFailure(thrown)),
    });
  });
}

/** Writes a file that outlives the app. @returns its path @throws CallFailure platform where there is no room */
export function writeKept(bytes: Uint8Array, ending: string): Promise<string> {
  const filePath = `${wx.env.USER_DATA_PATH}/${newKey()}.${ending}`;
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: bytes.slice().buffer,
      success: () => resolve(filePath),
      fail: (thrown) => reject(platformFailure(thrown)),
    });
  });
}

/** Bytes. @throws CallFailure platform where there is no such file */
export function sizeOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve(size),
      fail: (thrown) => reject(platformFailure(thrown)),
    });
  });
}

/** The ending of a path, `mp3`; the other one where it has none of these. */
export function endingOf<Ending extends string>(
  path: string,
  known: readonly Ending[],
  otherwise: Ending,
): Ending {
  const ending = /\.(\w+)$/.exec(path.split('?')[0] ?? '')?.[1]?.toLowerCase();
  return known.find((one) => one === ending) ?? otherwise;
}

/** An upload on its way; whoever wants the same file meanwhile waits for the same one. */
interface Going {
  readonly done: Promise<string>;
  readonly listeners: Set<(percent: number) => void>;
  /** When it last moved, in milliseconds. */
  readonly moved: { at: number };
}

const going = new Map<string, Going>();
/** What has not moved for so long goes nowhere, in milliseconds: then it is begun anew. */
const STALLED = 20_000;

/**
 * Sends a file up into a folder of mine; one that is going up already is not sent twice.
 * @param onProgress whole percents
 * @returns the storage's file id, `cloud://…`
 * @throws CallFailure offline, platform
 */
export function sendUp(
  folder: Folder,
  path: string,
  ending: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  const name = `${folder} ${path}`;
  const known = going.get(name);
  if (known && Date.now() - known.moved.at < STALLED) {
    known.listeners.add(onProgress);
    return known.done;
  }
  const listeners = new Set([onProgress]);
  const moved = { at: Date.now() };
  const upload = nextDrawer().then((drawer) =>
    uploaded(`${folder}/${drawer}/${newKey()}.${ending}`, path, (percent) => {
      moved.at = Date.now();
      for (const listener of [...listeners]) listener(percent);
    }),
  );
  const done = upload.finally(() => {
    if (going.get(name)?.moved === moved) going.delete(name);
  });
  going.set(name, { done, listeners, moved });
  return done;
}

function uploaded(
  cloudPath: string,
  filePath: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => {
        noteUploaded(fileID);
        resolve(fileID);
      },
      fail: (thrown) => reject(platformFailure(thrown)),
    });
    // Older base libraries answer without a task: then it is sent without percents.
    task?.onProgressUpdate?.(({ progress }) => onProgress(Math.floor(progress)));
  });
}
