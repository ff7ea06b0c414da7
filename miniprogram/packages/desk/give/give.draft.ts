/** The task that is being written: kept on the phone until it is out, wanted by tomorrow evening to begin with. */
import { datePart, momentOf, type Moment } from '@gelin/domain/phone';
import type { Input } from '../../../api/call';
import { newKey } from '../../../api/key';
import { attemptFor, type Attempt } from '../../../store/attempt';
import type { w } from '../words/tasks';

export interface GiveDraft {
  /** How it was sent last, where no answer came. */
  readonly attempt?: Attempt;
  /** In whose name. */
  readonly area: string;
  /** To whom. */
  readonly units: readonly string[];
  readonly what: string;
  readonly where: string;
  readonly wanted: string;
  readonly photos: readonly string[];
  readonly unsent: readonly string[];
  readonly date: string;
  readonly time: string;
}

const KEPT = 'taskDraft';
const DAY = 24 * 3_600_000;
/** The end of most offices' day. */
const EVENING = '17:30';

/** A draft with nothing in it. */
export function emptyDraft(now: Moment): GiveDraft {
  const nothing = { what: '', where: '', wanted: '', photos: [], unsent: [] };
  return { area: '', units: [], ...nothing, date: datePart(now + DAY), time: EVENING };
}

/** What was written and not sent. */
export function keptDraft(): GiveDraft | undefined {
  return (wx.getStorageSync(KEPT) as GiveDraft | '') || undefined;
}

/** Keeps it, or with `undefined` forgets it. */
export function keepDraft(draft: GiveDraft | undefined): void {
  if (draft) wx.setStorageSync(KEPT, draft);
  else wx.removeStorageSync(KEPT);
}

/** The first thing that is missing. */
export function lacking(
  { what, units, date, time }: GiveDraft,
  now: Moment,
): keyof typeof w.lack | undefined {
  if (!what.trim()) return 'what';
  if (units.length === 0) return 'units';
  return momentOf(date, time) > now ? undefined : 'until';
}

/** The draft with the key to send it under: that of the last try, unless something was changed since. */
export function attempted(draft: GiveDraft): GiveDraft & { readonly attempt: Attempt } {
  return { ...draft, attempt: attemptFor(draft.attempt ?? null, askedBy(draft), newKey) };
}

/** What goes out. */
export function giving(draft: ReturnType<typeof attempted>): Input<'work', 'give'> {
  return { key: draft.attempt.key, ...askedBy(draft) };
}

function askedBy({ area, units, what, where, wanted, photos, date, time }: GiveDraft) {
  return {
    unit: area,
    units: [...units],
    what: what.trim(),
    where: where.trim(),
    wanted: wanted.trim(),
    photos: [...photos],
    until: momentOf(date, time),
  };
}
