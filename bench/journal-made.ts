/** A long history made up for measuring: matters of five events each, as they are stored. */
import { createHash } from 'node:crypto';
import {
  commitmentOf,
  lineOf,
  link,
  replay,
  type JournalHead,
  type JournalLink,
  type Matter,
  type MatterEvent,
  type Seal,
} from '@gelin/domain';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Events a matter. */
export const STEPS = 5;

const UNIT = 'qinghe-liuxi-1';
const MEMBER = {
  kind: 'member',
  id: 'chief-liuxi-1',
  name: '某某某',
  role: 'gridChief',
  unit: UNIT,
} as const;
const HOLDER = { kind: 'unit', id: UNIT } as const;
const CLOCK = { stage: 'handle', startedAt: 1, runs: 'working', soonAt: 2, dueAt: 3 } as const;
const PLACE = { path: ['qinghe', 'qinghe-liuxi', UNIT], unit: UNIT, words: '三号楼门口', by: 'chosen' };

/** What each of the five did, as long as what people write. */
const TOLD = [
  {
    action: 'submit',
    by: { kind: 'reporter' },
    status: 'reported',
    content: {
      text: '楼道的灯不亮，已经三天了，老人上下楼不方便，请尽快派人来看看。',
      photos: [{ id: 'cloud://gelin-local.6765/photos/0123456789abcdef.jpg' }],
      source: 'report',
      category: '0204',
      nature: 'problem',
      severity: 'routine',
      audience: 'open',
      place: PLACE,
    },
  },
  { action: 'accept', by: MEMBER, status: 'accepted', content: { no: '2027-000001' } },
  {
    action: 'answer',
    by: MEMBER,
    status: 'answered',
    content: { text: '已换好灯泡和开关，请您再看看。', photos: [], outcome: 'solved' },
  },
  { action: 'verify', by: MEMBER, status: 'closed', content: { result: 'pass', note: '现场看过，亮了。' } },
  { action: 'rate', by: { kind: 'reporter' }, status: 'archived', content: { rating: 'satisfied' } },
] as const;

export type MadeEvent = MatterEvent & Required<Seal>;

/** The id of a matter of the made-up history. */
export function matterId(number: number): string {
  return `bench-matter-${String(number).padStart(11, '0')}`;
}

/** The `index`-th event of the history, sealed. */
export function eventAt(index: number): MadeEvent {
  const told = TOLD[index % STEPS] ?? TOLD[0];
  const { status, ...said } = told;
  const holder = status === 'archived' || status === 'closed' ? null : HOLDER;
  const event = {
    ...said,
    id: `bench-event-${String(index).padStart(12, '0')}`,
    matter: matterId(Math.floor(index / STEPS)),
    town: 'qinghe',
    seq: (index % STEPS) + 1,
    at: 1_700_000_000_000 + index,
    effect: { status, holder, clock: holder && CLOCK },
  } as unknown as MatterEvent;
  const salt = sha256(`salt ${index}`).slice(0, 22);
  return { ...event, salt, commitment: commitmentOf(event, salt, sha256) };
}

/** The matter that its five events make. */
export function matterOf(id: string): Matter {
  const first = Number(id.slice('bench-matter-'.length)) * STEPS;
  const matter = replay(Array.from({ length: STEPS }, (_, step) => eventAt(first + step)));
  if (!matter) throw new Error(`${id} has no events`);
  return matter;
}

/** The line of an event after the head of what is there. */
export function linkAfter(head: JournalHead, event: MadeEvent): JournalLink {
  return link(head, lineOf(event, event.commitment), sha256);
}
