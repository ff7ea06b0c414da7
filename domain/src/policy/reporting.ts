/** How somebody may report: as whom, how often before a calm word is said, and when what they send is looked at first. */
import type { Identity } from '../matter/kinds.ts';
import { IDENTITIES } from '../matter/kinds.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { HOLDING_ROLES, type Post } from '../org/post.ts';
import type { ReportingRules } from '../settings/settings.ts';

const HOUR = 3_600_000;
/** Within this time reports are counted, in milliseconds. */
export const COUNTED_FOR = 24 * HOUR;

/** As whom a matter of this category may be told, in this town. */
export function identitiesFor(category: string, rules: ReportingRules): Identity[] {
  const anonymously = rules.anonymous && !rules.neverAnonymous.includes(category);
  return IDENTITIES.filter((identity) => identity !== 'anonymous' || anonymously);
}

/** 代报, for somebody who cannot: by posts of grids and villages, who go from door to door, and of the centre, who answer the telephone. */
export function mayReportFor({ role, department }: Pick<Post, 'role' | 'department'>): boolean {
  return department === undefined && HOLDING_ROLES.includes(role);
}

/** Whether one more is too many after these, of one person or of one phone. The first never is. */
export function isTooMany(
  earlier: readonly Moment[],
  now: Moment,
  { perHour, perDay }: Pick<ReportingRules, 'perHour' | 'perDay'>,
): boolean {
  const within = (span: number) => earlier.filter((at) => now - at < span).length;
  return within(HOUR) >= perHour || within(COUNTED_FOR) >= perDay;
}

/** So many in a row that were no matter at all, and the next is looked at first. */
export const IN_A_ROW = 3;

type Ended = Pick<Matter, 'status' | 'refusal' | 'closedAt'>;

/**
 * Whether somebody's last matters that came to an end were all refused as none (不属于受理范围). One that was taken up
 * since, or was refused for another reason, ends it; what is still open says nothing.
 */
export function sendsJunk(reported: readonly Ended[]): boolean {
  const last = reported
    .filter(({ closedAt }) => closedAt !== undefined)
    .sort((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0))
    .slice(0, IN_A_ROW);
  return last.length === IN_A_ROW && last.every(isJunk);
}

/** Whether the centre found that it was no matter at all. */
export function isJunk({ status, refusal }: Pick<Matter, 'status' | 'refusal'>): boolean {
  return (status === 'refused' || status === 'archived') && refusal?.reason === 'notAMatter';
}
