/** From events to the matter as it stands: `evolve` folds one event in, `replay` a whole history. */
import type { EventOf, MatterEvent } from './event.ts';
import type { Matter } from './matter.ts';
import { ENDED } from './table.ts';

/** The matter that a submission brings into being. */
export function begin(event: EventOf<'submit'>): Matter {
  const { text, photos, source, category, nature, severity, audience, place } = event.content;
  return {
    id: event.matter,
    town: event.town,
    seq: event.seq,
    status: event.effect.status,
    source,
    nature,
    severity,
    audience,
    category,
    text,
    photos,
    place,
    holder: event.effect.holder,
    clock: event.effect.clock,
    cards: event.effect.cards ?? [],
    reportedAt: event.at,
    changedAt: event.at,
    escalations: 0,
    failedVerifications: 0,
  };
}

/** The matter after one more event. */
export function evolve(matter: Matter, event: MatterEvent): Matter {
  const { status, holder, clock, cards } = event.effect;
  const stepped: Matter = {
    ...matter,
    seq: event.seq,
    changedAt: event.at,
    status,
    holder,
    clock,
    cards: cards ? [...matter.cards, ...cards] : matter.cards,
    ...(clock?.stage === 'handle' && { dueAt: clock.dueAt }),
    ...(ENDED.includes(status) && matter.closedAt === undefined && { closedAt: event.at }),
  };
  return { ...without(stepped, event), ...trace(matter, event) };
}

/**
 * What a step takes away: a rejected proposal is no longer pending, and an answer that did not hold is none. Both
 * stay in the history; on the matter they would decide what comes later, as a refusal that ends as `solved`.
 */
function without(matter: Matter, event: MatterEvent): Matter {
  if (event.action === 'rejectRefusal') {
    const { refusal: _refusal, proposer: _proposer, ...rest } = matter;
    return rest;
  }
  if (event.action === 'verify' && event.content.result === 'fail') {
    const { answer: _answer, answeredAt: _answeredAt, outcome: _outcome, ...rest } = matter;
    return rest;
  }
  return matter;
}

/** What an action leaves on the matter beside status, holder and clock. */
function trace(matter: Matter, event: MatterEvent): Partial<Matter> {
  switch (event.action) {
    case 'accept':
      return register(matter, event.content.no, event.at);
    case 'escalate':
      return { escalations: matter.escalations + 1 };
    case 'proposeRefusal':
      return { refusal: event.content, ...(matter.holder && { proposer: matter.holder }) };
    case 'rejectRefusal':
      return register(matter, event.content.no, event.at);
    case 'answer': {
      const answer = { ...event.content, by: event.by, at: event.at };
      return { answer, answeredAt: event.at, outcome: event.content.outcome };
    }
    case 'verify':
      return event.content.result === 'pass' ? {} : { failedVerifications: matter.failedVerifications + 1 };
    case 'rate':
      return { rating: event.content.rating };
    case 'submit':
    case 'confirmRefusal':
    case 'archive':
      return {};
  }
}

/** 受理立案 happens once: a matter keeps its number and its date when it is accepted again higher up. */
function register(matter: Matter, no: string, at: number): Partial<Matter> {
  return matter.registeredAt === undefined ? { no, registeredAt: at } : {};
}

/** The matter a whole history makes; `undefined` for an empty one. Throws where it does not begin with a submission. */
export function replay(events: readonly MatterEvent[]): Matter | undefined {
  const [first, ...rest] = events;
  if (!first) return undefined;
  if (first.action !== 'submit') throw new Error(`history begins with ${first.action}`);
  return rest.reduce(evolve, begin(first));
}
