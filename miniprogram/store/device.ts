/** What tells this phone from others, made up when the app was installed: for limits against abuse alone. */
import { newKey } from '../api/key';

const KEPT = 'device';

/** The same for as long as the app stays on the phone. */
export function device(): string {
  const kept: unknown = wx.getStorageSync(KEPT);
  if (typeof kept === 'string' && kept !== '') return kept;
  const made = newKey();
  wx.setStorageSync(KEPT, made);
  return made;
}
