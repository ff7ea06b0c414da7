/** The public photo of somebody: taken or chosen, made small, sent up, and put where residents look; or taken away. */
import { call, type Output } from '../../../api/call';
import { newKey } from '../../../api/key';
import { choosePhotos, forgetPhoto, preparePhoto, uploadPhoto } from '../../../api/photos';
import { phrases, w } from '../words/staff';

type Row = Output<'people', 'staff'>['rows'][number];

/** Pixels: sharp on a board across A3, about 100 KB. */
const WIDEST = 800;
const say = (title: string) => wx.showToast({ title, icon: 'none' });

/** Asks what is to be done where there is one already. @throws CallFailure */
export async function setPhoto(row: Row): Promise<void> {
  if (row.avatar === undefined) return show(row);
  const itemList = [w.photoChange, w.photoDrop];
  const chosen = await wx.showActionSheet({ itemList }).catch(() => undefined);
  if (chosen) await (chosen.tapIndex === 0 ? show(row) : drop(row));
}

/** Nobody is shown who did not agree: said first. */
async function show({ member, name }: Row): Promise<void> {
  const asked = { title: phrases.photoTitle(name), content: w.photoNote, confirmText: w.photoGoOn };
  if (!(await wx.showModal(asked)).confirm) return;
  const [path] = await choosePhotos(1);
  if (path === undefined) return;
  wx.showLoading({ title: w.photoSending, mask: true });
  try {
    const kept = await preparePhoto(path, WIDEST);
    const photo = await uploadPhoto(kept, () => undefined);
    forgetPhoto(kept);
    await call('people', 'setPhoto', { key: newKey(), member, photo });
  } finally {
    wx.hideLoading();
  }
  say(w.photoSaved);
}

async function drop({ member, name }: Row): Promise<void> {
  const asked = { title: phrases.photoDropTitle(name), confirmText: w.photoDrop };
  if (!(await wx.showModal(asked)).confirm) return;
  await call('people', 'setPhoto', { key: newKey(), member });
  say(w.photoDropped);
}
