/** What time itself does to a matter: reminds, supervises, goes on, counts as signed for, archives. */
import { dueAt } from '../deadline/due.ts';
import type { Directory } from '../org/directory.ts';
import { nextRung, warningFor } from '../supervision/ladder.ts';
import { RUNG_WORDS } from '../words/kinds.ts';
import type { Command } from './decide.ts';
import type { Matter, Moment } from './matter.ts';
import { recheckAt } from './rules/rectifying.ts';
import { visitReminderAt } from './rules/visiting.ts';
import { ENDED } from './table.ts';

const DAY = 24 * 3_600_000;

/** A step that the timer takes at `at`, unless something happens before. */
export interface Timed {
  readonly at: Moment;
  readonly command: Command;
}

/** The next thing that time does to the matter, or `undefined` where it waits for people alone. */
export function timedStep(matter: Matter, directory: Directory): Timed | undefined {
  const steps = [archiving, resuming, signing, climbing, rechecking, visiting].flatMap(
    (step) => step(matter, directory) ?? [],
  );
  return steps.sort((a, b) => a.at - b.at)[0];
}

type Step = (matter: Matter, directory: Directory) => Timed | undefined;

const archiving: Step = ({ status, closedAt }, { settings }) =>
  ENDED.includes(status) && closedAt !== undefined
    ? { at: closedAt + settings.limits.archiveDays * DAY + 1, command: { action: 'archive', content: {} } }
    : undefined;

const resuming: Step = ({ status, suspendedUntil }) =>
  status === 'suspended' && suspendedUntil !== undefined
    ? { at: suspendedUntil, command: { action: 'resume', content: {} } }
    : undefined;

/** A department that has not sent it back in time has taken it. */
const signing: Step = ({ status, dispatchedAt }, { settings }) =>
  status === 'dispatched' && dispatchedAt !== undefined
    ? {
        at: dueAt(dispatchedAt, settings.limits.sendBack, settings.calendar) + 1,
        command: { action: 'sign', content: {} },
      }
    : undefined;

/** The day has come by which something was to be put right: its holder goes and looks. */
const rechecking: Step = (matter, directory) => {
  const at = recheckAt(matter, directory);
  return at === undefined ? undefined : { at, command: { action: 'remind', content: { mark: 'recheck' } } };
};

/** The day has come on which somebody is to come to the house. */
const visiting: Step = (matter, directory) => {
  const at = visitReminderAt(matter, directory);
  return at === undefined ? undefined : { at, command: { action: 'remind', content: { mark: 'visit' } } };
};

const climbing: Step = (matter, directory) => {
  const next = nextRung(matter, directory);
  if (!next) return undefined;
  const { at, rung } = next;
  if (rung === 'dueSoon' || rung === 'overdue')
    return { at, command: { action: 'remind', content: { mark: rung } } };
  const warning = warningFor(matter, rung, directory);
  const content = { text: `${RUNG_WORDS[rung]}，请尽快办结并回复`, rung, ...(warning && { warning }) };
  return { at, command: { action: 'supervise', content } };
};
