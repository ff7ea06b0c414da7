/** 典型案例: which closed matters are proposed, hard ones first, and what of them may be said. */
import { ERASED_WORDS } from '../journal/erase.ts';
import { struckOff } from '../ledger/struck.ts';
import type { Matter } from '../matter/matter.ts';
import { CLOSED_BY_ANSWER } from '../matter/table.ts';
import { isClosed } from '../figures/row.ts';
import { maskPersonal } from '../text/mask.ts';
import { answerWords, passedOnWords } from '../words/media.ts';
import { placeWords } from '../words/place.ts';
import { SUMMARY_SAYS } from '../words/summaries.ts';

/** Characters of what was reported and of what was done. */
const SHORT = 80;

/**
 * Whether a matter may be told of: closed, and found good by its reporter or by whoever verified it. Nothing that a reader may not know:
 * restricted ones, drills, complaints and what was erased never.
 */
export function mayBeCase(matter: Matter): boolean {
  return (
    isClosed({ status: struckOff(matter)?.how ?? matter.status }) &&
    (matter.rating === 'satisfied' || isVerified(matter)) &&
    matter.audience === 'open' &&
    matter.about === undefined &&
    matter.nature !== 'complaint' &&
    !matter.drill &&
    matter.text !== '' &&
    !matter.text.includes(ERASED_WORDS)
  );
}

/** Nothing that was answered is closed before somebody else verified it, but for what an answer closes; what was fixed on the spot is looked at by a sample. */
function isVerified({ nature, fixedOnSpot, spotChecked }: Matter): boolean {
  return fixedOnSpot ? spotChecked === 'pass' : !CLOSED_BY_ANSWER.includes(nature);
}

/** Those that may be told of, in their order. */
export function casesProposed(matters: readonly Matter[], most: number): Matter[] {
  return matters.filter(mayBeCase).sort(asCases).slice(0, most);
}

type Ordered = Pick<Matter, 'raised' | 'failedVerifications' | 'reportedAt'> &
  Partial<Pick<Matter, 'rating' | 'reopenings' | 'assistants' | 'escalations' | 'closedAt'>>;

/** Found good by their reporter first; of these the hard ones: raised, found undone, reopened, with others' help; then the long ones. */
export function asCases(one: Ordered, other: Ordered): number {
  return (
    Number(other.rating === 'satisfied') - Number(one.rating === 'satisfied') ||
    hardness(other) - hardness(one) ||
    taken(other) - taken(one)
  );
}

function hardness({
  raised,
  failedVerifications,
  reopenings = 0,
  assistants = [],
  escalations = 0,
}: Ordered): number {
  return (raised ? 3 : 0) + failedVerifications * 2 + reopenings * 2 + assistants.length + escalations;
}

const taken = ({ closedAt = 0, reportedAt }: Ordered) => closedAt - reportedAt;

/** What is proposed to be said of it: place by its unit alone, words masked and shortened. A person rewords it. */
export function caseWords(matter: Matter, nameOf: (id: string) => string): string {
  const place = placeWords({ place: { ...matter.place, words: '' } }, nameOf);
  const answer = matter.answer ? answerWords(matter.answer) : '';
  return SUMMARY_SAYS.caseWords(place, short(passedOnWords(matter)), short(answer));
}

function short(text: string): string {
  const masked = maskPersonal(text.replaceAll(/\s+/g, ' ').trim());
  const letters = [...masked];
  return letters.length > SHORT ? `${letters.slice(0, SHORT).join('')}…` : masked;
}
