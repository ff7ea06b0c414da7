/** A group's feed as drawn: blocks with their words, the line before what is new, and the window of them. Pure. */
import {
  STATUS_WORDS,
  dayWords,
  type Action,
  type CardFace,
  type Moment,
  type Nature,
} from '@gelin/domain/phone';
import { digestView, type DigestView } from '../components/digest-card/digest-card.view';
import { spotView, type SpotView } from '../components/spot-card/spot-card.view';
import { phrases, w } from '../words/group';
import type { FeedState } from './group.feed';
import { WINDOW, nest, windowStart, type Block } from './group.nest';
import { talkView, type TalkView } from './group.said';

export interface CardView {
  readonly matter: string;
  readonly reason: string;
  readonly urgent: boolean;
  readonly title: string;
  /** Drawn as a row; absent only where the server sent no face. */
  readonly face: RowFace | null;
  readonly photos: CardFace['photos'];
  readonly answer: string;
  readonly open: string;
  readonly reply: string;
  /** The buttons, and what a step needs to know. */
  readonly actions: readonly Action[];
  readonly seq: number;
  readonly nature: Nature | '';
  readonly photoWithAnswer: boolean;
}

/** The part of a face a row shows: the less there is, the less is sent over when it changes. */
type RowFace = Pick<
  CardFace,
  'matter' | 'category' | 'icon' | 'place' | 'line' | 'status' | 'severity' | 'clock'
>;

export interface BlockView {
  readonly id: string;
  /** The block's id on the page, for scrolling to it. */
  readonly anchor: string;
  readonly kind: Block['kind'];
  readonly day: string;
  readonly fresh: boolean;
  readonly card: CardView | null;
  readonly spot: SpotView | null;
  readonly digest: DigestView | null;
  readonly about: string;
  readonly matter: string;
  readonly talk: readonly TalkView[];
  readonly changes: readonly { readonly matter: string; readonly words: string }[];
}

export interface GroupScene {
  readonly feed: FeedState;
  readonly me: string;
  readonly now: Moment;
  /** First entry that was not read when the page opened. */
  readonly unread: string | undefined;
  /** First block of the window, `null` to follow the end. */
  readonly from: string | null;
  readonly taken: Readonly<Record<string, string>>;
}

export interface FeedView {
  readonly blocks: readonly BlockView[];
  /** Something loaded stands above or below the window. */
  readonly above: boolean;
  readonly below: boolean;
}

/** Up to sixty blocks of the feed. */
export function present(scene: GroupScene): FeedView {
  const blocks = nest(scene.feed);
  const start = windowStart(blocks, scene.from);
  const shown = blocks.slice(start, start + WINDOW);
  return {
    blocks: shown.map((block, index) => blockView(block, blocks[start + index - 1], scene)),
    above: start > 0,
    below: start + WINDOW < blocks.length,
  };
}

/** A block's id as an element may carry it. */
export function anchorOf(id: string): string {
  return `b-${id.replace(/[^\w-]/g, '-')}`;
}

/** What a matter is called in a line: its category and place. */
export function titleOf(face: CardFace | undefined): string {
  return face ? [face.category, face.place].filter(Boolean).join(' · ') : '';
}

function blockView(block: Block, before: Block | undefined, scene: GroupScene): BlockView {
  const day = dayWords(block.at, scene.now);
  const base = {
    id: block.id,
    anchor: anchorOf(block.id),
    kind: block.kind,
    day: before && dayWords(before.at, scene.now) === day ? '' : day,
    fresh: scene.unread !== undefined && holds(block, scene.unread),
    card: null,
    spot: null,
    digest: null,
    about: '',
    matter: '',
    talk: !('talk' in block) ? [] : block.talk.map((talk) => talkView(talk, scene)),
    changes: [],
  };
  switch (block.kind) {
    case 'card':
      return { ...base, matter: block.card.matter, card: cardView(block, scene.feed.faces) };
    case 'talk':
      return { ...base, matter: block.matter ?? '', about: aboutWords(block, scene.feed.faces) };
    case 'digest':
      return { ...base, digest: digestView(block.digest, scene.now) };
    case 'spot': {
      const face = scene.feed.spots[block.spot];
      return { ...base, spot: face ? spotView(face, scene.now) : null };
    }
    case 'changes':
      return { ...base, changes: block.matters.map((matter) => changeView(matter, scene.feed.faces)) };
  }
}

function holds(block: Block, id: string): boolean {
  return block.id === id || ('talk' in block && block.talk.some((talk) => talk.id === id));
}

function cardView(block: Extract<Block, { kind: 'card' }>, faces: FeedState['faces']): CardView {
  const face = faces[block.card.matter] ?? null;
  const title = titleOf(face ?? undefined) || w.thisMatter;
  return {
    matter: block.card.matter,
    reason: block.card.words,
    urgent: face?.severity === 'urgent',
    title,
    face: face && rowFace(face),
    photos: face?.photos ?? [],
    answer: face?.answer ?? '',
    open: phrases.open(title),
    reply: phrases.sayTo(title),
    actions: face?.actions ?? [],
    seq: face?.seq ?? 0,
    nature: face?.nature ?? '',
    photoWithAnswer: face?.photoWithAnswer ?? false,
  };
}

function rowFace({ matter, category, icon, place, line, status, severity, clock }: CardFace): RowFace {
  return { matter, category, icon, place, line, status, severity, clock };
}

function aboutWords(block: Extract<Block, { kind: 'talk' }>, faces: FeedState['faces']): string {
  if (block.matter === undefined) return '';
  return phrases.about(block.talk[0]?.about || titleOf(faces[block.matter]) || w.thisMatter);
}

function changeView(matter: string, faces: FeedState['faces']): { matter: string; words: string } {
  const face = faces[matter];
  const status = face ? STATUS_WORDS[face.status] : '';
  return { matter, words: phrases.changed(titleOf(face) || w.thisMatter, status) };
}
