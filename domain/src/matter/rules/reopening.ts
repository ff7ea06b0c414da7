/** 重办: where a reopened matter goes, how often, until when, and what is left when it is final. */
import type { Directory } from '../../org/directory.ts';
import { leadersOf } from '../../org/holding.ts';
import { holderAbove } from '../../routing/route.ts';
import { LEGAL_WAYS } from '../../words/legal-ways.ts';
import type { Holder, Matter, Moment } from '../matter.ts';

/** Once to whoever answered, once a step up; then it is final (design §4). */
export const REOPENINGS = 2;

const DAY = 24 * 3_600_000;

/** What reopening would lead to. */
export interface Reopening {
  /** Until when it can be reopened. */
  readonly until: Moment;
  /** How often it was reopened already. */
  readonly times: number;
  /** Who gets it; absent where it is final. */
  readonly to?: Holder;
  /** Where it is final: the ways that the law leaves, in words. */
  readonly ways?: readonly string[];
}

/** Who gets it the next time: first whoever answered; then a step up, from a village to the centre, from a department or the centre to its leaders. */
export function reopenedBy(matter: Matter, directory: Directory): Holder {
  const answerer: Holder = matter.answerer ?? { kind: 'unit', id: matter.town };
  if ((matter.reopenings ?? 0) === 0) return answerer;
  return holderAbove(answerer, directory) ?? leadersOf(matter.town);
}

/** The last moment at which a matter that is over can be reopened, in milliseconds. */
export function reopenableUntil({ closedAt }: Pick<Matter, 'closedAt'>, { settings }: Directory): Moment {
  return (closedAt ?? 0) + settings.limits.archiveDays * DAY;
}

/** What reopening leads to; `undefined` where it is not closed. What was reopened twice keeps its legal ways when it is archived. */
export function reopeningOf(matter: Matter, directory: Directory): Reopening | undefined {
  const times = matter.reopenings ?? 0;
  const final = times >= REOPENINGS;
  if (matter.status !== 'closed' && !(final && matter.status === 'archived')) return undefined;
  const until = reopenableUntil(matter, directory);
  return { until, times, ...(final ? { ways: LEGAL_WAYS } : { to: reopenedBy(matter, directory) }) };
}
