/** From what is stored in a lane to what can be said: words, cards, and what may not be said any more. */
import {
  momentText,
  namingOf,
  noticeWords,
  robotCard,
  robotLine,
  type Directory,
  type LaneItem,
  type Matter,
  type Naming,
  type RobotCard,
} from '@gelin/domain';
import type { LaneDocument } from '../repositories/lanes.ts';
import { findMatters, matterFrom } from '../repositories/matters.ts';
import { robotAppid } from './robot.ts';

/** Something to say, and its card where it has one. */
export interface Letter {
  readonly item: LaneItem;
  readonly card?: RobotCard;
}

/**
 * The letter of each of these by id. There is none for what must not be said: its matter was closed to groups
 * meanwhile, or is gone. `known` are matters that need not be read.
 */
export async function lettersOf(
  documents: readonly LaneDocument[],
  known: ReadonlyMap<string, Matter>,
  directory: Directory,
): Promise<ReadonlyMap<string, Letter>> {
  const matters = await mattersOf(documents, known);
  const naming = namingOf(directory);
  const letters = documents.flatMap((document) => letterOf(document, matters, naming) ?? []);
  return new Map(letters.map((letter) => [letter.item.id, letter]));
}

async function mattersOf(
  documents: readonly LaneDocument[],
  known: ReadonlyMap<string, Matter>,
): Promise<ReadonlyMap<string, Matter>> {
  const ids = new Set(documents.flatMap((document) => ('words' in document ? [] : [document.matter])));
  const missing = [...ids].filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const found = await findMatters({ _id: { $in: missing } }, { limit: missing.length });
  return new Map([...known, ...found.map((document) => [document._id, matterFrom(document)] as const)]);
}

function letterOf(
  document: LaneDocument,
  matters: ReadonlyMap<string, Matter>,
  naming: Naming,
): Letter | undefined {
  const { _id: id, attempts, at, plain = false } = document;
  const item = { id, attempts, at, plain };
  if ('words' in document) return { item: { ...item, form: 'text', said: document.words } };
  const matter = matters.get(document.matter);
  if (matter?.audience !== 'open') return undefined;
  const words = noticeWords(document.purpose, matter, naming, document.createdAt);
  const appid = robotAppid();
  const said = robotLine(words);
  if (document.purpose !== 'urgent' || !appid) return { item: { ...item, form: 'line', said } };
  const card = robotCard(words, matter, momentText(document.createdAt), appid);
  return { item: { ...item, form: 'card', said }, card };
}
