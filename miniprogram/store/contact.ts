/** Name and phone to be called back on: kept on this phone alone, and only where somebody said so. */
import type { Input } from '../api/call';

export type Contact = NonNullable<Input<'matter', 'submit'>['contact']>;

const KEPT = 'contact';

/** As it was left last time; `undefined` where nobody wanted it kept. */
export function keptContact(): Contact | undefined {
  const kept = wx.getStorageSync(KEPT) as Contact | '';
  return kept || undefined;
}

/** Keeps it for the next report, or with `undefined` forgets it. */
export function keepContact(contact: Contact | undefined): void {
  if (contact) wx.setStorageSync(KEPT, contact);
  else wx.removeStorageSync(KEPT);
}

/** Trimmed, and without what was left empty; `undefined` where nothing is left. */
export function saidContact({ name = '', phone = '' }: Contact): Contact | undefined {
  const said = { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) };
  return Object.keys(said).length > 0 ? said : undefined;
}
