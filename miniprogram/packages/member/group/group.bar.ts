/** The bar below a group's feed as drawn: what is written, what it is about, whom it calls. Pure. */
import { TEMPLATES } from '../words/answers';
import { phrases, w } from '../words/group';
import type { Draft } from './group.draft';

export interface CalledChip {
  readonly id: string;
  readonly words: string;
  readonly remove: string;
}

export interface BarView {
  readonly text: string;
  /** What it answers, one line; empty for talk in the open. */
  readonly replying: string;
  readonly quoting: string;
  readonly hint: string;
  /** What is written goes to whoever reported it. */
  readonly answering: boolean;
  readonly called: readonly CalledChip[];
  /** What is often answered, with one tap; only while answering and nothing is written. */
  readonly templates: readonly string[];
}

/** The bar of a draft. */
export function presentBar({ text, reply, quote, called }: Draft): BarView {
  const answering = reply?.answer === true;
  return {
    text,
    replying: reply ? (answering ? phrases.answering(reply.about) : phrases.replying(reply.about)) : '',
    quoting: quote ? phrases.quoting(quote.who, quote.text || w.media) : '',
    hint: answering ? w.answerHint : reply || quote ? w.replyHint : w.inputHint,
    answering,
    templates: answering && text === '' ? TEMPLATES.map(({ label }) => label) : [],
    called: called.map((post) => ({
      id: postId(post),
      words: `@${post.words}`,
      remove: phrases.uncall(post.words),
    })),
  };
}

/** One word for a post, to know it again. */
export function postId({ role, unit, department }: Draft['called'][number]): string {
  return [role, unit, department].filter(Boolean).join('.');
}
