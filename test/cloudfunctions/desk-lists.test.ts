/** Lists of the centre's desk: what is looked at again, what is ordered done, what could be public. */
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const CENTRE = 'director-centre';
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const checks = async (which: 'spot' | 'calls', person = CENTRE) =>
  (await stage.call(person, 'matter', 'checks', { which })).rows;
const fixed = async (text = '楼道的灯不亮。') => {
  const { matter } = await reporting(stage, text);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'fixOnSpot', text: '换了灯泡。', photos: [] });
  return matter;
};

test('a share of what was fixed on the spot waits to be looked at, and is off the list once it was', async () => {
  for (let at = 0; at < 24; at += 1) await fixed(`第${at}处的灯不亮。`);
  const sampled = await checks('spot');
  expect(sampled.length).toBeGreaterThan(0);
  expect(sampled.length).toBeLessThan(15);
  const [row] = sampled;
  expect(row).toMatchObject({ answer: '换了灯泡。', status: 'closed' });
  await act(stage, CENTRE, row!.matter, row!.seq, { action: 'spotCheck', result: 'pass' });
  expect((await checks('spot')).map(({ matter }) => matter)).not.toContain(row!.matter);
});

test('what was answered waits for a call-back; the telephone is read after a recorded look alone', async () => {
  const { matter } = await reporting(stage);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  await act(stage, 'chief-liuxi-1', matter, 2, {
    action: 'answer',
    text: '修好了。',
    outcome: 'explained',
    photos: [],
  });
  const [row] = await checks('calls');
  expect(row).toMatchObject({
    matter,
    answer: '修好了。',
    actions: expect.arrayContaining(['verify', 'look']) as unknown,
  });
  expect(JSON.stringify(row)).not.toContain('contact');
  expect(await stage.refusal(CENTRE, 'matter', 'contact', { matter })).toBe('lookFirst');
  await act(stage, CENTRE, matter, row!.seq, { action: 'verify', result: 'fail', note: '还没有亮。' });
  expect(await checks('calls')).toEqual([]);
});

test('what is ordered done stands with by whom and since when, until it is reported back', async () => {
  const { matter } = await reporting(stage);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  await act(stage, 'supervisor-1', matter, 2, { action: 'supervise', text: '请今天办结。' });
  for (const person of [CENTRE, 'supervisor-1'])
    expect((await stage.call(person, 'matter', 'supervised', {})).rows).toMatchObject([
      { matter, text: '请今天办结。', times: 1, holder: '柳溪村第一网格' },
    ]);
  await act(stage, 'chief-liuxi-1', matter, 3, { action: 'reportBack', text: '下午去修。' });
  expect((await stage.call(CENTRE, 'matter', 'supervised', {})).rows).toEqual([]);
});

test('what was solved can be public, until it is', async () => {
  const matter = await fixed();
  const list = async () =>
    (await stage.call(CENTRE, 'matter', 'releasable', {})).rows.map((row) => row.matter);
  expect(await list()).toEqual([matter]);
  await stage.call(CENTRE, 'matter', 'release', {
    key: stage.key(),
    matter,
    text: '楼道照明修好了。',
    photos: [],
  });
  expect(await list()).toEqual([]);
});

test('the lists are the centre’s, what is supervised the leaders’ too', async () => {
  for (const person of ['chief-liuxi-1', 'lead-liuxi', 'clerk-centre', 'liaison-enforcement']) {
    expect(await stage.refusal(person, 'matter', 'checks', { which: 'spot' })).toBe('notYours');
    expect(await stage.refusal(person, 'matter', 'supervised', {})).toBe('notYours');
    expect(await stage.refusal(person, 'matter', 'releasable', {})).toBe('notYours');
  }
  expect(await stage.refusal('supervisor-1', 'matter', 'checks', { which: 'calls' })).toBe('notYours');
});
