/**
 * The transition table of a matter's life (design §4): the only truth about what may follow what.
 * The server checks with it, the phone draws its buttons from it, the documentation prints it.
 */
import type { Action } from './action.ts';
import type { Nature, Status } from './kinds.ts';

/**
 * What somebody is to a matter. `holder` belongs to the unit or department that has it now, `grid` to the grid
 * of the place, `verifier` to the place or the centre without having answered, `answerer` to the unit or department
 * that answered, `outside` is whoever holds the link of an outside party, `timer` is the clock function.
 */
export const RELATIONS = [
  'anybody',
  'reporter',
  'holder',
  'grid',
  'centre',
  'lead',
  'assistant',
  'verifier',
  'supervisor',
  'answerer',
  'outside',
  'timer',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Who has the matter after the step. */
export type NextHolder =
  | 'placed'
  | 'same'
  | 'unitAbove'
  | 'unitBelow'
  | 'centre'
  | 'chosen'
  | 'lead'
  | 'proposer'
  | 'answerer'
  | 'nobody';

/**
 * Which clock runs after the step: `accept`, `handle`, `sign` and `verify` start anew, `goesOn` is the handling clock with the
 * limit it had, `same` lets the running one run, `none` stops it.
 */
export type NextClock =
  'accept' | 'handle' | 'goesOn' | 'sign' | 'verify' | 'suspended' | 'extended' | 'same' | 'none';

/** What the step needs beyond somebody who may take it. */
export type Content =
  | 'text'
  | 'photos'
  | 'place'
  | 'findings'
  | 'opinion'
  | 'reason'
  | 'elsewhere'
  | 'result'
  | 'outcome'
  | 'rating'
  | 'target'
  | 'span'
  | 'day'
  | 'unit'
  | 'category'
  | 'severity';

/** The second way a step can end. */
export interface OtherEnd {
  readonly to: Status | 'same';
  readonly when: 'fails' | 'needsNoVerification' | 'hazard';
  readonly holder: NextHolder;
  readonly clock: NextClock;
}

export interface Row {
  readonly from: readonly (Status | 'none')[];
  readonly action: Action;
  readonly by: readonly Relation[];
  /** All of these must be given; `photos` only where the category asks for them. */
  readonly content: readonly Content[];
  /** `same` keeps the status. Where a step can end in two ways, `or` names the second and `when` says when. */
  readonly to: Status | 'same';
  readonly or?: OtherEnd;
  readonly holder: NextHolder;
  readonly clock: NextClock;
}

/** Natures that are closed by their answer: nothing was broken, so nothing needs to be verified. */
export const CLOSED_BY_ANSWER: readonly Nature[] = ['consult', 'suggestion', 'praise'];

/** Everything not at its end. */
export const OPEN: readonly Status[] = [
  'reported',
  'accepted',
  'dispatched',
  'handling',
  'suspended',
  'raised',
  'answered',
];

/** Where a matter's way is over; it is archived seven days later. */
export const ENDED: readonly Status[] = ['closed', 'refused', 'withdrawn', 'merged'];

const row = (
  from: Row['from'],
  action: Action,
  by: Row['by'],
  content: Row['content'],
  to: Row['to'],
  holder: NextHolder,
  clock: NextClock,
  or?: Row['or'],
): Row => ({ from, action, by, content, to, holder, clock, ...(or && { or }) });

/** Nothing was broken, so the answer closes it. */
const CLOSES: OtherEnd = { to: 'closed', when: 'needsNoVerification', holder: 'nobody', clock: 'none' };
/** It is not done: back to whoever answered, and the first limit still stands. */
const GOES_ON: OtherEnd = { to: 'handling', when: 'fails', holder: 'answerer', clock: 'goesOn' };

/** A hazard is there whoever reported it: it goes on without them. */
const STAYS: OtherEnd = { to: 'same', when: 'hazard', holder: 'same', clock: 'same' };

/** Looked at again and not put right: it goes on as it stood. */
const STANDS: OtherEnd = { to: 'same', when: 'fails', holder: 'same', clock: 'same' };

/* prettier-ignore */
export const TABLE: readonly Row[] = [
  row(['none'], 'submit', ['anybody'], ['text'], 'reported', 'placed', 'accept'),
  row(['reported'], 'accept', ['holder'], [], 'accepted', 'same', 'handle'),
  row(['reported', 'accepted'], 'fixOnSpot', ['grid'], ['result'], 'closed', 'nobody', 'none'),
  row(['reported', 'accepted', 'handling'], 'escalate', ['holder'], ['findings', 'opinion'], 'reported', 'unitAbove', 'accept'),
  row(['reported'], 'proposeRefusal', ['holder'], ['reason', 'elsewhere'], 'same', 'centre', 'same'),
  row(['reported'], 'confirmRefusal', ['centre', 'supervisor'], [], 'refused', 'nobody', 'none'),
  row(['reported'], 'rejectRefusal', ['centre', 'supervisor'], [], 'accepted', 'proposer', 'handle'),
  row(['reported', 'accepted'], 'route', ['centre', 'holder'], ['unit'], 'same', 'chosen', 'same'),
  row(['reported', 'accepted'], 'recategorise', ['centre', 'holder'], ['category'], 'same', 'same', 'same'),
  row(['reported', 'accepted'], 'relocate', ['centre', 'holder'], ['place'], 'same', 'placed', 'same'),
  row(['reported', 'accepted'], 'split', ['centre', 'holder'], ['text'], 'same', 'same', 'same'),
  row(['accepted'], 'dispatch', ['centre'], ['target'], 'dispatched', 'lead', 'sign'),
  row(['accepted'], 'handDown', ['holder'], ['unit'], 'accepted', 'unitBelow', 'same'),
  row(['dispatched'], 'sign', ['lead', 'timer'], [], 'handling', 'same', 'goesOn'),
  row(['handling'], 'sign', ['lead', 'assistant'], [], 'handling', 'same', 'same'),
  row(['dispatched', 'handling'], 'sendBack', ['lead'], ['reason'], 'accepted', 'centre', 'goesOn'),
  row(['accepted'], 'log', ['holder'], ['text'], 'accepted', 'same', 'same'),
  row(['handling'], 'log', ['holder', 'assistant'], ['text'], 'handling', 'same', 'same'),
  row(['handling'], 'transfer', ['holder'], ['target'], 'handling', 'same', 'same'),
  row(['handling'], 'assist', ['holder'], ['target'], 'handling', 'same', 'same'),
  row(['accepted'], 'whistle', ['holder'], ['target', 'place'], 'handling', 'same', 'same'),
  row(['handling'], 'whistle', ['holder', 'centre'], ['target', 'place'], 'handling', 'same', 'same'),
  row(['handling'], 'arrive', ['lead', 'assistant'], ['place'], 'handling', 'same', 'same'),
  row(['handling'], 'askReporter', ['holder'], ['text'], 'handling', 'same', 'same'),
  row(['handling'], 'askTime', ['holder'], ['reason', 'span'], 'handling', 'same', 'same'),
  row(['handling'], 'refuseTime', ['centre', 'supervisor'], ['reason'], 'handling', 'same', 'same'),
  row(['handling'], 'suspend', ['centre'], ['reason', 'span'], 'suspended', 'same', 'suspended'),
  row(['suspended'], 'resume', ['centre', 'holder', 'timer'], [], 'handling', 'same', 'goesOn'),
  row(['handling'], 'extend', ['centre', 'supervisor'], ['reason', 'span'], 'handling', 'same', 'extended'),
  row(['accepted', 'handling'], 'entrust', ['holder', 'centre'], ['text', 'span'], 'same', 'same', 'same'),
  row(['accepted', 'handling', 'suspended'], 'outsideReply', ['outside'], ['text'], 'same', 'same', 'same'),
  row(OPEN, 'revoke', ['holder', 'centre'], [], 'same', 'same', 'same'),
  row(['handling'], 'raise', ['centre'], ['reason'], 'raised', 'same', 'same'),
  row(['raised'], 'comeBack', ['centre'], ['text'], 'handling', 'same', 'same'),
  row(['accepted', 'handling'], 'order', ['holder'], ['text', 'day'], 'same', 'same', 'same'),
  row(['accepted', 'handling'], 'recheck', ['holder'], ['result', 'text', 'photos'], 'answered', 'same', 'verify', STANDS),
  row(['accepted', 'handling'], 'answer', ['holder'], ['text', 'outcome', 'photos'], 'answered', 'same', 'verify', CLOSES),
  row(['answered'], 'verify', ['verifier'], ['result'], 'closed', 'nobody', 'none', GOES_ON),
  row(['closed'], 'spotCheck', ['centre'], ['result'], 'closed', 'nobody', 'none', GOES_ON),
  row(['closed'], 'rate', ['reporter'], ['rating'], 'same', 'nobody', 'none'),
  row(['closed'], 'reopen', ['reporter'], ['reason'], 'handling', 'answerer', 'handle'),
  row(ENDED, 'archive', ['timer'], [], 'archived', 'nobody', 'none'),
  row(OPEN, 'join', ['anybody'], [], 'same', 'same', 'same'),
  row(OPEN, 'add', ['reporter'], ['text'], 'same', 'same', 'same'),
  row(OPEN, 'look', ['centre', 'holder'], ['reason'], 'same', 'same', 'same'),
  row(['closed'], 'look', ['centre'], ['reason'], 'same', 'nobody', 'none'),
  row(OPEN, 'cover', ['centre', 'holder'], ['target'], 'same', 'same', 'same'),
  row([...ENDED, 'archived'], 'cover', ['centre'], ['target'], 'same', 'nobody', 'none'),
  row(OPEN, 'merge', ['centre', 'holder'], ['target'], 'merged', 'nobody', 'none'),
  row(['merged'], 'unmerge', ['centre'], [], 'reported', 'placed', 'accept'),
  row(OPEN, 'withdraw', ['reporter'], [], 'withdrawn', 'nobody', 'none', STAYS),
  row(OPEN, 'urge', ['reporter'], [], 'same', 'same', 'same'),
  row(OPEN, 'supervise', ['centre', 'supervisor', 'timer'], ['text'], 'same', 'same', 'same'),
  row(OPEN, 'reportBack', ['holder'], ['text'], 'same', 'same', 'same'),
  row(OPEN, 'raiseSeverity', ['holder', 'grid', 'centre'], ['severity'], 'same', 'same', 'same'),
  row(OPEN, 'lowerSeverity', ['centre'], ['severity', 'reason'], 'same', 'same', 'same'),
  row([...OPEN, 'closed'], 'object', ['holder', 'answerer'], ['reason'], 'same', 'same', 'same'),
  row([...OPEN, 'closed'], 'decideObjection', ['centre', 'supervisor'], ['result'], 'same', 'same', 'same'),
  row(OPEN, 'remind', ['timer'], [], 'same', 'same', 'same'),
  row(OPEN, 'gather', ['timer'], [], 'same', 'same', 'same'),
];

/** The row for an action from a status, or `undefined` where the table has none: then it cannot be done. */
export function rowFor(action: Action, status: Status | 'none'): Row | undefined {
  return TABLE.find((candidate) => candidate.action === action && candidate.from.includes(status));
}
