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
import { LINE_READ, type LaneDocument } from '../repositories/lanes.ts';
import { findMatters, matterFrom } from '../repositories/matters.ts';
import { robotAppid } from './robot.ts';

/** Something to say, and its card where it has one. */
export interface Letter {
  readonly item: LaneItem;
  readonly card?: RobotCard;
}

/** What was read at once of a lane. */
export interface Page {
  readonly letters: readonly Letter[];
  /** Ids of what must not be said: its matter was closed to the group meanwhile, or is gone. */
  readonly hidden: readonly string[];
  /** Whether more may be in line. */
  readonly full: boolean;
}

/** The letters of a line, in its order. */
export async function lettersOf(line: readonly LaneDocument[], directory: Directory): Promise<Page> {
  const matters = await mattersOf(line);
  const naming = namingOf(directory);
  const letters: Letter[] = [];
  const hidden: string[] = [];
  for (const document of line) {
    const letter = letterOf(document, matters, naming);
    if (letter) letters.push(letter);
    else hidden.push(document._id);
  }
  return { letters, hidden, full: line.length === LINE_READ };
}

async function mattersOf(line: readonly LaneDocument[]): Promise<ReadonlyMap<string, Matter>> {
  const ids = [...new Set(line.flatMap((document) => ('words' in document ? [] : [document.matter])))];
  if (ids.length === 0) return new Map();
  const found = await findMatters({ _id: { $in: ids } }, { limit: ids.length });
  return new Map(found.map((document) => [document._id, matterFrom(document)]));
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
