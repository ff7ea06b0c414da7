/** Sending pictures into a group: chosen, kept on the phone, and posted with what is written. */
import { failureCode } from '../../../api/failure';
import { choosePhotos, preparePhoto } from '../../../api/photos';
import { FAILURE_WORDS } from '../../../words/failures';
import type { Parcel } from '../outbox.letter';
import type { Room } from './group.draw';
import { say } from './group.talk';

/** As many as WeChat lets people send at once. */
const MOST = 9;

/** Takes or chooses photos, and sends them with the words that are written. */
export async function addPhotos(room: Room): Promise<void> {
  try {
    const chosen = await choosePhotos(MOST);
    const parcels = await Promise.all(
      chosen.map(async (path): Promise<Parcel> => ({ kind: 'photo', kept: await preparePhoto(path) })),
    );
    if (parcels.length > 0) await say(room, parcels);
  } catch (thrown) {
    wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
  }
}
