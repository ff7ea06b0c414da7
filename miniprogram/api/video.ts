/** Short films: taken or chosen, made smaller where the phone can, with the picture that stands for them, and sent up. */
import { VIDEO_SECONDS, type Video } from '@gelin/domain/phone';
import { CallFailure, platformFailure } from './failure';
import { endingOf, forgetFile, keepFile, sendUp, sizeOf } from './kept';

const LARGEST = 50 * 1024 * 1024;

/** A film kept on the phone; `poster` is its picture. */
export interface KeptVideo {
  readonly path: string;
  readonly poster: string;
  readonly seconds: number;
}

/**
 * Lets somebody film or choose one film of at most 30 seconds, and keeps it as it was taken: making it smaller takes a
 * while (`smallerVideo`), and nothing is lost meanwhile.
 * @returns `undefined` when they changed their mind
 * @throws CallFailure videoTooLong, mediaWrongType, platform
 */
export async function chooseVideo(): Promise<KeptVideo | undefined> {
  const film = await chosen();
  if (!film) return undefined;
  // The platform limits what is filmed now, never what is chosen from the album.
  if (film.duration > VIDEO_SECONDS + 0.5) throw new CallFailure('videoTooLong', `${film.duration} s`);
  if (!film.thumbTempFilePath) throw new CallFailure('mediaWrongType', 'a film without a picture');
  const [path, poster] = await Promise.all([keepFile(film.tempFilePath), keepFile(film.thumbTempFilePath)]);
  return { path, poster, seconds: Math.min(VIDEO_SECONDS, Math.max(1, Math.round(film.duration))) };
}

/**
 * The same film made smaller, as a file of its own; the very one where this phone cannot. The larger one stays until
 * whoever holds it forgets it.
 * @throws CallFailure mediaTooLarge: then both are forgotten
 */
export async function smallerVideo(film: KeptVideo): Promise<KeptVideo> {
  const path = await compressed(film.path);
  if ((await sizeOf(path)) > LARGEST) {
    forgetVideo(film);
    throw new CallFailure('mediaTooLarge', path);
  }
  return path === film.path ? film : { ...film, path: await keepFile(path) };
}

/**
 * Sends a kept film up, its picture first: whoever sees it sees at least that.
 * @param onProgress whole percents
 * @throws CallFailure offline, platform
 */
export async function uploadVideo(
  { path, poster, seconds }: KeptVideo,
  onProgress: (percent: number) => void,
): Promise<Video> {
  const picture = await sendUp('photos', poster, endingOf(poster, ['jpg', 'png', 'webp'], 'jpg'), () =>
    onProgress(0),
  );
  const id = await sendUp('videos', path, endingOf(path, ['mp4', 'mov'], 'mp4'), onProgress);
  return { id, poster: picture, seconds };
}

/** Forgets both files. */
export function forgetVideo({ path, poster }: KeptVideo): void {
  forgetFile(path);
  forgetFile(poster);
}

async function chosen(): Promise<WechatMiniprogram.MediaFile | undefined> {
  try {
    const { tempFiles } = await wx.chooseMedia({
      count: 1,
      mediaType: ['video'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
      maxDuration: VIDEO_SECONDS,
      camera: 'back',
    });
    return tempFiles[0];
  } catch (thrown) {
    const failure = platformFailure(thrown);
    if (/cancel/i.test(failure.message)) return undefined;
    throw failure;
  }
}

/** The smaller film; as it was where this phone cannot make it smaller. */
async function compressed(src: string): Promise<string> {
  try {
    // With `quality` the other three are not looked at.
    const { tempFilePath } = await wx.compressVideo({
      src,
      quality: 'medium',
      bitrate: 0,
      fps: 0,
      resolution: 1,
    });
    return tempFilePath;
  } catch {
    return src;
  }
}
