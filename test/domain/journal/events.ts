/** A few events for the journal, and a journal made of them; made by hand, so that nothing else can bend them. */
import { createHash } from 'node:crypto';
import {
  commitmentOf,
  lineOf,
  link,
  NO_LINES,
  type JournalLink,
  type JournalRow,
  type MatterEvent,
  type Seal,
} from '@gelin/domain';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export type Sealed = MatterEvent & Required<Seal>;

const WORKER = {
  kind: 'member',
  id: 'worker-1',
  name: '周海平',
  role: 'gridWorker',
  unit: 'town-east-1',
} as const;
const HOLDER = { kind: 'unit', id: 'town-east-1' } as const;

/** Sealed with a salt that follows from its id: a test must come out the same each time. */
export function sealed(event: MatterEvent): Sealed {
  const salt = sha256(`salt of ${event.id}`).slice(0, 22);
  return { ...event, salt, commitment: commitmentOf(event, salt, sha256) };
}

const same = { town: 'town', effect: { status: 'reported', holder: HOLDER, clock: null } } as const;

export function submitted(matter: string, at: number, text = '楼道的灯不亮，我住三号楼502。'): Sealed {
  return sealed({
    ...same,
    id: `${matter}-1`,
    matter,
    seq: 1,
    action: 'submit',
    at,
    by: { kind: 'reporter' },
    content: {
      text,
      photos: [{ id: 'cloud://photos/1.jpg' }],
      source: 'report',
      category: '0204',
      nature: 'problem',
      severity: 'routine',
      audience: 'open',
      place: {
        path: ['town', 'east'],
        unit: 'town-east-1',
        words: '三号楼502',
        position: [114.1, 30.2],
        by: 'chosen',
      },
    },
  } as MatterEvent);
}

export function accepted(matter: string, at: number): Sealed {
  return sealed({
    ...same,
    id: `${matter}-2`,
    matter,
    seq: 2,
    action: 'accept',
    at,
    by: WORKER,
    content: { no: '2027-000001' },
    effect: { status: 'accepted', holder: HOLDER, clock: null },
  } as MatterEvent);
}

export function rated(matter: string, at: number): Sealed {
  return sealed({
    ...same,
    id: `${matter}-3`,
    matter,
    seq: 3,
    action: 'rate',
    at,
    by: { kind: 'reporter' },
    content: { rating: 'dissatisfied', words: '灯还是不亮，王秀兰' },
    effect: { status: 'closed', holder: null, clock: null },
  } as MatterEvent);
}

/** The events' lines in this order, chained. */
export function chained(events: readonly Sealed[]): JournalLink[] {
  const links: JournalLink[] = [];
  for (const event of events)
    links.push(link(links.at(-1) ?? NO_LINES, lineOf(event, event.commitment), sha256));
  return links;
}

/** Lines beside their events as they are stored. */
export function rows(links: readonly JournalLink[], events: readonly (MatterEvent & Seal)[]): JournalRow[] {
  const stored = new Map(events.map((event) => [event.id, event]));
  return links.map((each) => ({ link: each, event: stored.get(each.event) ?? null }));
}
