/** Joining as drawn: a code to be typed, then what it invites to and who one is. Pure. */
import { momentWords } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import { sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { JOIN_SAYS as says, JOIN_WORDS as w } from '../words/join';

type Invitation = Output<'people', 'invitation'>;

export interface JoinState {
  readonly phase: 'typing' | 'looking' | 'invited' | 'joining';
  readonly code: string;
  /** What the field begins with. */
  readonly seed: string;
  readonly invitation: Invitation | undefined;
  readonly name: string;
  readonly phone: string;
  readonly failure: CallFailureCode | undefined;
  /** The name was left out. */
  readonly nameless: boolean;
  readonly now: number;
}

export const BEFORE: JoinState = {
  phase: 'typing',
  code: '',
  seed: '',
  invitation: undefined,
  name: '',
  phone: '',
  failure: undefined,
  nameless: false,
  now: 0,
};

const LENGTH = 8;

/** The code without what people put between its letters. */
export function written(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}

/** The view of a state. */
export function present(state: JoinState) {
  const { phase, seed, invitation, nameless, now } = state;
  const asked = invitation !== undefined;
  const drawn = {
    phase,
    seed,
    title: invitation ? says.invited(invitation.unitName) : w.title,
    chief: invitation?.chief ? says.chief(invitation.chief) : '',
    until: invitation && !invitation.joined ? says.until(momentWords(invitation.until, now)) : '',
    asksCode: !asked,
    asksName: asked && !invitation.joined,
    already: invitation?.joined === true,
    nameFailure: nameless ? w.nameMissing : '',
    foot: footOf(state),
  };
  return { ...drawn, aloud: aloudOf(drawn) };
}

/** Whose invitation it is, what one does and does not do, and what is asked next. */
function aloudOf(drawn: {
  readonly title: string;
  readonly chief: string;
  readonly until: string;
  readonly already: boolean;
  readonly asksCode: boolean;
  readonly foot: { readonly text: string };
}): string {
  const { title, chief, until, already, asksCode, foot } = drawn;
  return sentences(
    title,
    chief,
    until,
    already && w.already,
    ...w.intro.map(({ text }) => text),
    asksCode ? says.asksCode(foot.text) : already ? '' : says.asksName(foot.text),
  );
}

function footOf({ phase, code, invitation, failure }: JoinState) {
  const loading = phase === 'looking' || phase === 'joining';
  const short = !invitation && written(code).length !== LENGTH;
  const rest = invitation ? (invitation.joined ? w.tip : w.join) : w.look;
  return {
    text: phase === 'looking' ? w.looking : phase === 'joining' ? w.joining : rest,
    note: short ? w.codeNote : '',
    failure: failure ? FAILURE_WORDS[failure] : '',
    disabled: short,
    loading,
  };
}
