/** Limits against abuse: how much one person and one phone may send, what is held for a look, and that nothing of it meets danger. */
import { RISKY } from '../../runtime/outside/content.ts';
import { openStage, type Stage } from '../stage.ts';
import { databaseOf, stored, sweeping } from './journal.scenes.ts';
import { act } from './scenes.ts';

const REPORTING = { anonymous: true, neverAnonymous: [], perHour: 3, perDay: 5 };
const GAS = '楼道里煤气味很浓，好像漏气了！';
const JUNK = { action: 'proposeRefusal', reason: 'notAMatter', elsewhere: '没有要办的事。' };

let stage: Stage;
beforeEach(async () => {
  // One instance, which counts at once what it took in; others learn of it within a minute.
  stage = await openStage(undefined, { workersPerFunction: 1 });
  await databaseOf(stage).collection('settings').doc('qinghe').update({ reporting: REPORTING });
});
afterEach(() => stage.close());

const said = (more: object = {}) => ({
  key: stage.key(),
  text: '楼道的灯不亮，已经三天。',
  photos: [],
  source: 'report',
  place: { unit: 'qinghe-liuxi-1' },
  ...more,
});
const send = (more?: object, person = 'resident-wang') =>
  stage.call(person, 'matter', 'submit', said(more) as never);
const refused = (more?: object, person = 'resident-wang') =>
  stage.refusal(person, 'matter', 'submit', said(more));
const later = (hours: number) => stage.cloud.clock.advance(hours * 3_600_000);
const documentOf = async (matter: string) =>
  (await stored(stage, 'matters')).find(({ _id }) => _id === matter);

async function sendThree(more?: object): Promise<void> {
  for (let count = 0; count < 3; count += 1) await send(more);
}

test('after three within the hour a calm word is said; an hour later goes on, until the day is full', async () => {
  await sendThree();
  expect(await refused()).toBe('tooManyToday');
  expect(await stage.call('resident-li', 'matter', 'submit', said() as never)).toHaveProperty('matter');
  later(1);
  await send();
  await send();
  later(1);
  expect(await refused()).toBe('tooManyToday');
  later(22);
  await send();
});

test('danger is taken in whoever tells of it, and however often', async () => {
  await sendThree();
  await send({ text: GAS });
  await send({ text: GAS, identity: 'anonymous' });
});

test('one that is tried again is not one more', async () => {
  const key = stage.key();
  const first = await send({ key });
  await send();
  await send();
  expect(await send({ key })).toEqual(first);
});

test('what is told anonymously counts too, although nobody knows whose it was', async () => {
  await sendThree({ identity: 'anonymous' });
  expect(await refused({ identity: 'anonymous' })).toBe('tooManyToday');
});

test('one phone counts as one, whatever accounts it has, but for each one’s first of the day; another phone is another', async () => {
  await sendThree({ device: 'phone-1' });
  expect(await send({ device: 'phone-1' }, 'resident-li')).toHaveProperty('matter');
  expect(await refused({ device: 'phone-1' }, 'resident-li')).toBe('tooManyToday');
  expect(await send({ device: 'phone-2' }, 'resident-li')).toHaveProperty('matter');
});

test('what a volunteer sends, a member finds or brings for somebody is never too much', async () => {
  for (let count = 0; count < 5; count += 1) {
    await send({ source: 'tip' }, 'informant-liuxi-1');
    await send({ source: 'finding' }, 'chief-liuxi-1');
    await send({ source: 'onBehalf' }, 'chief-liuxi-1');
  }
});

test('what other instances took in counts a minute later at the latest', async () => {
  const { matter } = await send();
  const [first] = (await stored(stage, 'reporters')).filter(({ _id }) => _id === matter);
  for (const _id of ['elsewhere-1', 'elsewhere-2'])
    await databaseOf(stage)
      .collection('reporters')
      .add({ ...first, _id });
  stage.cloud.clock.advance(61_000);
  expect(await refused()).toBe('tooManyToday');
});

