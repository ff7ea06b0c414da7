/** What the administrator does about one person, each asked about first where it cannot be taken back at once. */
import { call, type Output } from '../../../api/call';
import { CallFailure } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { phrases, w } from '../words/staff';
import { setPhoto } from './staff.photo';
import { endsOf, type deedsFor } from './staff.view';

type Deed = ReturnType<typeof deedsFor>[number] | ReturnType<typeof endsOf>[number];
type Row = Output<'people', 'staff'>['rows'][number];

/** What an action sheet takes. */
const MOST = 6;
const PHONE = /^[0-9][0-9-]{5,15}$/u;
const say = (title: string) => wx.showToast({ title, icon: 'none' });

/** Does it; a code where one was made. @throws CallFailure */
export async function done(deed: Deed, row: Row): Promise<Output<'people', 'postCode'> | undefined> {
  const asked = { key: newKey(), member: row.member };
  if (deed.kind === 'code') return call('people', 'postCode', asked);
  if (deed.kind === 'phone') await setPhone(row);
  else if (deed.kind === 'photo') await setPhoto(row);
  else if (deed.kind === 'ends') {
    const end = await picked(endsOf(row));
    if (end) return done(end, row);
  } else if (deed.kind === 'unbind') {
    if (!(await confirmed(phrases.unbindTitle(row.name), w.unbindNote))) return undefined;
    await call('people', 'unbind', asked);
    say(w.unbound_done);
  } else {
    const { role, unit, department, words } = deed.post;
    if (!(await confirmed(phrases.endTitle(row.name), phrases.endContent(words)))) return undefined;
    await call('people', 'endPost', { ...asked, role, unit, ...(department && { department }) });
    say(w.ended);
  }
  return undefined;
}

/** One of these from an action sheet; `undefined` where nobody picked any. */
export async function picked<D extends { readonly words: string }>(
  deeds: readonly D[],
): Promise<D | undefined> {
  const itemList = deeds.slice(0, MOST).map(({ words }) => words);
  const chosen = await wx.showActionSheet({ itemList }).catch(() => undefined);
  return chosen && deeds[chosen.tapIndex];
}

async function confirmed(title: string, content: string): Promise<boolean> {
  return (await wx.showModal({ title, content, confirmText: w.endConfirm })).confirm;
}

/** Nothing written takes it away. */
async function setPhone({ member, phone = '' }: Row): Promise<void> {
  const { confirm, content } = await wx.showModal({
    title: w.setPhone,
    content: phone,
    editable: true,
    placeholderText: w.phoneHint,
  });
  if (!confirm) return;
  const number = content.replace(/\s/gu, '');
  if (number && !PHONE.test(number)) throw new CallFailure('malformed', 'phone');
  await call('people', 'setPhone', { key: newKey(), member, ...(number && { phone: number }) });
  say(w.phoneSaved);
}
