/** Voices and short films, and pictures beside them: looked at before they become part of a message or an answer. */
import type { Medium, Video, Voice } from '@gelin/domain';
import { lookAt, type Expected, type Kind, type Owner } from './looking.ts';
import { PICTURE, SAID_OF_PHOTOS } from './photos.ts';

/**
 * What WeChat's recorder makes (mp3, aac, wav), and what its phones call m4a. MP3 begins with its notes (ID3) or with
 * a frame, AAC with an ADTS frame. A minute of 16 kHz in WAV, the largest of them, is 1.9 MB.
 */
const SOUND: Kind = {
  starts: [
    [[0, '494433']],
    [[0, 'fffb']],
    [[0, 'fff3']],
    [[0, 'fff2']],
    [[0, 'fff1']],
    [[0, 'fff9']],
    [[4, '66747970']],
    [
      [0, '52494646'],
      [8, '57415645'],
    ],
  ],
  most: 2 * 1024 * 1024,
};

/** MP4 and QuickTime. */
const FILM: Kind = { starts: [[[4, '66747970']]], most: 50 * 1024 * 1024, shows: 'film' };

const SAID = {
  missing: 'mediaMissing',
  wrongType: 'mediaWrongType',
  tooLarge: 'mediaTooLarge',
  field: 'media',
} as const;

/**
 * The same media, pictures and films without what a camera writes beside them.
 * @throws Refusal mediaMissing, mediaWrongType, mediaTooLarge where one is not what it says
 */
export async function checkedMedia(media: readonly Medium[], owner: Owner): Promise<readonly Medium[]> {
  const files = media.flatMap(filesOf).map((file) => ({ ...file, refused: SAID }));
  const now = await keptUnder(files, owner);
  return media.map((medium) => ({
    ...medium,
    id: now(medium.id),
    ...(medium.kind === 'video' && { poster: now(medium.poster) }),
  }));
}

/** The same voice. @throws Refusal mediaMissing, mediaWrongType, mediaTooLarge */
export async function checkedVoice(voice: Voice, owner: Owner): Promise<Voice> {
  await lookAt([{ id: voice.id, kind: SOUND, refused: { ...SAID, field: 'voice' } }], owner);
  return voice;
}

/** What may come with a report beside its words. */
interface Told {
  readonly photos: readonly string[];
  readonly voice?: Voice | undefined;
  readonly video?: Video | undefined;
}

/** The film alone. @throws Refusal as for media */
export async function checkedFilm(film: Video, owner: Owner): Promise<Video> {
  const [{ kind: _, ...kept }] = (await checkedMedia([{ kind: 'video', ...film }], owner)) as [
    Extract<Medium, { kind: 'video' }>,
  ];
  return kept;
}

/**
 * Looks at every file of a report at once, and says under which id each is kept now.
 * @throws Refusal as for photos, and as for media
 */
export async function checkTold(
  { photos, voice, video }: Told,
  owner: Owner,
): Promise<(id: string) => string> {
  const media: Medium[] = [
    ...(voice ? [{ kind: 'voice', ...voice } as const] : []),
    ...(video ? [{ kind: 'video', ...video } as const] : []),
  ];
  const files = [
    ...photos.map((id) => ({ id, kind: PICTURE, refused: SAID_OF_PHOTOS })),
    ...media.flatMap((medium) => filesOf(medium).map((file) => ({ ...file, refused: SAID }))),
  ];
  return keptUnder(files, owner);
}

/** Looks at the files; the answer leads from the id that was sent to the one that holds no more than the picture. */
async function keptUnder(files: readonly Expected[], owner: Owner): Promise<(id: string) => string> {
  const kept = await lookAt(files, owner);
  const now = new Map(files.map(({ id }, index) => [id, kept[index] ?? id]));
  return (id) => now.get(id) ?? id;
}

function filesOf(medium: Medium): Omit<Expected, 'refused'>[] {
  switch (medium.kind) {
    case 'photo':
      return [{ id: medium.id, kind: PICTURE }];
    case 'voice':
      return [{ id: medium.id, kind: SOUND }];
    case 'video':
      return [
        { id: medium.id, kind: FILM },
        { id: medium.poster, kind: PICTURE },
      ];
  }
}
