/** Films that were chosen: how long they are, and the picture that stands for them. */
import { h } from '../frame/dom.ts';
import { keepTemporary } from './file-store.ts';

export interface Film {
  /** Seconds. */
  readonly duration: number;
  readonly width: number;
  readonly height: number;
  readonly thumbTempFilePath: string;
}

const happens = (video: HTMLVideoElement, event: string): Promise<void> =>
  new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true });
    video.addEventListener('error', () => reject(new Error(video.error?.message ?? 'no film')), {
      once: true,
    });
  });

/** Looks into a film. @throws where the browser cannot read it */
export async function filmOf(file: Blob): Promise<Film> {
  const video = h('video', { muted: true, playsinline: true, preload: 'auto' }) as HTMLVideoElement;
  video.src = URL.createObjectURL(file);
  try {
    await happens(video, 'loadeddata');
    if (!Number.isFinite(video.duration)) {
      // What a browser recorded itself says how long it is only when it was read to its end.
      video.currentTime = Number.MAX_SAFE_INTEGER;
      await happens(video, 'seeked');
    }
    const duration = video.duration;
    video.currentTime = Math.min(0.1, duration / 2);
    await happens(video, 'seeked');
    const { videoWidth: width, videoHeight: height } = video;
    return { duration, width, height, thumbTempFilePath: await pictureOf(video) };
  } finally {
    URL.revokeObjectURL(video.src);
  }
}

async function pictureOf(video: HTMLVideoElement): Promise<string> {
  const canvas = h('canvas') as HTMLCanvasElement;
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
  if (!picture) throw new Error('the film could not be drawn');
  return keepTemporary(picture, '.jpg');
}
