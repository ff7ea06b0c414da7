/** Sending pictures, films and voices into a group: kept on the phone, and posted with what is written. */
import { failureCode } from '../../../api/failure';
import { forgetFile } from '../../../api/kept';
import { choosePhotos, preparePhoto } from '../../../api/photos';
import { chooseVideo, smallerVideo } from '../../../api/video';
import type { Recorded } from '../../../api/voice';
import { FAILURE_WORDS } from '../../../words/failures';
import type { Parcel } from '../../../store/outbox.letter';
import { w } from '../words/group';
import { previewWritten } from './group.answer';
import type { Room } from './group.draw';
import { say } from './group.talk';

/** As many as WeChat lets people send at once. */
const MOST = 9;

/** Photos or a film: takes or chooses them, and sends them. */
export async function addMedia(room: Room): Promise<void> {
  const picked = await wx.showActionSheet({ itemList: [w.photos, w.film] }).catch(() => undefined);
  if (!picked) return;
  try {
    const parcels = picked.tapIndex === 0 ? await photos() : await film();
    if (parcels.length > 0) await say(room, parcels);
  } catch (thrown) {
    wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
  }
}

/** What was spoken: an answer is looked at first, anything else goes out, with its words where they were heard. */
export function spoke(room: Room, { path, seconds, text = '' }: Recorded): void {
  if (room.state.draft.reply?.answer) previewWritten(room, { voice: { path, seconds }, text });
  else void say(room, [{ kind: 'voice', kept: path, seconds }], text);
}

async function photos(): Promise<readonly Parcel[]> {
  const chosen = await choosePhotos(MOST);
  return Promise.all(chosen.map(async (path) => ({ kind: 'photo', kept: await preparePhoto(path) })));
}

async function film(): Promise<readonly Parcel[]> {
  const chosen = await chooseVideo();
  if (!chosen) return [];
  const { path, poster, seconds } = await smallerVideo(chosen);
  if (path !== chosen.path) forgetFile(chosen.path);
  return [{ kind: 'video', kept: path, poster, seconds }];
}
