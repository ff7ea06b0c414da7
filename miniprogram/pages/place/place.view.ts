/** What the page for picking a place shows: one suggestion found by words or position, or the few that it may be, and the lists to pick from. */
import type { Output } from '../../api/call';
import type { CallFailureCode } from '../../api/failure';
import { fullName, type UnitCard } from '../../store/home-card';
import { foundName, type ChosenPlace, type PlaceQuestion } from '../../store/place-choice';
import { sentences } from '../../words/aloud';
import { FAILURE_WORDS } from '../../words/failures';
import { PLACE_SAYS as says, PLACE_WORDS as w } from '../../words/place';

export type UnitRow = Output<'town', 'units'>['units'][number];
export type FoundRow = Output<'town', 'find'>['rows'][number];
export type Position = readonly [longitude: number, latitude: number];

/** Looking something up: not asked, under way, nothing there, refused by the person, failed, found, or one of a few: a road runs through two grids. */
export type Search =
  | { readonly is: 'idle' | 'asking' | 'nowhere' | 'outside' | 'denied' }
  | { readonly is: 'failed'; readonly code: CallFailureCode }
  | { readonly is: 'found'; readonly card: UnitCard }
  | { readonly is: 'several'; readonly found: readonly FoundRow[] };

export interface PlaceState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly question: PlaceQuestion;
  readonly town: string;
  readonly units: readonly UnitRow[];
  readonly village: string | undefined;
  readonly words: string;
  readonly position: Position | undefined;
  readonly search: Search;
}

export const BEFORE: PlaceState = {
  phase: 'loading',
  failure: 'offline',
  question: 'home',
  town: '',
  units: [],
  village: undefined,
  words: '',
  position: undefined,
  search: { is: 'idle' },
};

const LANDMARKS = 4;
const SEARCH_WORDS = {
  idle: '',
  asking: w.locating,
  nowhere: w.notFound,
  outside: w.outside,
  denied: w.denied,
  found: '',
  several: w.several,
} as const;

/** The view of a state. */
export function present(state: PlaceState) {
  const { phase, failure, question, units, village, search, town } = state;
  const top = units.find((unit) => unit.level === 'town');
  const chosen = units.find((unit) => unit.id === village);
  const villages = units.filter(
    (unit) => unit.level === 'village' || (unit.level === 'grid' && unit.parent === top?.id),
  );
  const grids = chosen ? units.filter((unit) => unit.parent === chosen.id) : [];
  const picking = chosen !== undefined && grids.length > 0;
  const step = picking ? says.gridsOf(chosen.name) : town ? w.villages : '';
  const listed = { title: step, rows: (picking ? grids : villages).map(unitLine) };
  const drawn = {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    empty: villages.length === 0,
    title: question === 'home' ? w.titleHome : w.titleMatter,
    found: search.is === 'found' ? foundCard(search.card) : null,
    searchWords: search.is === 'failed' ? FAILURE_WORDS[search.code] : SEARCH_WORDS[search.is],
    settings: search.is === 'denied',
    lists: search.is === 'several' ? [{ title: '', rows: search.found.map(foundLine) }, listed] : [listed],
    picking,
    unknown: question === 'matter',
  };
  return { ...drawn, aloud: phase === 'ready' ? aloudOf(drawn) : '' };
}

/** What was found first, else what there is to pick from. */
function aloudOf(drawn: {
  readonly title: string;
  readonly found: ReturnType<typeof foundCard> | null;
  readonly searchWords: string;
  readonly lists: readonly { readonly title: string; readonly rows: readonly UnitLine[] }[];
}): string {
  const { title, found, searchWords, lists } = drawn;
  const [{ title: step = '', rows = [] } = {}] = lists;
  if (found)
    return sentences(`${w.found}${found.within}${found.name}`, found.chief, found.landmarks, w.choose);
  return sentences(title, searchWords, step, rows.map(({ name }) => name).join('，'));
}

function foundCard(card: UnitCard) {
  return {
    id: card.id,
    name: card.name,
    within: card.within,
    landmarks: nearWords(card.landmarks),
    chief: card.chief ? `${w.chief} ${card.chief.name}` : '',
  };
}

interface UnitLine {
  readonly id: string;
  readonly name: string;
  /** Landmarks near it, or what it was found by. */
  readonly small: string;
}

function unitLine({ id, name, landmarks }: UnitRow): UnitLine {
  return { id, name, small: nearWords(landmarks) };
}

function foundLine({ unit, by, ...found }: FoundRow): UnitLine {
  return { id: unit, name: foundName(found), small: by ?? '' };
}

function nearWords(landmarks: readonly string[]): string {
  return landmarks.length > 0 ? `${w.near} ${landmarks.slice(0, LANDMARKS).join('、')}` : '';
}

/** Whether tapping this row opens its grids rather than choosing it. */
export function opens({ units }: PlaceState, id: string): boolean {
  return units.some((unit) => unit.parent === id);
}

/** What goes back to whoever asked. The words that led here are kept as the spot. */
export function choiceOf({ units, search, words, position }: PlaceState, id: string): ChosenPlace {
  const card = search.is === 'found' && search.card.id === id ? search.card : undefined;
  const asked = card ?? (search.is === 'several' ? search.found.find((row) => row.unit === id) : undefined);
  const unit = units.find((one) => one.id === id);
  const above = units.find((one) => one.id === unit?.parent);
  const village = above?.level === 'village' ? above.name : '';
  return {
    unit: id,
    name: unit ? `${village}${unit.name}` : card ? fullName(card) : '',
    ...(asked && words && { words }),
    ...(asked && position && { position }),
  };
}
