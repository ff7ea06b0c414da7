/** My own folders in the storage, one a file: the server takes a file only out of a folder of whoever names it. */
import { call } from './call';

const KEPT = 'drawers';

/** The next one; a phone is given some at once. @throws CallFailure */
export async function nextDrawer(): Promise<string> {
  const [kept, ...left] = (wx.getStorageSync(KEPT) as readonly string[] | '') || [];
  if (kept !== undefined) {
    wx.setStorageSync(KEPT, left);
    return kept;
  }
  const { drawers } = await call('people', 'drawers', {});
  const [first = '', ...rest] = drawers;
  wx.setStorageSync(KEPT, rest);
  return first;
}
