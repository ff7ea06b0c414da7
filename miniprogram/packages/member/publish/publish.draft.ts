/** The bulletin that is being written: kept on the phone until it is out, its time as the kind mostly wants it. Pure but for keeping. */
import {
  datePart,
  momentOf,
  timePart,
  usualPeriod,
  type BulletinKind,
  type Moment,
} from '@gelin/domain/phone';
import type { Input } from '../../../api/call';
import { newKey } from '../../../api/key';
import { attemptFor, type Attempt } from '../../../store/attempt';
import type { w } from '../words/bulletins';

export interface Draft {
  /** How it was sent last, where no answer came. */
  readonly attempt?: Attempt;
  readonly kind: BulletinKind;
  readonly unit: string;
  readonly title: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly unsent: readonly string[];
  /** Dates and times as pickers give them; of a kind that was only tapped, those it mostly wants. */
  readonly fromDate: string;
  readonly fromTime: string;
  readonly untilDate: string;
  readonly untilTime: string;
  /** Somebody has set the time: another kind no longer does. */
  readonly timed?: true;
}

const KEPT = 'bulletinDraft';

/** A draft with nothing in it, told for as long as its kind mostly is. */
export function emptyDraft(kind: BulletinKind, now: Moment): Draft {
  const nothing = { title: '', text: '', photos: [], unsent: [] };
  return { kind, unit: '', ...nothing, ...timesOf(kind, now) };
}

/** What was written and not sent. */
export function keptDraft(): Draft | undefined {
  return (wx.getStorageSync(KEPT) as Draft | '') || undefined;
}

/** Keeps it, or with `undefined` forgets it. */
export function keepDraft(draft: Draft | undefined): void {
  if (draft) wx.setStorageSync(KEPT, draft);
  else wx.removeStorageSync(KEPT);
}

/** From and until as a kind mostly wants them. */
export function timesOf(kind: BulletinKind, now: Moment) {
  const { from, until } = usualPeriod(kind, now);
  return {
    fromDate: datePart(from),
    fromTime: timePart(from),
    untilDate: datePart(until),
    untilTime: timePart(until),
  };
}

/** From and until as moments. */
export function periodOf({ fromDate, fromTime, untilDate, untilTime }: Draft) {
  return { from: momentOf(fromDate, fromTime), until: momentOf(untilDate, untilTime) };
}

/** The first thing that is missing. */
export function lacking(draft: Draft, now: Moment): keyof typeof w.lack | undefined {
  const { unit, title, text } = draft;
  if (!unit) return 'unit';
  if (!title.trim()) return 'title';
  if (!text.trim()) return 'text';
  const { from, until } = periodOf(draft);
  return until > from && until > now ? undefined : 'period';
}

/** The draft with the key to send it under: that of the last try, unless something was changed since. */
export function attempted(draft: Draft): Draft & { readonly attempt: Attempt } {
  return { ...draft, attempt: attemptFor(draft.attempt ?? null, toldBy(draft), newKey) };
}

/** What goes out. */
export function publishing(draft: ReturnType<typeof attempted>): Input<'town', 'publish'> {
  return { key: draft.attempt.key, ...toldBy(draft) };
}

function toldBy(draft: Draft) {
  const { unit, kind, title, text, photos } = draft;
  return { unit, kind, title: title.trim(), text: text.trim(), photos: [...photos], ...periodOf(draft) };
}
