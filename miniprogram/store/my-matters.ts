/**
 * My newest matters as last seen: what became of them must be there without a network too. WeChat keeps each user's
 * storage apart, so whoever reads them here could read them online as well; what is reported anonymously is not among them.
 */
import { call, type Output } from '../api/call';

type Matters = Output<'matter', 'mine'>;

const KEPT = 'myMatters';

/** The first page as last seen. */
export function keptMatters(): Matters['rows'] {
  return (wx.getStorageSync(KEPT) as Matters['rows'] | '') || [];
}

/** The first page, kept for when there is no network. @throws CallFailure */
export async function myMatters(): Promise<Matters> {
  const page = await call('matter', 'mine', {});
  wx.setStorageSync(KEPT, page.rows);
  return page;
}

/** What I have had deleted is not kept here either. */
export function forgetMatters(): void {
  wx.removeStorageSync(KEPT);
}
