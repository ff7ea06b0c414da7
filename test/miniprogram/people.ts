/** The people and matters the tests of the pages talk about. */
import type { Clock } from '@gelin/domain/phone';
import type { Me } from '@gelin/contract/people';
import type { MatterRow, MatterView, Preview } from '@gelin/contract/matter';
import type { PlaceContact, UnitCard } from '@gelin/contract/town';

/** 2026-11-23 09:00 in UTC+8, a Monday. */
export const NOW = Date.UTC(2026, 10, 23, 1);
export const HOUR = 3_600_000;

/** A clock that counts as the one on the wall does. */
export function clock(stage: Clock['stage'], startedAt: number, dueAt: number): Clock {
  return { stage, startedAt, runs: 'wall', soonAt: startedAt + 0.75 * (dueAt - startedAt), dueAt };
}

const town = { id: 'qinghe', name: '青禾镇' };

export const resident: Me = { town, bell: 'bell-1' };

export const member: Me = {
  ...resident,
  member: {
    id: 'p1',
    name: '陈桂芳',
    posts: [{ role: 'gridChief', unit: 'g2', unitName: '柳溪村第二网格' }],
    groups: [{ id: 'g2', name: '第二网格群', level: 'grid' }],
    desks: ['desk-g2'],
    ledgers: false,
    administers: false,
  },
};

export const informant: Me = {
  ...resident,
  member: {
    id: 'p2',
    name: '邱秀珍',
    posts: [{ role: 'informant', unit: 'g2', unitName: '柳溪村第二网格' }],
    groups: [{ id: 'g2', name: '第二网格群', level: 'grid' }],
    desks: [],
    ledgers: false,
    administers: false,
  },
};

export const chief: PlaceContact = { name: '陈桂芳', role: 'gridChief', phone: '13800000001' };

export function unitCard(changes: Partial<UnitCard> = {}): UnitCard {
  return {
    id: 'g2',
    name: '柳溪村第二网格',
    level: 'grid',
    within: '青禾镇 · 柳溪村',
    landmarks: ['北街菜市场'],
    workers: [],
    ...changes,
  };
}

export function row(changes: Partial<MatterRow> = {}): MatterRow {
  return {
    matter: 'm1',
    seq: 1,
    category: '路灯损坏',
    icon: 'lightbulb',
    place: '柳溪村第二网格',
    line: '路灯不亮两天了',
    photos: [],
    status: 'reported',
    severity: 'routine',
    holder: '柳溪村第二网格',
    clock: clock('accept', NOW - HOUR, NOW + 3 * HOUR),
    changedAt: NOW,
    actions: [],
    rated: false,
    ...changes,
  };
}

export function matterView(changes: Partial<MatterView> = {}): MatterView {
  return {
    id: 'm1',
    seq: 3,
    status: 'accepted',
    source: 'report',
    nature: 'problem',
    severity: 'routine',
    restricted: false,
    category: { code: '1', name: '路灯损坏', icon: 'lightbulb' },
    text: '路灯不亮两天了',
    photos: [],
    answers: [],
    identity: 'confidential',
    joined: 0,
    placeName: '柳溪村第二网格',
    unitName: '柳溪村第二网格',
    holder: { name: '柳溪村第二网格', phone: '13800000001' },
    clock: null,
    reportedAt: NOW - HOUR,
    photoWithAnswer: false,
    timeline: [],
    actions: [],
    groups: [],
    ...changes,
  };
}

export function preview(changes: Partial<Preview> = {}): Preview {
  return {
    category: { code: '1', name: '路灯损坏', icon: 'lightbulb' },
    nature: 'problem',
    severity: 'routine',
    restricted: false,
    holderName: '柳溪村第二网格',
    placeName: '柳溪村第二网格',
    questions: [],
    others: [],
    identities: ['named', 'confidential'],
    acceptBy: clock('accept', NOW, NOW + 4 * HOUR),
    ...changes,
  };
}
