/** Coming in by a code as drawn: typing it, seeing whose it is, and done. Pure. */
import type { Output } from '../../../api/call';
import { sentences } from '../../../words/aloud';
import { POST_CODE_WORDS as w } from '../words/post-code';

export interface PostCodeState {
  readonly phase: 'typing' | 'looking' | 'found' | 'binding' | 'bound';
  readonly code: string;
  readonly found: Output<'people', 'codeFor'> | undefined;
  readonly failure: string;
}

export const BEFORE: PostCodeState = { phase: 'typing', code: '', found: undefined, failure: '' };

const LENGTH = 10;

/** The code without what people put between its digits. */
export function written(code: string): string {
  return code.replace(/[\s-]/gu, '');
}

/** The view of a state. */
export function present({ phase, code, found, failure }: PostCodeState) {
  const bound = phase === 'bound' || found?.mine === true;
  const short = !found && written(code).length !== LENGTH;
  const words = found
    ? bound
      ? w.start
      : phase === 'binding'
        ? w.binding
        : w.bind
    : phase === 'looking'
      ? w.looking
      : w.look;
  const question = !found ? '' : phase === 'bound' ? w.bound : found.mine ? w.mine : w.isYou;
  const warning = found?.rebinds && !bound ? w.rebinds : '';
  return {
    phase,
    aloud: found
      ? sentences(question, found.name, ...found.posts, warning)
      : sentences(w.lead, w.codeTitle, w.codeNote),
    asks: !found,
    name: found?.name ?? '',
    posts: found?.posts ?? [],
    question,
    warning,
    other: found !== undefined && !bound,
    foot: {
      text: words,
      note: short ? w.codeNote : '',
      failure,
      disabled: short,
      loading: phase === 'looking' || phase === 'binding',
    },
  };
}
