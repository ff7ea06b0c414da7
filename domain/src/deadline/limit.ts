/** Which limit a matter has: what is urgent its own; else by category first, then by nature. */
import type { Limits, Span } from '../catalogue/category.ts';
import { categoryOf } from '../catalogue/catalogue.ts';
import type { Nature, Severity } from '../matter/kinds.ts';
import type { Clock, Moment } from '../matter/matter.ts';
import { dueAt } from './due.ts';

const ACCEPT: Span = { workingHours: 4 };
const HANDLE: Readonly<Partial<Record<Nature, Span>>> = {
  consult: { workingDays: 2 },
  dispute: { calendarDays: 30 },
};
const HANDLE_OTHERWISE: Span = { workingDays: 5 };

/** Danger does not wait for office hours. */
const URGENT: Required<Limits> = { accept: { wallHours: 1 }, handle: { wallHours: 24 } };

/** What limits apply to a matter of this category, nature and severity. */
export function limitsFor(matter: {
  readonly category: string;
  readonly nature: Nature;
  readonly severity: Severity;
}): Required<Limits> {
  if (matter.severity === 'urgent') return URGENT;
  const own = categoryOf(matter.category)?.limits;
  return {
    accept: own?.accept ?? ACCEPT,
    handle: own?.handle ?? HANDLE[matter.nature] ?? HANDLE_OTHERWISE,
  };
}

/** The clock of a stage, started at `at`. */
export function startClock(
  stage: 'accept' | 'handle',
  matter: Parameters<typeof limitsFor>[0],
  at: Moment,
): Clock {
  return { stage, startedAt: at, dueAt: dueAt(at, limitsFor(matter)[stage]) };
}
