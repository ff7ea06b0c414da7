/** Photos: chosen, made smaller (which also drops where they were taken), kept on the phone, and sent up to the storage. */
import { CallFailure, platformFailure } from './failure';
import { forgetFile, keepFile, sendUp, sizeOf } from './kept';

const LARGEST = 10 * 1024 * 1024;
const WIDEST = 1_600;
const QUALITY = 80;
const KNOWN = /\.(jpe?g|png|webp|heic)$/i;

/**
 * Lets somebody take or choose up to `count` photos. Empty when they changed their mind.
 * @param from where from; with one of them alone nobody is asked which
 * @returns paths on the phone
 */
export async function choosePhotos(
  count: number,
  from: readonly ('camera' | 'album')[] = ['camera', 'album'],
): Promise<string[]> {
  try {
    const { tempFiles } = await wx.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: [...from],
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
 * Makes a chosen photo ready to be sent: a JPEG of at most 1,600 pixels across that outlives the app, so that it can be sent
 * when the network is back. Drawing it anew leaves the camera's notes (EXIF: place, device) behind.
 * @returns the path of the kept file
 * @throws CallFailure photoWrongType, photoTooLarge
 */
export async function preparePhoto(path: string): Promise<string> {
  const name = path.split('?')[0] ?? path;
  if (/\.\w+$/.test(name) && !KNOWN.test(name)) throw new CallFailure('photoWrongType', path);
  if ((await sizeOf(path)) > LARGEST) throw new CallFailure('photoTooLarge', path);
  try {
    const { width, height } = await wx.getImageInfo({ src: path });
    const side = height > width ? 'compressedHeight' : 'compressedWidth';
    const { tempFilePath } = await wx.compressImage({
      src: path,
      quality: QUALITY,
      ...(Math.max(width, height) > WIDEST && { [side]: WIDEST }),
    });
    return await keepFile(tempFilePath);
  } catch (thrown) {
    throw new CallFailure('photoWrongType', platformFailure(thrown).message);
  }
}

/**
 * Sends a prepared photo up.
 * @param onProgress whole percents
 * @returns the storage's file id, `cloud://…`
 * @throws CallFailure offline, platform
 */
export function uploadPhoto(
  path: string,
  onProgress: (percent: number) => void,
  drawer?: string,
): Promise<string> {
  return sendUp('photos', path, 'jpg', onProgress, drawer);
}

/** Forgets a kept photo; one that is gone already is fine. */
export const forgetPhoto = forgetFile;
