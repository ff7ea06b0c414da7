/** What members read who do not hold a matter: neither numbers, nor where somebody lives who cannot walk. */
import { openStage, type Stage } from '../stage.ts';
import { act, handled, putOwn } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const read = (person: string, matter: string, as: 'reporter' | 'member' = 'member') =>
  stage.call(person, 'matter', 'read', { matter, as });

test('what was asked back is masked as the same words in the story are', async () => {
  const matter = await handled(stage);
  const text = '是您打来的 13812345678 吗？';
  await act(stage, 'liaison-construction', matter, 4, { action: 'askReporter', text });
  expect((await read('liaison-construction', matter)).asked?.text).toBe(text);
  expect((await read('resident-wang', matter, 'reporter')).asked?.text).toBe(text);
  for (const person of ['chief-liuxi-1', 'lead-liuxi', 'director-centre']) {
    const seen = await read(person, matter);
    expect(seen.asked?.text).toContain('138****5678');
    expect(JSON.stringify(seen)).not.toContain('13812345678');
  }
});

test('where somebody lives who cannot walk, and when they are called on, is for whoever has to go there', async () => {
  const { matter } = await stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: '请人代办：高龄津贴。\n走不动，请3月3日周三上午上门。\n住在：村口第三家。',
    photos: [],
    source: 'report',
    service: 'old-age-allowance',
    place: { unit: 'qinghe-liuxi-1', words: '村口第三家' },
    identity: 'named',
    contact: { name: '王桂兰', phone: '13800001234' },
    visit: { on: '2027-03-03', part: 'morning' },
  });
  const says = /村口第三家|走不动|上午/u;
  expect(JSON.stringify(await read('chief-liuxi-1', matter))).toMatch(says);
  expect(await read('chief-liuxi-1', matter)).toMatchObject({ visit: { on: '2027-03-03' } });
  const group = 'qinghe-liuxi-1';
  const { faces } = await stage.call('informant-liuxi-1', 'group', 'feed', { group });
  const face = faces.find((each) => each.matter === matter);
  expect(face).toMatchObject({ line: '请人代办：高龄津贴' });
  expect(JSON.stringify(face)).not.toMatch(says);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const moved = {
    action: 'log',
    text: '那天赶集。',
    photos: [],
    visit: { on: '2027-03-04', part: 'morning' },
  };
  await act(stage, 'chief-liuxi-1', matter, 2, moved);
  expect(JSON.stringify((await read('chief-liuxi-1', matter)).timeline)).toContain('上门改到');
  const seen = await read('informant-liuxi-1', matter);
  expect(seen).toMatchObject({ text: '请人代办：高龄津贴', answers: [] });
  expect(seen.visit).toBeUndefined();
  expect(JSON.stringify(seen)).not.toMatch(says);
});

test('pictures of a service show papers: seen by its reporter and by whoever works on it, by no group and nobody outside, nor on what is split off', async () => {
  const sent = await putOwn(stage);
  const { matter } = await stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: '请人代办：高龄津贴。',
    photos: [sent],
    source: 'report',
    service: 'old-age-allowance',
    place: { unit: 'qinghe-liuxi-1', words: '村口第三家' },
    identity: 'named',
    contact: { name: '王桂兰', phone: '13800001234' },
  });
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const added = { action: 'add', text: '身份证在这里。', photos: [await putOwn(stage)] };
  await act(stage, 'resident-wang', matter, 2, added);
  const entrust = { action: 'entrust', name: '安康服务站', text: '请上门认证。', days: 3 };
  const { link = '' } = await act(stage, 'chief-liuxi-1', matter, 3, entrust);
  for (const seen of [await read('chief-liuxi-1', matter), await read('resident-wang', matter, 'reporter')]) {
    expect(seen.photos).toHaveLength(2);
    expect(seen.timeline.flatMap(({ photos }) => photos)).toHaveLength(2);
  }
  const { faces } = await stage.call('informant-liuxi-1', 'group', 'feed', { group: 'qinghe-liuxi-1' });
  const shown = [
    await read('informant-liuxi-1', matter),
    faces.find((each) => each.matter === matter),
    await stage.call('somebody-of-the-firm', 'matter', 'outside', { matter, link }),
  ];
  for (const seen of shown) {
    expect(seen).toMatchObject({ photos: [] });
    expect(JSON.stringify(seen)).not.toContain('cloud://');
  }
  await act(stage, 'chief-liuxi-1', matter, 4, { action: 'split', text: '她门口的路灯坏了。' });
  const { rows } = await stage.call('chief-liuxi-1', 'matter', 'todo', {});
  const part = rows.find(({ line }) => line === '她门口的路灯坏了。');
  expect(part).toMatchObject({ place: '柳溪村第一网格', photos: [] });
});
