/** Pictures that people send: looked at before they become part of a matter. */
import type { Photo } from '@gelin/domain';
import { bareId } from './bared.ts';
import { lookAt, type Kind, type Owner, type Refused } from './looking.ts';

/** JPEG, PNG, WebP and HEIC, up to 10 MB; the phone shrinks them far below. */
export const PICTURE: Kind = {
  starts: [
    [[0, 'ffd8ff']],
    [[0, '89504e47']],
    [
      [0, '52494646'],
      [8, '57454250'],
    ],
    [[4, '66747970']],
  ],
  most: 10 * 1024 * 1024,
  shows: 'picture',
};

/** Somebody's public photo: what boards can print, 1 MB at most; the phone makes it about 100 KB. */
const FACE: Kind = {
  starts: [[[0, 'ffd8ff']], [[0, '89504e47']]],
  most: 1024 * 1024,
  shows: 'picture',
};

/** What is said of one that is not what it should be. */
export const SAID_OF_PHOTOS: Refused = {
  missing: 'photoMissing',
  wrongType: 'photoWrongType',
  tooLarge: 'photoTooLarge',
  field: 'photos',
};

/**
 * The photos of `owner`'s (an account) behind these file ids, without what a camera writes beside a picture: they are kept under other ids then.
 * @throws Refusal where one is missing, too large or no picture at all
 */
export async function checkedPhotos(ids: readonly string[], owner: Owner): Promise<Photo[]> {
  const kept = await lookAt(
    ids.map((id) => ({ id, kind: PICTURE, refused: SAID_OF_PHOTOS })),
    owner,
  );
  return kept.map((id) => ({ id }));
}

/** Whether these are what `checkedPhotos` made of these ids. */
export function areKeptOf(ids: readonly string[], photos: readonly Photo[]): boolean {
  return (
    photos.length === ids.length &&
    ids.every((sent, index) => [sent, bareId(sent)].includes(photos[index]?.id ?? ''))
  );
}

/** The public photo behind this file id, of `owner`'s, in the same way. @throws Refusal as for photos */
export async function checkedFace(id: string, owner: string): Promise<string> {
  const [kept = id] = await lookAt(
    [{ id, kind: FACE, refused: { ...SAID_OF_PHOTOS, field: 'photo' } }],
    owner,
  );
  return kept;
}
