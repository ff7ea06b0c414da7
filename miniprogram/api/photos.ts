/** Photos: chosen, made smaller (which also drops where they were taken), and sent up to the storage. */
import { CallFailure, platformFailure } from './failure';
import { newKey } from './key';

const LARGEST = 10 * 1024 * 1024;
const WIDEST = 1_600;
const QUALITY = 80;
const KNOWN = /\.(jpe?g|png|webp|heic)$/i;

/** Lets somebody take or choose up to `count` photos. Empty when they changed their mind. @returns paths on the phone */
export async function choosePhotos(count: number): Promise<string[]> {
  try {
    const { tempFiles } = await wx.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    });
    return tempFiles.map((file) => file.tempFilePath);
  } catch (thrown) {
    const failure = platformFailure(thrown);
    if (/cancel/i.test(failure.message)) return [];
    throw failure;
  }
}

/**
 * Sends one photo up.
 * @param onProgress whole percents
 * @returns the storage's file id, `cloud://…`
 * @throws CallFailure photoWrongType, photoTooLarge, offline, platform
 */
export async function uploadPhoto(path: string, onProgress: (percent: number) => void): Promise<string> {
  const small = await smaller(path);
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      cloudPath: `photos/${newKey()}.jpg`,
      filePath: small,
      success: ({ fileID }) => resolve(fileID),
      fail: (thrown) => reject(platformFailure(thrown)),
    });
    task?.onProgressUpdate?.(({ progress }) => onProgress(Math.floor(progress)));
  });
}

/** A JPEG of at most 1,600 pixels across. Drawing it anew leaves the camera's notes (EXIF: place, device) behind. */
async function smaller(path: string): Promise<string> {
  const name = path.split('?')[0] ?? path;
  if (/\.\w+$/.test(name) && !KNOWN.test(name)) throw new CallFailure('photoWrongType', path);
  if ((await sizeOf(path)) > LARGEST) throw new CallFailure('photoTooLarge', path);
  try {
    const { width, height } = await wx.getImageInfo({ src: path });
    const portrait = height > width;
    const { tempFilePath } = await wx.compressImage({
      src: path,
      quality: QUALITY,
      ...(Math.max(width, height) > WIDEST && {
        [portrait ? 'compressedHeight' : 'compressedWidth']: WIDEST,
      }),
    });
    return tempFilePath;
  } catch (thrown) {
    throw new CallFailure('photoWrongType', platformFailure(thrown).message);
  }
}

function sizeOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve(size),
      fail: (thrown) => reject(platformFailure(thrown)),
    });
  });
}
