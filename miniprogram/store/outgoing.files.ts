/** Files of a report going up, each once and in turn, and forgotten on the phone when they are stored. */
import { CallFailure } from '../api/failure';
import { forgetFile, sizeOf } from '../api/kept';
import { forgetPhoto, uploadPhoto } from '../api/photos';
import { forgetVideo, uploadVideo } from '../api/video';
import { uploadVoice } from '../api/voice';
import type { Enclosed } from './enclosed';

/** An upload that has not moved for so long goes nowhere, in milliseconds. */
const STALLED = 20_000;

/** Sends up what waits; `progressed` hears of each that is stored. @throws CallFailure */
export async function sendFiles<E extends Enclosed>(enclosed: E, progressed: (now: E) => void): Promise<E> {
  let now = enclosed;
  const stored = (changes: Partial<Enclosed>): void => {
    now = { ...now, ...changes };
    progressed(now);
  };
  const { unsentVoice, unsentVideo } = enclosed;
  if (unsentVoice) {
    await isThere(unsentVoice.path, 'mediaMissing');
    const id = await moving((onProgress) => uploadVoice(unsentVoice.path, onProgress));
    stored({ voice: { id, seconds: unsentVoice.seconds }, unsentVoice: undefined });
    forgetFile(unsentVoice.path);
  }
  for (const path of enclosed.unsent) {
    await isThere(path, 'photoMissing');
    const id = await moving((onProgress) => uploadPhoto(path, onProgress));
    stored({ photos: [...now.photos, id], unsent: now.unsent.filter((one) => one !== path) });
    forgetPhoto(path);
  }
  if (unsentVideo) {
    await isThere(unsentVideo.path, 'mediaMissing');
    const video = await moving((onProgress) => uploadVideo(unsentVideo, onProgress));
    stored({ video, unsentVideo: undefined });
    forgetVideo(unsentVideo);
  }
  return now;
}

/** One that is gone from the phone says so, and keeps the others waiting for nothing. */
async function isThere(path: string, code: 'photoMissing' | 'mediaMissing'): Promise<void> {
  await sizeOf(path).catch(() => {
    throw new CallFailure(code, path, code === 'photoMissing' ? 'photos' : 'media');
  });
}

/** The upload, or `offline` where it stands still. */
function moving<T>(upload: (onProgress: () => void) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<T>((resolve, reject) => {
    const moved = (): void => {
      if (timer !== undefined) clearTimeout(timer);
      timer = setTimeout(() => reject(new CallFailure('offline', 'the upload stands still')), STALLED);
    };
    moved();
    upload(moved).then(resolve, reject);
  }).finally(() => {
    if (timer !== undefined) clearTimeout(timer);
  });
}

/** Without what is gone from the phone: for files that follow words, there is nobody left to choose them anew. */
export async function withoutGone<E extends Enclosed>(enclosed: E): Promise<E> {
  const there = async (path: string) =>
    sizeOf(path).then(
      () => true,
      () => false,
    );
  const { unsent, unsentVoice, unsentVideo } = enclosed;
  const found = await Promise.all(unsent.map(there));
  return {
    ...enclosed,
    unsent: unsent.filter((_, index) => found[index]),
    unsentVoice: unsentVoice && (await there(unsentVoice.path)) ? unsentVoice : undefined,
    unsentVideo: unsentVideo && (await there(unsentVideo.path)) ? unsentVideo : undefined,
  };
}
