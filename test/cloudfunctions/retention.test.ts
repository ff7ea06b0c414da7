/** What reporters said goes by itself when its term is over; what the office has to keep stays, and the journal holds. */
import { ERASED_WORDS } from '@gelin/domain';
import { openidOf } from '../../runtime/town/town.ts';
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { act } from './scenes.ts';
import { costOf } from '../../bench/cost.ts';
import { overMatter, stored, sweeping, verified } from './journal.scenes.ts';

const DAY = 86_400_000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const matterOf = async (id: string) => (await stored(stage, 'matters')).find(({ _id }) => _id === id)!;

/** A matter that is over and archived, and the picture with it. */
async function archived() {
  const over = await overMatter(stage);
  await sweeping(stage);
  stage.cloud.clock.advance(8 * DAY);
  await sweeping(stage);
  await sweeping(stage);
  expect((await matterOf(over.matter)).status).toBe('archived');
  return over;
}

async function later(days: number): Promise<void> {
  stage.cloud.clock.advance(days * DAY);
  for (let tick = 0; tick < 3; tick += 1) await sweeping(stage);
}

test('two years after archiving words, picture, place and reporter are gone; the row and the journal are not', async () => {
  const { matter, photo } = await archived();
  await later(729);
  expect((await matterOf(matter)).text).toContain('李桂芳');
  await later(3);
  const erased = await matterOf(matter);
  expect([erased.text, erased.photos, erased.no, erased.status]).toEqual([
    ERASED_WORDS,
    [],
    '2027-000001',
    'archived',
  ]);
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [photo] });
  expect(fileList[0]?.code).not.toBe('SUCCESS');
  expect(JSON.stringify(await stored(stage, 'reporters'))).not.toContain(openidOf('resident-li'));
  expect(await verified(stage)).toMatchObject({ ok: true, count: 6, erased: 2, waiting: 0 });
  expect(await stored(stage, 'erasures')).toEqual([
    {
      _id: expect.any(String),
      town: 'qinghe',
      matter,
      no: '2027-000001',
      at: expect.any(Number),
      why: 'term',
      rule: { months: 24 },
    },
  ]);
});

test('it happens once, and afterwards nothing wakes for it: an idle tick reads once', async () => {
  await archived();
  await later(740);
  await later(1);
  stage.cloud.stats.reset();
  await stage.cloud.runTimer('clock');
  expect(costOf(stage.cloud.stats.invocations()[0]!).requests).toBe(1);
  expect(await stored(stage, 'erasures')).toHaveLength(1);
  expect((await stored(stage, 'matters')).map(({ wakeAt }) => wakeAt)).toEqual([undefined]);
});

test('who met it too is forgotten with it', async () => {
  const { matter } = await stage.call('resident-li', 'matter', 'submit', {
    key: stage.key(),
    text: '楼道的灯不亮。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  await act(stage, 'resident-wang', matter, 1, { action: 'join' });
  await act(stage, 'resident-li', matter, 2, { action: 'withdraw' });
  await sweeping(stage);
  await later(8);
  await later(740);
  expect(await stored(stage, 'reporters')).toEqual([]);
  expect((await matterOf(matter)).bells).toEqual([]);
});

/** Puts other words into the settings as they are written out. */
async function settle(before: string, after: string): Promise<void> {
  const { version, text } = await stage.call('admin-centre', 'town', 'settings', {});
  const changed = text.replace(before, after);
  expect(changed).not.toBe(text);
  const file = { key: stage.key(), version, text: changed, dry: false };
  expect(await stage.call('admin-centre', 'town', 'configure', file)).toMatchObject({ ok: true });
}

test('a term made shorter holds for what is archived already: it goes on the day that its reporter is told', async () => {
  const { matter } = await archived();
  await stage.cloud.runTimer('tidy');
  await settle('"months": 24', '"months": 12');
  await stage.cloud.runTimer('tidy');
  await later(1);
  await stage.cloud.runTimer('tidy');
  const { rows } = await stage.call('resident-li', 'people', 'kept', {});
  expect((await matterOf(matter))['wakeAt']).toBe(rows[0]!.until);
  await later(362);
  expect((await matterOf(matter)).text).toContain('李桂芳');
  await later(4);
  expect((await matterOf(matter)).text).toBe(ERASED_WORDS);
  expect((await stored(stage, 'erasures'))[0]?.['rule']).toEqual({ months: 12 });
});

test('a matter of a ledger that is kept longer stays longer, and the list names that rule', async () => {
  await settle('"dispute": 36', '"dispute": 60');
  const { matter } = await stage.call('resident-li', 'matter', 'submit', {
    key: stage.key(),
    text: '楼上天天半夜吵，劝了不听。',
    photos: [],
    source: 'report',
    category: '0901',
    place: { unit: 'qinghe-liuxi-1' },
  });
  expect((await matterOf(matter)).ledgers).toContain('dispute');
  await act(stage, 'resident-li', matter, 1, { action: 'withdraw' });
  await sweeping(stage);
  await later(8);
  await later(740);
  expect((await matterOf(matter)).text).toContain('半夜吵');
  await later(36 * 31);
  expect((await matterOf(matter)).text).toBe(ERASED_WORDS);
  expect((await stored(stage, 'erasures'))[0]?.['rule']).toEqual({ months: 60, ledger: 'dispute' });
});
