/** What is said once it is out, kept for later, or joined: who has it, by when, and the number to follow it by. Pure. */
import { limitWords, type Moment } from '@gelin/domain/phone';
import { spelled } from '../../../store/numbers';
import type { Submitted } from '../../../store/submitting';
import { REPORT_SAYS as says, REPORT_WORDS as w } from '../../../words/report';

export interface SentCard {
  readonly title: string;
  readonly icon: string;
  readonly to: string;
  readonly limit: string;
  /** What the button below leads to. */
  readonly follow: string;
  /** What the quiet one above it begins. */
  readonly another: string;
  readonly number: string;
  readonly numberNote: string;
  /** Whether the number is kept on this phone, and can be removed from it. */
  readonly numberKept: boolean;
  readonly warning: string;
}

/** What one that was written down waits for. */
interface Waits {
  readonly going: boolean;
  readonly lost: boolean;
  readonly rests: boolean;
}

const PLAIN = { another: w.another, limit: '', number: '', numberNote: '', numberKept: false, warning: '' };

/** It is out. */
export function sentCard(
  { holderName, clock, number }: Submitted,
  { behalf, aloud }: { readonly behalf: boolean; readonly aloud: boolean },
  kept: boolean,
  now: Moment,
): SentCard {
  return {
    ...PLAIN,
    title: aloud ? w.aloudTitle : w.sentTitle,
    icon: 'check-circle',
    follow: w.follow,
    another: aloud ? w.anotherEntry : w.another,
    to: says.sentTo(holderName),
    limit: clock ? limitWords(clock.dueAt, clock.stage, now) : '',
    number: number ? spelled(number) : '',
    numberNote: number ? (aloud ? w.aloudNumber : behalf ? w.behalfNumber : w.number) : '',
    numberKept: kept,
  };
}

/** It waits on the phone: for a network, `going` up with its files, or for its turn (`rests`). `lost` where the phone cannot keep all of them. */
export function keptCard({ going, lost, rests }: Waits): SentCard {
  return {
    ...PLAIN,
    title: going ? w.goingTitle : w.keptTitle,
    icon: 'time',
    follow: w.mine,
    to: rests ? w.rests : going ? w.going : w.kept,
    warning: lost ? w.shortLived : '',
  };
}

/** Another's matter was joined. */
export const JOINED: SentCard = {
  ...PLAIN,
  title: w.joinedTitle,
  icon: 'check-circle',
  follow: w.follow,
  to: w.joined,
};
