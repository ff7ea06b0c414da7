/** One thing somebody said as drawn: who, what it answers, whom it calls, what became of it. Pure. */
import { ROLE_WORDS, clockWords, type Medium } from '@gelin/domain/phone';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/group';
import type { FeedState } from './group.feed';
import type { Talk } from './group.nest';

export interface TalkView {
  readonly id: string;
  readonly mine: boolean;
  readonly who: string;
  readonly post: string;
  readonly when: string;
  readonly text: string;
  readonly media: readonly Medium[];
  readonly state: 'stored' | 'sending' | 'waiting' | 'failed';
  /** What is said of a message that is not out. */
  readonly stuck: string;
  /** The posts it calls, in words; and whether one of them is mine. */
  readonly called: string;
  readonly callsMe: boolean;
  readonly quote: { readonly id: string; readonly words: string } | null;
  /** The one quiet line of what was taken back. */
  readonly gone: string;
  readonly redo: boolean;
  readonly pinned: boolean;
  /** "12 人已读", under my own. */
  readonly read: string;
  /** It was marked as the answer. */
  readonly answered: boolean;
  /** The matter that was made of it. */
  readonly became: string;
  /** What the button beside it is called. */
  readonly more: string;
}

/** What has to be known of the room to draw a message. */
export interface SaidScene {
  readonly feed: FeedState;
  readonly me: string;
  readonly taken: Readonly<Record<string, string>>;
}

export function talkView(talk: Talk, { feed, me, taken }: SaidScene): TalkView {
  const mine = talk.author === undefined || talk.author.id === me;
  const name = mine ? w.me : (talk.author?.name ?? '');
  const post = talk.author ? `${talk.author.unitName} ${ROLE_WORDS[talk.author.role]}` : '';
  const face = talk.matter === undefined ? undefined : feed.faces[talk.matter];
  return {
    id: talk.id,
    mine,
    who: name,
    post: mine ? '' : post,
    when: clockWords(talk.at),
    text: talk.text,
    media: talk.media,
    state: talk.pending ?? 'stored',
    stuck: stuckWords(talk),
    called: (talk.called ?? []).map(({ words }) => `@${words}`).join(' '),
    callsMe: talk.callsMe === true && !talk.withdrawn,
    quote: talk.replyTo
      ? { id: talk.replyTo.id, words: phrases.quoting(talk.replyTo.who, talk.replyTo.text || w.media) }
      : null,
    gone: talk.withdrawn ? phrases.withdrawn(name) : '',
    redo: talk.withdrawn === true && taken[talk.id] !== undefined,
    pinned: talk.pinned === true,
    read: mine && !talk.pending ? readWords(feed.readUntil, talk) : '',
    answered: face?.said !== undefined && face.said === talk.id,
    became: talk.became ?? '',
    more: phrases.more(name, talk.text),
  };
}

function stuckWords({ pending, why }: Talk): string {
  if (pending === 'failed') return phrases.failed(FAILURE_WORDS[why ?? 'platform']);
  if (pending !== 'waiting') return '';
  return why === undefined || why === 'offline' ? w.waiting : w.later;
}

function readWords(readUntil: FeedState['readUntil'], { at }: Talk): string {
  const count = readUntil.filter((moment) => moment >= at).length;
  return count > 0 ? phrases.read(count) : '';
}
