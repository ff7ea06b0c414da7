/** A matter's story in 平安镇: who reported it, who did what and when; told in the tests of the path. */
import {
  begin,
  decide,
  evolve,
  submit,
  type Command,
  type CommandOf,
  type Decision,
  type Matter,
  type MatterEvent,
  type Moment,
  type Place,
  type Submission,
} from '@gelin/domain';
import { actor, EAST_1, signature, TOWN, TOWNSHIP, WEST, WEST_1 } from './town.ts';

/** A moment of the clock on the wall in UTC+8. */
export function at(year: number, month: number, day: number, hour = 0, minute = 0): Moment {
  return Date.UTC(year, month - 1, day, hour - 8, minute);
}

export const MINUTE = 60_000;
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
export const CONDUCT = '1702';
export const IDEA = '1802';
export const THANKS = '1803';

/** 竹竿巷. */
export const WEST_PLACE: Place = { path: [TOWN, WEST, WEST_1], unit: WEST_1, by: 'chosen' };

/** A report from 东桥村第一网格, of dirty water unless something else is said. */
export function arriving(more: Partial<Submission> = {}, now = MONDAY, by = 'reporter') {
  const text = '家里的水是浑的，已经两天了。';
  const sent = {
    text,
    photos: [],
    source: 'report',
    category: WATER,
    place: { unit: EAST_1 },
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
  target?: Matter,
): Decision {
  const id = `e${matter.seq + 1}`;
  return decide(command, matter, {
    id,
    actor: actor(person),
    by: signature(person),
    now,
    directory: TOWNSHIP,
    ...(target && { target }),
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

/** Who takes a step, which, and how long after the one before; a minute where nothing is said. */
export type Taken = readonly [person: string, command: Command, later?: number];

/** The matter after several steps that must be allowed. */
export function through(matter: Matter, ...taken: readonly Taken[]): Matter {
  return taken.reduce(
    (now, [person, command, later = MINUTE]) => after(now, person, command, now.changedAt + later),
    matter,
  );
}

/** Why a command is not allowed; fails where it is. */
export function denial(matter: Matter, person: string, command: Command, now?: Moment): string {
  const decision = trying(matter, person, command, now);
  return decision.ok ? `allowed: ${command.action}` : decision.reason;
}

export const ACCEPT: CommandOf<'accept'> = { action: 'accept', content: { no: '2026-000001' } };
export const ESCALATE: CommandOf<'escalate'> = {
  action: 'escalate',
  content: { findings: '看过现场，主管道坏了。', opinion: '请上级联系水厂。' },
};
export const PROPOSE: CommandOf<'proposeRefusal'> = {
  action: 'proposeRefusal',
  content: { reason: 'inCourt', elsewhere: '请等法院判决。' },
};
export const CONFIRM: CommandOf<'confirmRefusal'> = { action: 'confirmRefusal', content: {} };
export const REJECT: CommandOf<'rejectRefusal'> = { action: 'rejectRefusal', content: { no: '2026-000002' } };
export const ANSWER: CommandOf<'answer'> = {
  action: 'answer',
  content: { text: '水厂已经换了管道。', photos: [], outcome: 'solved' },
};
export const PASS: CommandOf<'verify'> = { action: 'verify', content: { result: 'pass' } };
export const FAIL: CommandOf<'verify'> = {
  action: 'verify',
  content: { result: 'fail', note: '还是浑的。' },
};
export const RATE: CommandOf<'rate'> = { action: 'rate', content: { rating: 'satisfied' } };
export const ARCHIVE: CommandOf<'archive'> = { action: 'archive', content: {} };

/** Accepted by the chief of its grid. */
export const accepted = () => after(reported(), 'chief-east-1', ACCEPT);
/** Answered by the chief of its grid, waiting to be verified. */
export const answered = () => after(accepted(), 'chief-east-1', ANSWER);
/** Verified by the grid's worker. */
export const closed = () => after(answered(), 'worker-east-1', PASS);
/** Proposed for refusal by the chief of its grid. */
export const proposed = () => after(reported(), 'chief-east-1', PROPOSE);
