/** What is being decided about a point: a task, a line on the matter, or handing it down. Pure. */
import { datePart, momentOf, type DecisionKind, type Moment } from '@gelin/domain/phone';
import type { Input } from '../../../api/call';
import type { w } from '../words/meetings';

type Step = Extract<Input<'work', 'meetingStep'>['step'], { action: 'decide' }>;

export interface DecisionDraft {
  readonly key: string;
  readonly kind: DecisionKind;
  readonly what: string;
  /** Ids joined by commas; one of them where it is handed down. */
  readonly units: string;
  readonly date: string;
}

const EVENING = '17:30';
const THREE_DAYS = 3 * 24 * 3_600_000;

/** A draft with nothing in it, wanted in three days. */
export function emptyDecision(key: string, now: Moment): DecisionDraft {
  return { key, kind: 'task', what: '', units: '', date: datePart(now + THREE_DAYS) };
}

/** The first thing that is missing. */
export function lacking({ kind, what, units }: DecisionDraft): keyof typeof w.lack | undefined {
  if (kind !== 'handDown' && !what.trim()) return 'what';
  return kind !== 'log' && units === '' ? 'units' : undefined;
}

/** The decision as it goes out. */
export function decisionOf({ kind, what, units, date }: DecisionDraft): Step['decision'] {
  const ids = units.split(',').filter(Boolean);
  if (kind === 'log') return { kind, text: what.trim() };
  if (kind === 'handDown') return { kind, unit: ids[0] ?? '', note: what.trim() };
  const content = { what: what.trim().slice(0, 60), where: '', wanted: '', photos: [] };
  return { kind, units: ids, ...content, until: momentOf(date, EVENING) };
}
