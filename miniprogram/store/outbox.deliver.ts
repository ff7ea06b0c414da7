/** Delivering one letter: first what goes with it, each piece once, then the words. */
import type { Medium } from '@gelin/domain/phone';
import { call, type Output } from '../api/call';
import { CallFailure } from '../api/failure';
import { forgetFile, sizeOf } from '../api/kept';
import { uploadPhoto } from '../api/photos';
import { forgetVideo, uploadVideo } from '../api/video';
import { uploadVoice } from '../api/voice';
import { isParcel, storedMedia, type Letter, type Parcel } from './outbox.letter';

/** Delivers it; `progressed` hears of every piece that is stored, so that none goes up twice. @throws CallFailure */
export async function deliver(
  letter: Letter,
  progressed: (letter: Letter) => void,
): Promise<Output<'group', 'say'>> {
  let ready = letter;
  for (const [index, medium] of letter.media.entries()) {
    if (!isParcel(medium)) continue;
    ready = { ...ready, media: replaced(ready.media, index, await sentUp(medium)) };
    progressed(ready);
    forget(medium);
  }
  const { key, group, text, matter, called, replyTo } = ready;
  return call('group', 'say', {
    key,
    group,
    text,
    media: [...storedMedia(ready.media)],
    called: called.map(({ role, unit, department }) => ({ role, unit, ...(department && { department }) })),
    ...(matter !== undefined && { matter }),
    ...(replyTo && { replyTo: replyTo.id }),
  });
}

/** One that is gone from the phone keeps the others waiting for nothing. */
async function sentUp(parcel: Parcel): Promise<Medium> {
  await sizeOf(parcel.kept).catch(() => {
    throw new CallFailure('mediaMissing', parcel.kept, 'media');
  });
  const silently = (): void => undefined;
  switch (parcel.kind) {
    case 'photo':
      return { kind: 'photo', id: await uploadPhoto(parcel.kept, silently) };
    case 'voice':
      return { kind: 'voice', id: await uploadVoice(parcel.kept, silently), seconds: parcel.seconds };
    case 'video':
      return { kind: 'video', ...(await uploadVideo({ ...parcel, path: parcel.kept }, silently)) };
  }
}

function forget(parcel: Parcel): void {
  if (parcel.kind === 'video') forgetVideo({ ...parcel, path: parcel.kept });
  else forgetFile(parcel.kept);
}

function replaced(media: Letter['media'], at: number, medium: Medium): Letter['media'] {
  return media.map((one, index) => (index === at ? medium : one));
}
