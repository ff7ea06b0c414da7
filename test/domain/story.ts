/** A matter's story in 平安镇: who reported it, who did what and when; told in the tests of the path. */
import {
  begin,
  decide,
  evolve,
  submit,
  type Command,
  type Decision,
  type Matter,
  type MatterEvent,
  type Moment,
  type Submission,
} from '@gelin/domain';
import { actor, signature, TOWNSHIP } from './town.ts';

/** A moment of the clock on the wall in UTC+8. */
export function at(year: number, month: number, day: number, hour = 0, minute = 0): Moment {
  return Date.UTC(year, month - 1, day, hour - 8, minute);
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Monday, 9:00. */
export const MONDAY = at(2026, 11, 23, 9);

export const RUBBISH = '0101';
export const LAMP = '0204';
export const GAS = '0804';
export const MANHOLE = '0203';
export const WATER = '0301';
export const QUARREL = '0901';
export const FAMILY_VIOLENCE = '1606';
export const WAGES = '1001';
export const POLICY = '1801';
export const IDEA = '1802';
export const THANKS = '1803';

/** A report from 东桥村第一网格, of dirty water unless something else is said. */
export function arriving(more: Partial<Submission> = {}, now = MONDAY, by = 'reporter') {
  const text = '家里的水是浑的，已经两天了。';
  const sent = {
    text,
    photos: [],
    source: 'report',
    category: WATER,
    place: { unit: 'pingan.east.1' },
  } as const;
  return submit({ ...sent, ...more }, { id: 'e1', matter: 'm', by: signature(by), now, directory: TOWNSHIP });
}

/** The same as the matter it becomes. */
export function reported(more: Partial<Submission> = {}, now = MONDAY): Matter {
  return begin(arriving(more, now));
}

/** What becomes of a person's command. */
export function trying(
  matter: Matter,
  person: string,
  command: Command,
  now = matter.changedAt + 60_000,
): Decision {
  const id = `e${matter.seq + 1}`;
  return decide(command, matter, {
    id,
    actor: actor(person),
    by: signature(person),
    now,
    directory: TOWNSHIP,
  });
}

/** The event of a command that must be allowed. */
export function event(matter: Matter, person: string, command: Command, now?: Moment): MatterEvent {
  const decision = trying(matter, person, command, now);
  if (!decision.ok) throw new Error(`${person} ${command.action}: ${decision.reason}`);
  return decision.event;
}

/** The matter after a command that must be allowed. */
export function after(matter: Matter, person: string, command: Command, now?: Moment): Matter {
  return evolve(matter, event(matter, person, command, now));
}

/** Why a command is not allowed; fails where it is. */
export function denial(matter: Matter, person: string, command: Command, now?: Moment): string {
  const decision = trying(matter, person, command, now);
  return decision.ok ? `allowed: ${command.action}` : decision.reason;
}

export const ACCEPT: Command = { action: 'accept', content: { no: '2026-000001' } };
export const ESCALATE: Command = {
  action: 'escalate',
  content: { findings: '看过现场，主管道坏了。', opinion: '请上级联系水厂。' },
};
export const PROPOSE: Command = {
  action: 'proposeRefusal',
  content: { reason: 'inCourt', elsewhere: '请等法院判决。' },
};
export const CONFIRM: Command = { action: 'confirmRefusal', content: {} };
export const REJECT: Command = { action: 'rejectRefusal', content: { no: '2026-000002' } };
export const ANSWER: Command = {
  action: 'answer',
  content: { text: '水厂已经换了管道。', photos: [], outcome: 'solved' },
};
export const PASS: Command = { action: 'verify', content: { result: 'pass' } };
export const FAIL: Command = { action: 'verify', content: { result: 'fail', note: '还是浑的。' } };
export const RATE: Command = { action: 'rate', content: { rating: 'satisfied' } };
export const ARCHIVE: Command = { action: 'archive', content: {} };

/** Accepted by the chief of its grid. */
export const accepted = () => after(reported(), 'chief-east-1', ACCEPT);
/** Answered by the chief of its grid, waiting to be verified. */
export const answered = () => after(accepted(), 'chief-east-1', ANSWER);
/** Verified by the grid's worker. */
export const closed = () => after(answered(), 'worker-east-1', PASS);
/** Proposed for refusal by the chief of its grid. */
export const proposed = () => after(reported(), 'chief-east-1', PROPOSE);
