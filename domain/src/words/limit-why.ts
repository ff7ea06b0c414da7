/** Why a matter's limit is what it is: the last step that set it or moved it, in one sentence. */
import type { Action } from '../matter/action.ts';
import type { EventOf, MatterEvent } from '../matter/event.ts';
import type { Clock, Moment } from '../matter/matter.ts';
import { PAUSE_WORDS, SEVERITY_WORDS } from './kinds.ts';
import { dayWords, momentWords } from './time.ts';

/** The limit before the step, and the moment in whose words it is told. */
interface Telling {
  readonly before: Clock | null;
  readonly now: Moment;
}
type Reason<A extends Action> = (event: EventOf<A>, telling: Telling) => string;

const from =
  (deed: string) =>
  (event: MatterEvent, { now }: Telling) =>
    `从${momentWords(event.at, now)} ${deed}时算起`;
/** What the limit was; nothing where there was none of the same kind. */
const was = ({ before, now }: Telling) =>
  before?.stage === 'handle' ? `，原来是 ${momentWords(before.dueAt, now)}` : '';

/** Steps that are not named here say nothing of the limit beyond the limit itself. */
const REASONS: { readonly [A in Action]?: Reason<A> } = {
  submit: from('报来'),
  accept: from('受理'),
  rejectRefusal: from('受理'),
  escalate: from('上报'),
  dispatch: from('分派'),
  unmerge: from('重新受理'),
  sign: () => '签收不另外算时间，时限从受理算起',
  sendBack: () => '退回不另外算时间，时限从受理算起',
  answer: from('答复'),
  suspend: ({ content }, { now }) =>
    `${PAUSE_WORDS[content.why]}，先停着不算时间，最晚 ${dayWords(content.until, now)} 继续`,
  resume: (_, telling) => `停过一段时间，时限往后推了${was(telling)}`,
  extend: (_, telling) => `同意延期一次${was(telling)}`,
  verify: () => '核查没有通过，还按原来的时限',
  spotCheck: () => '抽查没有通过，还按原来的时限',
  reopen: from('要求重办'),
  raiseSeverity: ({ content }, telling) =>
    `提高为${SEVERITY_WORDS[content.severity]}，时限提前了${was(telling)}`,
};

/**
 * Why the running limit is what it is, read off the matter's events, oldest first; `undefined` where none runs. Holds
 * only codes and moments: what somebody wrote with the step stands in the timeline.
 */
export function limitWhy(history: readonly MatterEvent[], now: Moment): string | undefined {
  const [first] = history;
  const taken = first?.action === 'submit' ? first.content.ticket?.dueAt : undefined;
  let clock: Clock | null = null;
  let handling: Clock | null = null;
  let why: string | undefined;
  for (const event of history) {
    const next = event.effect.clock;
    if (!isSame(next, clock)) why = next ? reasonOf(event, { before: handling ?? clock, now }) : undefined;
    if (next && next.dueAt === taken && next.stage !== 'sign') why = '按工单自己的时限';
    clock = next;
    if (next?.stage === 'handle') handling = next;
  }
  return why;
}

function reasonOf<A extends Action>(event: EventOf<A>, telling: Telling): string | undefined {
  return REASONS[event.action]?.(event, telling);
}

function isSame(one: Clock | null, other: Clock | null): boolean {
  return (
    one?.stage === other?.stage &&
    one?.startedAt === other?.startedAt &&
    one?.dueAt === other?.dueAt &&
    one?.stoppedAt === other?.stoppedAt
  );
}
