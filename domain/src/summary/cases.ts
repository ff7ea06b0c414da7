/** 典型案例: which closed matters are proposed, hard ones first, and what of them may be said. */
import { ERASED_WORDS } from '../journal/erase.ts';
import { struckOff } from '../ledger/struck.ts';
import type { Matter } from '../matter/matter.ts';
import { isClosed } from '../figures/row.ts';
import { maskPersonal } from '../text/mask.ts';
import { answerWords, passedOnWords } from '../words/media.ts';
import { placeWords } from '../words/place.ts';
import { SUMMARY_SAYS } from '../words/summaries.ts';

/** Characters of what was reported and of what was done. */
const SHORT = 80;

/**
 * Whether a matter may be told of: closed, found good by its reporter, and nothing that a reader may not know: restricted ones, drills,
 * complaints and what was erased never.
 */
export function mayBeCase(matter: Matter): boolean {
  return (
    isClosed({ status: struckOff(matter)?.how ?? matter.status }) &&
    matter.rating === 'satisfied' &&
    matter.audience === 'open' &&
    matter.about === undefined &&
    matter.nature !== 'complaint' &&
    !matter.drill &&
    matter.text !== '' &&
    !matter.text.includes(ERASED_WORDS)
  );
}

/** The hard ones first: raised, found undone, reopened, with others' help; then the long ones. */
export function casesProposed(matters: readonly Matter[], most: number): Matter[] {
  return matters
    .filter(mayBeCase)
    .sort((one, other) => hardness(other) - hardness(one) || taken(other) - taken(one))
    .slice(0, most);
}

function hardness({ raised, failedVerifications, reopenings = 0, assistants = [], escalations }: Matter) {
  return (raised ? 3 : 0) + failedVerifications * 2 + reopenings * 2 + assistants.length + escalations;
}

const taken = ({ closedAt = 0, reportedAt }: Matter) => closedAt - reportedAt;

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
