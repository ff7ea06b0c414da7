/** What holds of every clock on every way through a matter's life; and that time does its part at its moment. */
import { isDeepStrictEqual } from 'node:util';
import {
  CLOSED_BY_ANSWER,
  RUNGS,
  rowFor,
  timedStep,
  type Clock,
  type Matter,
  type Row,
  type Status,
} from '@gelin/domain';
import { denial } from '../story.ts';
import { TOWN, TOWNSHIP, UNITS } from '../town.ts';
import { everyState, everyStep, holds, same } from './always.ts';
import type { Step } from './walk.ts';

const STAGES: Partial<Record<Status, Clock['stage']>> = {
  reported: 'accept',
  accepted: 'handle',
  dispatched: 'sign',
  handling: 'handle',
  suspended: 'handle',
  raised: 'handle',
  answered: 'verify',
};

test('a clock runs for what is to be done next, and stands only while a matter is suspended', () => {
  everyState(({ status, clock }) => {
    same([status, clock?.stage], [status, STAGES[status]]);
    if (!clock) return;
    holds(clock.startedAt < clock.dueAt && clock.soonAt <= clock.dueAt, clock);
    same([status, clock.stoppedAt !== undefined], [status, status === 'suspended']);
  });
});

/** The second end of a row, where the step came to it. */
function endOf(row: Row, { before, event, after }: Step) {
  const failed = 'result' in event.content && event.content.result === 'fail';
  const settled = event.action === 'answer' && CLOSED_BY_ANSWER.includes(before.nature);
  const stays = event.action === 'withdraw' && after.reporterLeft === true;
  return row.or && (failed || settled || stays) ? row.or : row;
}

test('each step ends as its row of the table says: status and clock', () => {
  everyStep((step) => {
    const { before, event, after } = step;
    const row = rowFor(event.action, before.status);
    if (!row) throw new Error(`no row for ${event.action} from ${before.status}`);
    const end = endOf(row, step);
    same([event.action, after.status], [event.action, end.to === 'same' ? before.status : end.to]);
    if (end.clock === 'none') same(after.clock, null);
    if (end.clock === 'same' && event.action !== 'raiseSeverity') same(after.clock, before.clock);
    if (['accept', 'handle', 'sign', 'verify'].includes(end.clock))
      same([after.clock?.stage, after.clock?.startedAt], [end.clock, event.at]);
    if (end.clock === 'goesOn' && event.action !== 'resume' && before.handling)
      same(after.clock, before.handling);
  });
});

/** Who has it next where the row alone says so; written from the table's words. */
function nextHolder({ before }: Step, row: Pick<Row, 'holder'>): Matter['holder'] | 'chosen' {
  const head = before.about?.posts.some(({ role }) => role === 'centreDirector' || role === 'supervisor');
  const leaders = head || before.holder?.kind === 'leaders';
  const centre = leaders
    ? ({ kind: 'leaders', id: `${TOWN}-leaders` } as const)
    : ({ kind: 'unit', id: TOWN } as const);
  const above = UNITS.find(({ id }) => id === before.holder?.id)?.path.at(-2);
  if (row.holder === 'same') return before.holder;
  if (row.holder === 'nobody') return null;
  if (row.holder === 'centre') return centre;
  if (row.holder === 'proposer') return before.proposer ?? null;
  if (row.holder === 'unitAbove') return above === undefined ? centre : { kind: 'unit', id: above };
  return 'chosen';
}

test('each step ends as its row of the table says: holder', () => {
  everyStep((step) => {
    const { before, event, after } = step;
    const row = rowFor(event.action, before.status);
    const next = row && nextHolder(step, endOf(row, step));
    // What becomes restricted goes to the centre, whoever files it so.
    if (next === 'chosen' || event.action === 'recategorise') return;
    same([event.action, after.holder], [event.action, next]);
  });
});

test('what did not hold goes to whoever answered; reopened again, one step up', () => {
  everyStep(({ before, event, after }) => {
    const failed = 'result' in event.content && event.content.result === 'fail';
    const first = event.action === 'reopen' && before.reopenings === undefined;
    if (((event.action === 'verify' || event.action === 'spotCheck') && failed) || first)
      same(after.holder, before.answerer);
    if (event.action !== 'reopen' || first) return;
    const unit = UNITS.find(({ id }) => id === before.answerer?.id);
    const above = unit?.path.at(-2);
    same(
      after.holder,
      above === undefined ? { kind: 'leaders', id: `${TOWN}-leaders` } : { kind: 'unit', id: above },
    );
  });
});

test('a limit is moved by going on after a stop, by more time granted, by a raised severity, and by nothing else', () => {
  everyStep(({ before, event, after }) => {
    if (!before.clock || !after.clock) return;
    const goesOn =
      before.clock.stage === after.clock.stage && before.clock.startedAt === after.clock.startedAt;
    if (!goesOn || before.clock.dueAt === after.clock.dueAt) return;
    expect(['resume', 'extend', 'raiseSeverity']).toContain(event.action);
    const later = after.clock.dueAt > before.clock.dueAt;
    same([event.action, later], [event.action, event.action !== 'raiseSeverity']);
  });
});

test('a raised severity never gives more time, a lowered one takes none away', () => {
  everyStep(({ before, event, after }) => {
    if (event.action === 'raiseSeverity')
      holds((after.clock?.dueAt ?? 0) <= (before.clock?.dueAt ?? 0), before.clock, after.clock);
    if (event.action === 'lowerSeverity') same(after.clock, before.clock);
  });
});

test('the limit of handling is kept while others sign, pass on or verify', () => {
  everyState(({ handling, dueAt, clock }) => {
    same(dueAt, handling?.dueAt);
    if (clock?.stage === 'handle') same(handling, clock);
  });
});

test('marks are those of the running clock, set in their order, each once', () => {
  everyState(({ marks, clock }) => {
    const set = RUNGS.filter((rung) => marks[rung] !== undefined);
    if (!clock) same(set, []);
    same(set, RUNGS.slice(0, set.length));
    const times = set.map((rung) => marks[rung] ?? 0);
    same(
      times,
      [...times].sort((a, b) => a - b),
    );
    for (const time of times) holds(time >= (clock?.soonAt ?? Infinity), time, clock);
  });
  everyStep(({ before, event, after }) => {
    for (const rung of RUNGS) {
      const [was, is] = [before.marks[rung], after.marks[rung]];
      if (is !== undefined && is !== was) same([was, is], [undefined, event.at]);
    }
  });
});

test('time does what is due at its moment, not before it, and then has something else to do', () => {
  const waits = (matter: Matter) => {
    const timed = timedStep(matter, TOWNSHIP);
    if (!timed) return;
    const { action } = timed.command;
    same(denial(matter, 'timer', timed.command, timed.at), `allowed: ${action}`);
    const before = denial(matter, 'timer', timed.command, timed.at - 1);
    holds(before !== `allowed: ${action}`, action, matter);
  };
  everyState(waits);
  everyStep(({ before, event, after }) => {
    // What is alike comes in when it does: no moment of the matter's own.
    if (event.by.kind !== 'timer' || event.action === 'gather') return;
    const [was, is] = [before, after].map((matter) => timedStep(matter, TOWNSHIP)?.command);
    holds(!isDeepStrictEqual(was, is), event, is);
  });
});
