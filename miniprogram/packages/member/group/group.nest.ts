/** How a feed's entries stand on the page: talk under its card, changes in one line, and the window drawn of it. Pure. */
import type { Author, Said } from '@gelin/contract/talk';
import type { Moment } from '@gelin/domain/phone';
import { drawable, type Letter } from '../../../store/outbox.letter';
import type { CardEntry, Change, DigestEntry, FeedState, SpotEntry, TalkEntry } from './group.feed';
import { onTheirWay } from './group.sent';

/** A message as drawn: stored, or still on its way. */
export interface Talk extends Omit<Said, 'author'> {
  readonly author?: Author;
  /** Absent once stored. */
  readonly pending?: Letter['state'];
  readonly why?: Letter['why'];
}

export type Block =
  | {
      readonly kind: 'card';
      readonly id: string;
      readonly at: Moment;
      readonly card: CardEntry;
      readonly talk: readonly Talk[];
    }
  | {
      readonly kind: 'talk';
      readonly id: string;
      readonly at: Moment;
      readonly talk: readonly Talk[];
      readonly matter?: string;
    }
  | {
      readonly kind: 'spot';
      readonly id: string;
      readonly at: Moment;
      /** The hot spot's id. */
      readonly spot: string;
    }
  | {
      readonly kind: 'digest';
      readonly id: string;
      readonly at: Moment;
      readonly digest: DigestEntry;
    }
  | {
      readonly kind: 'changes';
      readonly id: string;
      readonly at: Moment;
      readonly matters: readonly string[];
    };

/** A card this many blocks up still counts as in sight: what belongs to it goes under it. */
export const SIGHT = 3;
/** Blocks drawn at most, and how far the window moves. */
export const WINDOW = 60;
export const SHIFT = 20;

/** So much talk under one card, then the rest goes on by itself. */
const LONGEST = 12;

type Item = CardEntry | SpotEntry | DigestEntry | Change | Talk;

/** The blocks of a feed, oldest first. Where an entry stands depends only on what came before it. */
export function nest(state: FeedState): readonly Block[] {
  const stored: Item[] = [
    ...state.entries.flatMap((entry) =>
      entry.kind === 'gone' ? [] : entry.kind === 'talk' ? talkOf(entry) : entry,
    ),
    ...state.changes,
  ];
  const blocks: Block[] = [];
  for (const item of [...stored.sort((a, b) => a.at - b.at), ...onTheirWay(state).map(pendingTalk)])
    place(blocks, item);
  return blocks;
}

function place(blocks: Block[], item: Item): void {
  if ('kind' in item && item.kind === 'digest')
    blocks.push({ kind: 'digest', id: item.id, at: item.at, digest: item });
  else if ('kind' in item && item.kind === 'hotSpot')
    blocks.push({ kind: 'spot', id: item.id, at: item.at, spot: item.spot });
  else if ('kind' in item) blocks.push({ kind: 'card', id: item.id, at: item.at, card: item, talk: [] });
  else if ('text' in item) placeTalk(blocks, item);
  else placeChange(blocks, item);
}

function placeTalk(blocks: Block[], talk: Talk): void {
  const at = talk.matter === undefined ? -1 : inSight(blocks, talk.matter);
  const home = at < 0 ? lastTalkAbout(blocks, talk.matter) : at;
  const block = blocks[home];
  if (block && 'talk' in block && block.talk.length < LONGEST)
    blocks[home] = { ...block, talk: [...block.talk, talk] };
  else
    blocks.push({
      kind: 'talk',
      id: talk.id,
      at: talk.at,
      talk: [talk],
      ...(talk.matter && { matter: talk.matter }),
    });
}

/** Talk about one absent card in a row shares one line saying what it is about. */
function lastTalkAbout(blocks: readonly Block[], matter: string | undefined): number {
  const last = blocks.at(-1);
  return matter !== undefined && last?.kind === 'talk' && last.matter === matter ? blocks.length - 1 : -1;
}

function placeChange(blocks: Block[], change: Change): void {
  if (inSight(blocks, change.matter) >= 0) return;
  const last = blocks.at(-1);
  if (last?.kind === 'changes')
    blocks[blocks.length - 1] = { ...last, matters: [...last.matters, change.matter] };
  else
    blocks.push({ kind: 'changes', id: `changed-${change.matter}`, at: change.at, matters: [change.matter] });
}

/** Index of the matter's card among the last blocks, or -1. */
function inSight(blocks: readonly Block[], matter: string): number {
  const from = Math.max(0, blocks.length - SIGHT);
  const index = blocks
    .slice(from)
    .findIndex((block) => block.kind === 'card' && block.card.matter === matter);
  return index < 0 ? -1 : from + index;
}

const talkOf = ({ kind: _kind, ...said }: TalkEntry): Talk => said;

const pendingTalk = ({ key, group: _group, state, why, media, ...said }: Letter): Talk => ({
  ...said,
  id: key,
  media: media.map(drawable),
  pending: state,
  ...(why && { why }),
});

/** Where a window that follows the end starts: it moves in steps, so that most messages only add a block. */
function lastStart(count: number): number {
  return Math.max(0, Math.ceil((count - WINDOW) / SHIFT) * SHIFT);
}

/** Index of the window's first block: the end's, or that of the block `from`. */
export function windowStart(blocks: readonly Block[], from: string | null): number {
  const index = from === null ? -1 : blocks.findIndex((block) => block.id === from);
  return index < 0 ? lastStart(blocks.length) : Math.min(index, lastStart(blocks.length));
}

/** The window moved up (-1) or down (1): the id it then starts with, `null` at the end; `undefined` where it cannot. */
export function shifted(
  blocks: readonly Block[],
  from: string | null,
  way: -1 | 1,
): string | null | undefined {
  const start = windowStart(blocks, from);
  const next = Math.max(0, Math.min(start + way * SHIFT, lastStart(blocks.length)));
  if (next === start) return undefined;
  return next === lastStart(blocks.length) ? null : blocks[next]?.id;
}

/** The window that shows a block with something above it. */
export function windowAround(blocks: readonly Block[], index: number): string | null {
  const start = Math.max(0, index - SHIFT);
  return start >= lastStart(blocks.length) ? null : (blocks[start]?.id ?? null);
}
