/** Voices and short films, and pictures beside them: looked at before they become part of a message or an answer. */
import type { Medium, Voice } from '@gelin/domain';
import { lookAt, type Expected, type Kind } from './looking.ts';
import { PICTURE } from './photos.ts';

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
const FILM: Kind = { starts: [[[4, '66747970']]], most: 50 * 1024 * 1024 };

const SAID = {
  missing: 'mediaMissing',
  wrongType: 'mediaWrongType',
  tooLarge: 'mediaTooLarge',
  field: 'media',
} as const;

/**
 * The same media, pictures without what a camera writes beside them.
 * @throws Refusal mediaMissing, mediaWrongType, mediaTooLarge where one is not what it says
 */
export async function checkedMedia(media: readonly Medium[]): Promise<readonly Medium[]> {
  const files = media.flatMap(filesOf);
  const kept = await lookAt(files, SAID);
  const now = new Map(files.map(({ id }, index) => [id, kept[index] ?? id]));
  return media.map((medium) => ({
    ...medium,
    id: now.get(medium.id) ?? medium.id,
    ...(medium.kind === 'video' && { poster: now.get(medium.poster) ?? medium.poster }),
  }));
}

/** The same voice. @throws Refusal mediaMissing, mediaWrongType, mediaTooLarge */
export async function checkedVoice(voice: Voice): Promise<Voice> {
  await lookAt([{ id: voice.id, kind: SOUND }], { ...SAID, field: 'voice' });
  return voice;
}

function filesOf(medium: Medium): Expected[] {
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
