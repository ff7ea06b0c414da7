/** Asking an outside party: who, what, by when; then the link to send on. Pure. */
import type { MatterView } from '@gelin/contract/matter';
import { momentWords, type Moment } from '@gelin/domain/phone';
import { phrases, w } from '../words/entrust';

export interface EntrustState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly matter: MatterView | undefined;
  readonly name: string;
  readonly text: string;
  readonly days: string;
  readonly busy: boolean;
  readonly problem: string;
  /** The secret of the link, once it is made: kept nowhere. */
  readonly link: string;
  readonly now: Moment;
}

export const blank = (): EntrustState => ({
  phase: 'loading',
  failure: '',
  matter: undefined,
  name: '',
  text: '',
  days: '3',
  busy: false,
  problem: '',
  link: '',
  now: 0,
});

/** The view of a state. */
export function present({
  phase,
  failure,
  matter,
  name,
  text,
  days,
  busy,
  problem,
  link,
  now,
}: EntrustState) {
  const standing = matter?.entrusted;
  const ready = name.trim() !== '' && text.trim() !== '';
  return {
    phase,
    failure,
    about: matter ? `${matter.category.name} ${matter.placeName}` : '',
    standing: standing ? phrases.standing(standing.name, momentWords(standing.until, now)) : '',
    replies: standing ? (standing.replies > 0 ? phrases.replies(standing.replies) : w.replied) : '',
    asking: link === '',
    days,
    busy,
    problem,
    linked: link !== '',
    make: standing ? w.again : w.make,
    note: ready ? '' : w.missing,
    disabled: !ready,
    revocable: matter?.actions.includes('revoke') === true,
  };
}

/** The card that goes to the outside party. */
export function cardFor({ matter, link, name }: Pick<EntrustState, 'matter' | 'link' | 'name'>) {
  return {
    title: phrases.shared(name, matter?.category.name ?? ''),
    path: `/packages/resident/outside/outside?m=${matter?.id ?? ''}&t=${link}`,
  };
}
