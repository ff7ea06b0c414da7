/** From events to the matter as it stands: `evolve` folds one event in, `replay` a whole history. */
import { QUIET, type LaterAction } from './action.ts';
import type { EventOf, MatterEvent } from './event.ts';
import type { Clock, Matter } from './matter.ts';
import { ruleOf } from './rules/all.ts';
import type { Trace } from './rules/rule.ts';
import { ENDED } from './table.ts';

/** The matter that a submission brings into being. */
export function begin(event: EventOf<'submit'>): Matter {
  const { content, effect, at } = event;
  return {
    ...content,
    id: event.matter,
    town: event.town,
    seq: event.seq,
    turn: event.seq,
    status: effect.status,
    holder: effect.holder,
    clock: effect.clock,
    marks: {},
    cards: effect.cards ?? [],
    reportedAt: at,
    changedAt: at,
    escalations: 0,
    failedVerifications: 0,
    ...(event.by.kind === 'member' && { lastBy: event.by.id }),
  };
}

/** Gone again when it is taken up again; gone when somebody has done something with it. */
const CLOSING = ['closedAt'] as const;
const HOLDING = ['held'] as const;
/** Time is asked for while it is handled: what ends that ends the question. */
const ASKING = ['timeAsked'] as const;

/** The matter after one more event. */
export function evolve(matter: Matter, event: MatterEvent): Matter {
  if (event.action === 'submit') throw new Error(`a matter is submitted once: ${event.id}`);
  const { status, holder, clock, cards } = event.effect;
  const { set, drop = [] } = traceOf(event, matter);
  const stepped: Matter = {
    ...matter,
    seq: event.seq,
    turn: QUIET.includes(event.action) ? matter.turn : event.seq,
    // Archiving is the last that counts: covering a face later makes nothing of it younger.
    changedAt: matter.status === 'archived' ? matter.changedAt : event.at,
    status,
    holder,
    clock,
    ...(event.by.kind === 'member' && !QUIET.includes(event.action) && { lastBy: event.by.id }),
    cards: cards ? [...matter.cards, ...cards] : matter.cards,
    ...(clock?.stage === 'handle' && { dueAt: clock.dueAt, handling: clock }),
    ...('photos' in event.content && event.content.photos.length > 0 && { pictured: true as const }),
    ...(!isSame(clock, matter.clock) && { marks: {} }),
    ...(ENDED.includes(status) && matter.closedAt === undefined && { closedAt: event.at }),
  };
  const over = ENDED.includes(status) || status === 'archived';
  const gone = [
    ...drop,
    ...(over ? [] : CLOSING),
    ...(QUIET.includes(event.action) ? [] : HOLDING),
    ...(status === 'handling' ? [] : ASKING),
  ];
  return { ...without(stepped, gone), ...set };
}

function traceOf<A extends LaterAction>(event: EventOf<A>, matter: Matter): Trace {
  return ruleOf(event.action).trace?.(event, matter) ?? {};
}

/** A limit that was moved is told of anew; one that goes on is not. */
function isSame(one: Clock | null, other: Clock | null): boolean {
  return one?.stage === other?.stage && one?.startedAt === other?.startedAt && one?.dueAt === other?.dueAt;
}

function without(matter: Matter, fields: readonly (keyof Matter)[]): Matter {
  return Object.fromEntries(
    Object.entries(matter).filter(([field]) => !fields.includes(field as keyof Matter)),
  ) as unknown as Matter;
}

/** The matter a whole history makes; `undefined` for an empty one. Throws where it does not begin with a submission. */
export function replay(events: readonly MatterEvent[]): Matter | undefined {
  const [first, ...rest] = events;
  if (!first) return undefined;
  if (first.action !== 'submit') throw new Error(`history begins with ${first.action}`);
  return rest.reduce(evolve, begin(first));
}
