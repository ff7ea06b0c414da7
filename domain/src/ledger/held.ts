/** Whether a matter as it is stored is what its events have made of it, in everything that ledgers and figures read. */
import { countedOn } from '../figures/desk.ts';
import { canonical } from '../journal/canonical.ts';
import type { Matter } from '../matter/matter.ts';
import { ledgersOf } from './definition.ts';

/** What ledgers, their files and figures read of a matter; a test holds it against what they do read. */
export const HELD_FIELDS = [
  'no',
  'source',
  'nature',
  'category',
  'severity',
  'audience',
  'status',
  'place',
  'text',
  'photos',
  'voice',
  'video',
  'visit',
  'service',
  'answers',
  'holder',
  'answer',
  'answerer',
  'outcome',
  'rating',
  'reportedAt',
  'registeredAt',
  'dueAt',
  'answeredAt',
  'closedAt',
  'reopenings',
  'escalations',
  'failedVerifications',
  'rectification',
  'supervision',
  'placardedAt',
  'warning',
  'objection',
  'refusal',
  'mergedInto',
  'raised',
  'drill',
] as const satisfies readonly (keyof Matter)[];

/** What can differ: such a field, or by what the matter is found for ledgers and figures. */
export type Held = (typeof HELD_FIELDS)[number] | 'ledgers' | 'desks';

/** By what a stored matter is found. */
export interface FoundBy {
  readonly ledgers: readonly string[];
  readonly desks: readonly string[];
}

/** Without a catalogue only those ledgers are left that no change of it can move a matter to or from. */
const NO_CATALOGUE = { catalogue: { groups: [], categories: [] } };

/** In what the stored matter differs from the one made anew of its events; nothing where it is as it should be. */
export function alteredIn(stored: Matter, found: FoundBy, anew: Matter): Held[] {
  const fields = HELD_FIELDS.filter((field) => written(stored[field]) !== written(anew[field]));
  const unledgered = ledgersOf(anew, NO_CATALOGUE).some((key) => !found.ledgers.includes(key));
  const elsewhere = canonical([...found.desks].sort()) !== canonical(countedOn(anew).sort());
  return [
    ...fields,
    ...(unledgered ? (['ledgers'] as const) : []),
    ...(elsewhere ? (['desks'] as const) : []),
  ];
}

/** Nothing is written the same, whether the field is absent or `null`. */
const written = (value: unknown) => canonical(value ?? null);
