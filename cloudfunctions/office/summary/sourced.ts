/** A summary with the rows behind its figures: both say the same, whatever happens while it is made. */
import { daysIn, filledSummary, type CountKey, type FilledSummary, type Period } from '@gelin/domain';
import { Refusal } from '../../shared/failures.ts';
import { talliesWaiting } from '../../shared/repositories/events.ts';
import { countDays } from '../../shared/tallying.ts';
import type { FiguresReader } from '../figures.ts';
import { rowsBehind, toldFor, type Asked, type Figures, type Rows, type Told } from './told.ts';

export interface Sourced {
  readonly told: Told;
  readonly filled: FilledSummary;
  readonly rows: Rows;
}

/** How often it is told again while things go on happening. */
const TURNS = 4;

/**
 * Figures are counted by the timer, rows are read from the matters: where they differ, the days that wait are counted first,
 * and it is told again. What differs although nothing waits is not for now to mend. @throws Refusal busy, notYours
 */
export async function sourced(
  asked: Asked,
  cases: readonly string[],
  reader: FiguresReader,
): Promise<Sourced> {
  const { settings, town } = reader.directory;
  for (let turn = 0, waited = true; turn < TURNS; turn += 1) {
    const told = await toldFor(asked, reader);
    const filled = filledSummary(settings.summaries[asked.kind], told.values, cases);
    const rows = await rowsBehind(filled.sources, told, reader);
    if (!waited || isSame(filled.sources, rows, told.figures)) return { told, filled, rows };
    waited = await countWaiting(town.id, told.period, reader.now);
  }
  throw new Refusal('busy');
}

function isSame(keys: readonly CountKey[], rows: Rows, { counts }: Figures): boolean {
  const counted = new Map(counts.map(({ key, count }) => [key, count]));
  return keys.every((key) => counted.get(key) === rows[key]?.length);
}

/** Counts the days of the period that wait; `false` where none does. @throws Refusal busy where too much waits, or somebody else counts */
async function countWaiting(town: string, period: Period, now: number): Promise<boolean> {
  const waiting = await talliesWaiting();
  const days = waiting && daysIn(period).filter((day) => waiting.has(`${town}:${day}`));
  if (!days || !(await countDays(days, town, now))) throw new Refusal('busy');
  return days.length > 0;
}
