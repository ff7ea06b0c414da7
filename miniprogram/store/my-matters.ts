/**
 * My newest matters, and those I read, as last seen: what became of them must be there without a network too. WeChat keeps each user's
 * storage apart, so whoever reads them here could read them online as well; what is reported anonymously is not among them.
 */
import { call, type Output } from '../api/call';
import { failureCode, isLasting } from '../api/failure';
import { numberFor } from './numbers';
import { readOwn } from './own-letters';

type Matters = Output<'matter', 'mine'>;
type OneMatter = Output<'matter', 'read'>;

const KEPT = 'myMatters';
const READ = 'myMattersRead';
/** As many as anybody follows at once. */
const MOST = 10;

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

/** One that was read here before, as last seen. */
export function keptMatter(id: string): OneMatter | undefined {
  return matters().find((one) => one.id === id);
}

/** One of mine, or one that I follow, kept for when there is no network. @throws CallFailure; one that is gone is forgotten */
export async function myMatter(id: string): Promise<OneMatter> {
  const others = () => matters().filter((one) => one.id !== id);
  try {
    const matter = await readOwn(id);
    // Whoever follows by a number may do so on somebody else's phone.
    if (numberFor(id).number === undefined) wx.setStorageSync(READ, [matter, ...others()].slice(0, MOST));
    return matter;
  } catch (thrown) {
    if (isLasting(failureCode(thrown))) wx.setStorageSync(READ, others());
    throw thrown;
  }
}

function matters(): readonly OneMatter[] {
  return (wx.getStorageSync(READ) as readonly OneMatter[] | '') || [];
}

/** What I have had deleted is not kept here either. */
export function forgetMatters(): void {
  wx.removeStorageSync(KEPT);
  wx.removeStorageSync(READ);
}
