/** One bulletin as drawn. Pure. */
import { isTold, momentWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { sentences } from '../../../words/aloud';
import { BULLETIN_SAYS, untilWords } from '../../../words/bulletin';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/bulletins';

export interface BulletinState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly bulletin: Output<'town', 'bulletin'> | undefined;
  readonly now: Moment;
}

export const BEFORE: BulletinState = { phase: 'loading', failure: 'offline', bulletin: undefined, now: 0 };

/** The view of a state. */
export function present({ phase, failure, bulletin, now }: BulletinState) {
  const lasting = phase === 'failed' && isLasting(failure);
  return {
    phase,
    failure: phase === 'failed' ? (failure === 'notFound' ? w.gone : FAILURE_WORDS[failure]) : '',
    lasting,
    aloud: bulletin ? aloudOf(bulletin, now) : '',
    bulletin: bulletin ?? null,
    over: bulletin !== undefined && bulletin.until <= now ? w.over : '',
    reads: bulletin ? says.reads(bulletin.reads) : '',
    // What nobody is told yet, or any more, is not passed on.
    share: bulletin !== undefined && isTold(bulletin, now),
    shared: bulletin ? `${bulletin.unitName}：${bulletin.title}` : '',
  };
}

/** Where and until when before the words: whoever it is not for need not listen on. */
function aloudOf(bulletin: NonNullable<BulletinState['bulletin']>, now: Moment): string {
  const { title, text, unitName, from, until } = bulletin;
  return sentences(
    until <= now && w.over,
    BULLETIN_SAYS.from(unitName),
    title,
    BULLETIN_SAYS.period(momentWords(from, now), untilWords(until, now)),
    text,
  );
}
