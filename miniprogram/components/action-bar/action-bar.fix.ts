/** 即查即改 from a list: the camera opens at once, and the picture it takes settles the matter. */
import { call } from '../../api/call';
import { newKey } from '../../api/key';
import { choosePhotos, forgetPhoto, preparePhoto, uploadPhoto } from '../../api/photos';
import { w } from '../../words/action-bar';
import type { Done } from './action-bar.step';

/** That somebody on this phone has read what a picture does. */
const TOLD = 'fixOnSpot.told';

/** What came of it: done, nothing, or a picture that could not be sent and waits on the phone. */
export type Fixed =
  | { readonly is: 'done'; readonly done: Done }
  | { readonly is: 'nothing' }
  | { readonly is: 'kept'; readonly path: string; readonly thrown: unknown };

/**
 * Takes one picture and settles the matter with it. There is no way back, so that is said the first time on a phone.
 * @throws CallFailure where no picture can be taken
 */
export async function fixWithPhoto(matter: string, seq: number): Promise<Fixed> {
  if (!(await told())) return { is: 'nothing' };
  const [taken] = await choosePhotos(1, ['camera']);
  if (taken === undefined) return { is: 'nothing' };
  const path = await preparePhoto(taken);
  wx.showLoading({ title: w.fixing, mask: true });
  try {
    const photo = await uploadPhoto(path, () => undefined);
    const step = { action: 'fixOnSpot' as const, text: '', photos: [photo] };
    const done = await call('matter', 'act', { key: newKey(), matter, seq, step });
    forgetPhoto(path);
    return { is: 'done', done };
  } catch (thrown) {
    return { is: 'kept', path, thrown };
  } finally {
    wx.hideLoading();
  }
}

/** Whether the person knows what happens: asked once a phone, remembered from then on. */
async function told(): Promise<boolean> {
  if (wx.getStorageSync(TOLD) === true) return true;
  const { title, content, confirm } = w.fixOnce;
  const { confirm: yes } = await wx.showModal({ title, content, confirmText: confirm, cancelText: w.think });
  if (yes) wx.setStorageSync(TOLD, true);
  return yes;
}