describe('repeated junk', () => {
  /** Three in a row that the centre found to be no matter at all. */
  async function junk(reason = 'notAMatter', count = 3): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      const { matter } = await send();
      await act(stage, 'chief-liuxi-1', matter, 1, { ...JUNK, reason });
      await act(stage, 'director-centre', matter, 2, { action: 'confirmRefusal' });
    }
    await sweeping(stage);
    later(2);
  }

  test('is held for a look: at the centre, without a card, with a mark the centre sees and the reporter does not', async () => {
    await junk();
    const { matter, holderName } = await send();
    expect(holderName).toBe('青禾镇综治中心');
    expect(await documentOf(matter)).toMatchObject({ held: true, audience: 'open', cards: [] });
    const centre = await stage.call('director-centre', 'matter', 'read', { matter, as: 'member' });
    expect([centre.held, centre.timeline[0]?.sentence]).toEqual([
      true,
      expect.stringMatching(/先请.*看一看/),
    ]);
    const { rows } = await stage.call('director-centre', 'matter', 'todo', {});
    expect(rows.find((row) => row.matter === matter)?.held).toBe(true);
    const own = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
    expect(own.held).toBeUndefined();
    const mine = await stage.call('resident-wang', 'matter', 'mine', {});
    expect(mine.rows.map(({ held }) => held)).not.toContain(true);
  });

  test('goes on as any other once the centre has passed it on', async () => {
    await junk();
    const { matter } = await send();
    await act(stage, 'director-centre', matter, 1, {
      action: 'route',
      unit: 'qinghe-liuxi-1',
      reason: '确有其事',
    });
    const document = await documentOf(matter);
    expect(document?.['held']).toBeUndefined();
    expect(document?.['cards']).toMatchObject([{ group: 'qinghe-liuxi-1', reason: 'moved' }]);
  });

  test('never holds danger', async () => {
    await junk();
    const { matter } = await send({ text: GAS });
    expect((await documentOf(matter))?.['held']).toBeUndefined();
  });

  test('is not two, nor three of which one was refused for another reason', async () => {
    await junk('notAMatter', 2);
    const { matter } = await send();
    expect((await documentOf(matter))?.['held']).toBeUndefined();
    await act(stage, 'chief-liuxi-1', matter, 1, { ...JUNK, reason: 'inCourt' });
    await act(stage, 'director-centre', matter, 2, { action: 'confirmRefusal' });
    await sweeping(stage);
    later(24);
    const next = await send();
    expect((await documentOf(next.matter))?.['held']).toBeUndefined();
  });

  test('is forgiven with the first one that was taken up', async () => {
    await junk();
    const { matter } = await send();
    await act(stage, 'director-centre', matter, 1, { action: 'accept' });
    await act(stage, 'resident-wang', matter, 2, { action: 'withdraw' });
    later(24);
    const next = await send();
    expect((await documentOf(next.matter))?.['held']).toBeUndefined();
  });
});

test('words that WeChat calls risky are taken in, and looked at by the centre first; what a member found is worded anew', async () => {
  const risky = `楼道的灯不亮。${RISKY}`;
  const { matter } = await send({ text: risky });
  expect(await documentOf(matter)).toMatchObject({ held: true, cards: [], holder: { id: 'qinghe' } });
  const { rows } = await stage.call('dispatcher-centre-1', 'matter', 'triage', {});
  expect(rows).toMatchObject([{ matter, why: 'held' }]);
  expect(await refused({ text: risky, source: 'finding' }, 'chief-liuxi-1')).toBe('contentRisky');
});

test('danger is not held back, and what is anonymous is not sent there', async () => {
  for (const more of [
    { text: `${GAS}${RISKY}` },
    { text: `楼道的灯不亮。${RISKY}`, identity: 'anonymous' },
  ]) {
    const { matter } = await send(more);
    expect((await documentOf(matter))?.['held']).toBeUndefined();
  }
});

test('the same words in what is added later are taken in too, and kept from the grid’s group', async () => {
  const { matter } = await send();
  const add = { action: 'add', text: `还是不亮，${RISKY}`, photos: [] };
  await act(stage, 'resident-wang', matter, 1, add);
  const read = async (person: string, as: 'reporter' | 'member') =>
    (await stage.call(person, 'matter', 'read', { matter, as })).timeline[0]?.text;
  expect(await read('resident-wang', 'reporter')).toBe(add.text);
  expect(await read('chief-liuxi-1', 'member')).toBe(add.text);
  expect(await read('director-centre', 'member')).toBe(add.text);
  expect(await read('informant-liuxi-1', 'member')).toBeUndefined();
});
