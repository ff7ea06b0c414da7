/** As what somebody's reports count, and whether they may report for others: by their posts, and without a network as last heard. */
import { mayReportFor, type Role, type Source } from '@gelin/domain/phone';
import type { Output } from '../api/call';

type Who = Pick<Output<'people', 'me'>, 'member'>;
export type ReportSource = Extract<Source, 'report' | 'tip' | 'finding'>;

/** How a person may report. */
export interface Ways {
  readonly source: ReportSource;
  /** 代报: for somebody who cannot. */
  readonly mayHelp: boolean;
}

const KEPT = 'ways';
const FINDERS: readonly Role[] = ['gridWorker', 'gridChief', 'villageLead', 'villageClerk'];
/** What everybody may. */
const RESIDENT: Ways = { source: 'report', mayHelp: false };

const holds = ({ member }: Who, roles: readonly Role[]) =>
  member?.posts.some((post) => roles.includes(post.role)) ?? false;

/** A grid's or village's own people find, informants tip, everybody else reports. */
export function waysOf(who: Who): Ways {
  const mayHelp = who.member?.posts.some(mayReportFor) ?? false;
  if (holds(who, FINDERS)) return { source: 'finding', mayHelp };
  return { source: holds(who, ['informant']) ? 'tip' : 'report', mayHelp };
}

/** As last heard on this phone. */
export function keptWays(): Ways {
  return (wx.getStorageSync(KEPT) as Ways | '') || RESIDENT;
}

/** Whether 报事 leads to the informants' screen: for whoever is nothing else. */
export function tipsFirst(who: Who | undefined): boolean {
  return (who ? waysOf(who) : keptWays()).source === 'tip';
}

/** Keeps what was heard of my posts; nothing is written for residents. */
export function keepWays(who: Who): void {
  const ways = waysOf(who);
  if (who.member) wx.setStorageSync(KEPT, ways);
  else if (wx.getStorageSync(KEPT)) wx.removeStorageSync(KEPT);
}
