/** What the centre is proposed for a matter that waits for it: place, category, severity, and who should have it. Pure. */
import { categoryOf } from '../catalogue/filing.ts';
import { startClock } from '../deadline/clock.ts';
import type { Severity } from '../matter/kinds.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { presenceOf } from '../org/away.ts';
import { departmentFor, unitOf, type Directory } from '../org/directory.ts';
import { suggestCategory } from '../text/suggest.ts';
import { suggestSeverity } from '../text/severity.ts';
import { matchLandmarks } from './landmark.ts';

/** As many of each as a person takes in at a look. */
const PLACES = 3;

/** Who may be given a matter with one tap: a department is dispatched to, a unit has it by its place. */
export interface Target {
  readonly kind: 'department' | 'unit';
  readonly id: string;
}

/** A grid that the words name, and by which landmark. */
export interface ProposedPlace {
  readonly unit: string;
  readonly landmark: string;
}

export interface Proposal {
  /** Other grids that the words point to, the strongest first. */
  readonly places: readonly ProposedPlace[];
  /** The category it has, then those its words speak for, likeliest first. */
  readonly categories: readonly string[];
  /** What the words alone would make of it. */
  readonly severity: Severity;
  /** The likeliest first; empty where nobody carries the duty and no place is known. */
  readonly targets: readonly Target[];
  /** When it would have to be done, were it accepted now. */
  readonly handleBy: Moment;
}

export type Proposed = Pick<
  Matter,
  | 'text'
  | 'place'
  | 'category'
  | 'nature'
  | 'severity'
  | 'audience'
  | 'source'
  | 'escalations'
  | 'held'
  | 'status'
  | 'handling'
>;

/** What is proposed; `not` is the department that has just sent it back, which is not asked again. */
export function proposeFor(matter: Proposed, directory: Directory, now: Moment, not?: string): Proposal {
  const places = placesFor(matter, directory);
  const categories = categoriesFor(matter, directory);
  const { settings } = directory;
  return {
    places,
    categories,
    severity: suggestSeverity(matter.text, categoryOf(matter.category, settings)),
    targets: targetsFor(matter, places, categories, directory, not),
    handleBy: (matter.handling ?? startClock('handle', matter, now, settings)).dueAt,
  };
}

/** Grids named in what was said of the place and of the matter itself; the one it is at already is none of them. */
function placesFor({ text, place }: Proposed, { units }: Directory): ProposedPlace[] {
  const grids = units.filter(({ level }) => level === 'grid' || level === 'subgrid');
  const found = matchLandmarks(`${place.words ?? ''}\n${text}`, grids);
  // A name that every village has (第二网格) points nowhere by itself.
  const clear = found.filter(
    ({ unit, landmark }) =>
      landmark !== unit.name || found.every((other) => other.landmark !== landmark || other.unit === unit),
  );
  return clear
    .filter(({ unit }) => unit.id !== place.unit)
    .slice(0, PLACES)
    .map(({ unit, landmark }) => ({ unit: unit.id, landmark }));
}

function categoriesFor({ text, category }: Proposed, { settings }: Directory): string[] {
  const likely = suggestCategory(text, settings.catalogue.categories).map(({ code }) => code);
  return [...new Set([category, ...likely])];
}

/** What has no place yet, or waits for a look alone, is the grid's; what rose or is for the centre alone, the duty's. */
function targetsFor(
  { place, audience, escalations, held }: Proposed,
  places: readonly ProposedPlace[],
  categories: readonly string[],
  directory: Directory,
  not?: string,
): Target[] {
  const offices = categories
    .map((code) => departmentFor(directory, code)?.id)
    .filter((id): id is string => id !== undefined && id !== not)
    // Nobody is proposed who could not take it.
    .filter((id) => presenceOf({ id }, directory, []) !== 'nobody')
    .map((id): Target => ({ kind: 'department', id }));
  if (audience === 'restricted') return unique(offices);
  const own = place.unit !== undefined && unitOf(directory, place.unit) ? [place.unit] : [];
  const units = [...own, ...places.map(({ unit }) => unit)].map((id): Target => ({ kind: 'unit', id }));
  // What its own grid has passed up does not go back there.
  const down = escalations > 0 ? [] : units;
  const gridFirst = place.unit === undefined || held === true;
  return unique(gridFirst ? [...down, ...offices] : [...offices, ...down]);
}

function unique(targets: readonly Target[]): Target[] {
  return targets.filter(({ id }, index) => targets.findIndex((other) => other.id === id) === index);
}

/** Why a matter waits for the centre, what needs a decision of its own first. */
export const TRIAGE_REASONS = [
  'refusal',
  'held',
  'sentBack',
  'restricted',
  'unplaced',
  'escalated',
  'ticket',
  'routed',
  'arrived',
] as const;
export type TriageReason = (typeof TRIAGE_REASONS)[number];

type Waiting = Pick<
  Matter,
  'status' | 'refusal' | 'held' | 'sendBacks' | 'audience' | 'place' | 'escalations' | 'source' | 'routes'
>;

/** Why it stands in the centre's list. */
export function triageReason(matter: Waiting): TriageReason {
  const { status, refusal, held, sendBacks = 0, audience, place, escalations, source, routes = 0 } = matter;
  if (refusal && status === 'reported') return 'refusal';
  if (held) return 'held';
  if (sendBacks > 0 && status === 'accepted') return 'sentBack';
  if (audience === 'restricted') return 'restricted';
  if (place.unit === undefined) return 'unplaced';
  if (escalations > 0) return 'escalated';
  if (source === 'ticket') return 'ticket';
  return routes > 0 ? 'routed' : 'arrived';
}
