/** Photos: chosen, made smaller, freed of where they were taken, kept on the phone, and sent up to the storage. */
import { bareJpeg, isJpeg } from '@gelin/domain/phone';
import { CallFailure, platformFailure } from './failure';
import { bytesOf, forgetFile, keepFile, sendUp, sizeOf, writeKept } from './kept';

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
 * Makes a chosen photo ready to be sent: a JPEG of at most `widest` pixels across that outlives the app, so that it can be sent
 * when the network is back. Drawing it anew leaves the camera's notes (EXIF: place, device) behind; where a phone does not,
 * they are taken out of the file.
 * @returns the path of the kept file
 * @throws CallFailure photoWrongType, photoTooLarge
 */
export async function preparePhoto(path: string, widest = WIDEST): Promise<string> {
  const name = path.split('?')[0] ?? path;
  if (/\.\w+$/.test(name) && !KNOWN.test(name)) throw new CallFailure('photoWrongType', path);
  if ((await sizeOf(path)) > LARGEST) throw new CallFailure('photoTooLarge', path);
  try {
    const { width, height } = await wx.getImageInfo({ src: path });
    const side = height > width ? 'compressedHeight' : 'compressedWidth';
    const { tempFilePath } = await wx.compressImage({
      src: path,
      quality: QUALITY,
      ...(Math.max(width, height) > widest && { [side]: widest }),
    });
    return (await withoutNotes(tempFilePath)) ?? (await keepFile(tempFilePath));
  } catch (thrown) {
    throw new CallFailure('photoWrongType', platformFailure(thrown).message);
  }
}

/** The path of a kept file without notes where there were some. What cannot be read here the server looks at again. */
async function withoutNotes(path: string): Promise<string | undefined> {
  try {
    const bytes = await bytesOf(path);
    const bare = isJpeg(bytes) ? bareJpeg(bytes) : undefined;
    return bare && bare.length !== bytes.length ? await writeKept(bare, 'jpg') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Sends a prepared photo up.
 * @param onProgress whole percents
 * @returns the storage's file id, `cloud://…`
 * @throws CallFailure offline, platform
 */
export function uploadPhoto(path: string, onProgress: (percent: number) => void): Promise<string> {
  return sendUp('photos', path, 'jpg', onProgress);
}

/** Where a photo lies on the phone; one that is stored is fetched. @throws CallFailure offline, platform */
export async function onThePhone(src: string): Promise<string> {
  if (!src.startsWith('cloud://')) return src;
  try {
    return (await wx.cloud.downloadFile({ fileID: src })).tempFilePath;
  } catch (thrown) {
    throw platformFailure(thrown);
  }
}

/** Takes a photo back that went up and is to be seen by nobody; one that cannot be deleted now is named nowhere. */
export function takeBackPhoto(id: string): void {
  wx.cloud.deleteFile({ fileList: [id] }).catch(() => undefined);
}

/** Forgets a kept photo; one that is gone already is fine. */
export const forgetPhoto = forgetFile;
