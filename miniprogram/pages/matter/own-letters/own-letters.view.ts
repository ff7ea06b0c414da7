/** Steps on one's own matter that wait on the phone, as their rows say how far they are, and the ways on where one was refused. Pure. */
import { RATING_WORDS, RATINGS } from '@gelin/domain/phone';
import type { OwnLetter } from '../../../store/own-letters';
import { isNothing, type OwnAction } from '../../../store/own-written';
import { FAILURE_WORDS } from '../../../words/failures';
import { OWN_SAYS as says, OWN_WORDS as w } from '../../../words/own';

/** The row of one. */
export function letterRow(letter: OwnLetter, online: boolean) {
  const { key, failure, action, written } = letter;
  return {
    key,
    text: says.letter(written.visit ? w.letterMoves : w.letters[action], wordsOf(letter)),
    words: failure ? `${FAILURE_WORDS[failure]}。${w.stopped}` : online ? w.going : w.waits,
    stopped: failure !== undefined,
  };
}

function wordsOf({ action, written }: OwnLetter): string {
  const said = written.text.trim();
  if (action === 'rate') {
    const rating = RATINGS.find((one) => one === written.choice);
    return [rating && RATING_WORDS[rating], said].filter(Boolean).join('，');
  }
  return said || (isNothing(written) ? '' : w.onlyPicture);
}

export type Way = 'rewrite' | 'report' | 'remove';

/** What can be done with one that was refused; `actions` is what the matter allows now. A visit is moved anew where it stands. */
export function waysOf({ action, written }: OwnLetter, actions: readonly string[]): Way[] {
  const isWritten = !isNothing(written) && !written.visit;
  const told = isWritten && (action === 'add' || action === 'reopen');
  const again = isWritten && actions.includes(action);
  return [...(again ? (['rewrite'] as const) : []), ...(told ? (['report'] as const) : []), 'remove'];
}

/** The steps that wait and are not taken twice; words can be added as often as there are some. */
export function waitingOf(letters: readonly OwnLetter[]): OwnAction[] {
  return letters.flatMap(({ action, failure }) => (failure === undefined ? [action] : []));
}
