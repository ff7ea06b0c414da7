/** Matters as their events have them: the recomputation that everything derived is compared with. */
import { evolve, replay, type Matter, type MatterEvent } from '@gelin/domain';
import type { Stored, StoredEvent } from './stored.ts';

/** One matter's events, in order, and what they make of it. */
export interface History {
  readonly id: string;
  readonly events: readonly MatterEvent[];
  /** The matter as it should stand; absent where the events are no history, with the reason. */
  readonly matter: Matter | undefined;
  readonly broken: string | undefined;
}

/** All histories there are, by matter. */
export function historiesIn({ events }: Pick<Stored, 'events'>): Map<string, History> {
  const grouped = new Map<string, MatterEvent[]>();
  for (const document of events) {
    const event = eventFrom(document);
    const earlier = grouped.get(event.matter);
    if (earlier) earlier.push(event);
    else grouped.set(event.matter, [event]);
  }
  return new Map([...grouped].map(([id, found]) => [id, historyOf(id, found)]));
}

function historyOf(id: string, found: MatterEvent[]): History {
  const events = [...found].sort((a, b) => a.seq - b.seq);
  const gap = events.findIndex((event, index) => event.seq !== index + 1);
  if (gap >= 0) return { id, events, matter: undefined, broken: `no event ${gap + 1}` };
  try {
    return { id, events, matter: replay(events), broken: undefined };
  } catch (error) {
    return { id, events, matter: undefined, broken: String(error) };
  }
}

function eventFrom({
  _id,
  pending: _p,
  tallies: _t,
  salt: _s,
  commitment: _c,
  ...event
}: StoredEvent): MatterEvent {
  return { ...event, id: _id } as MatterEvent;
}

/** Each step of a history with the matter before it; the submission has none. */
export function* stepsOf({ events }: History): Generator<{ before: Matter | undefined; event: MatterEvent }> {
  let before: Matter | undefined;
  for (const event of events) {
    yield { before, event };
    before = before === undefined ? replay([event]) : evolve(before, event);
  }
}
