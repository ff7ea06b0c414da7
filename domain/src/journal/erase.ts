/** What stays of a reporter's own words, pictures and place once they are erased: that there were some. */
import type { MatterEvent } from '../matter/event.ts';
import type { Source } from '../matter/kinds.ts';
import { canonical } from './canonical.ts';

/** Stands where words of a reporter stood. */
export const ERASED_WORDS = '（已按报事人要求删除）';

/**
 * What says nothing about the reporter: codes of closed vocabularies, a service as the town itself describes it, a ticket's number, which the matter's way and the figures rest on,
 * ids of other matters and of a message that became one, whom a complaint is about, for they are still not to see it, and that words were for the centre alone. A key that is not named here is taken for somebody's words: what is added later is erased unless it is added here.
 */
const CODES: ReadonlySet<string> = new Set([
  'source',
  'category',
  'nature',
  'severity',
  'audience',
  'rating',
  'result',
  'outcome',
  'no',
  'about',
  'confided',
  'drill',
  'splitFrom',
  'merged',
  'said',
  'identity',
  'held',
  'risky',
  'service',
  'ticket',
]);

/** Films and voices go as a whole: nothing is left of them to say. */
const FILES: ReadonlySet<string> = new Set(['voice', 'video']);

/** Of a place the units stay, for by them the matter was held and counted. */
const OF_PLACE: ReadonlySet<string> = new Set(['path', 'unit', 'by']);

/** What was brought for somebody, whoever typed it: a report, a tip, on behalf, another hotline's ticket. A finding is the office's. */
const FOR_REPORTERS: readonly Source[] = ['report', 'tip', 'onBehalf', 'ticket'];

/** Whether a matter was brought by or for a reporter, so that what is said in it is theirs. */
export function holdsReporters({ source }: { readonly source: Source }): boolean {
  return FOR_REPORTERS.includes(source);
}

/**
 * Whether an event is the reporter's own, theirs to have erased: what they did themselves, the submission that was made
 * for them or split off from theirs, which carries their pictures and their place, and a picture of theirs that was covered.
 */
export function isReportersOwn(event: Pick<MatterEvent, 'by' | 'action' | 'content'>): boolean {
  if (event.by.kind === 'reporter') return true;
  if (event.action === 'cover') return !('official' in event.content);
  return (
    event.action === 'submit' && 'source' in event.content && FOR_REPORTERS.includes(event.content.source)
  );
}

/** The reporter's own event without anything they said; every other event as it is. */
export function erased<E extends MatterEvent>(event: E): E {
  if (!isReportersOwn(event)) return event;
  return { ...event, content: withoutWords(event.content) } as E;
}

/** Whether nothing is left in it to erase. */
export function isErased(event: MatterEvent): boolean {
  return isReportersOwn(event) && canonical(erased(event).content) === canonical(event.content);
}

function withoutWords(content: object): object {
  const kept = Object.entries(content).flatMap(([key, value]) => {
    if (CODES.has(key)) return [[key, value] as const];
    // A number that is no code may be a telephone's.
    if (value === undefined || typeof value === 'number' || FILES.has(key)) return [];
    if (key === 'place') return [[key, onlyUnits(value as object)] as const];
    return [[key, blank(value)] as const];
  });
  return Object.fromEntries(kept);
}

function onlyUnits(place: object): object {
  return Object.fromEntries(Object.entries(place).filter(([key]) => OF_PLACE.has(key)));
}

function blank(value: unknown): unknown {
  if (typeof value === 'string') return ERASED_WORDS;
  if (Array.isArray(value)) return [];
  if (typeof value === 'object' && value !== null) return withoutWords(value);
  return value;
}
