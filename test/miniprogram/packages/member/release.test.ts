/** 审核后公开: the centre sees what everybody will see, sends it once, and takes it back. */
import { find, says, setStage, settled, tap, words, write } from '../../harness';
import { matterView, member, NOW } from '../../people';

const stage = setStage();
const open = () => stage.open('packages/member/release/release', { id: 'm1' });
const OFFER = {
  text: '柳溪村第二网格：路灯损坏。',
  chosen: [],
  photos: [{ id: 'cloud://a' }, { id: 'cloud://b' }],
};
const shows = (release?: object) =>
  stage.phone.answers(
    'matter.read',
    matterView({ text: '王某家门口的路灯', ...(release && { release: release as never }) }),
  );
const sent = (procedure: string) =>
  stage.phone.called
    .filter((one) => one.procedure === procedure)
    .map(({ input }) => input as { key: string });

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', member);
});
afterEach(() => jest.useRealTimers());

test('it begins with the town’s own words, and shows what everybody will see', async () => {
  shows(OFFER);
  const page = await open();
  expect(page.instance.data['seed']).toBe(OFFER.text);
  await write(page, '.write', '路灯已换。');
  await tap(page, '.photo');
  const preview = find(page, '.preview').instance.data['row'];
  expect(preview).toMatchObject({
    text: '路灯已换。',
    photos: [{ id: 'cloud://a' }],
    unitName: '柳溪村第二网格',
  });
  expect(JSON.stringify(preview)).not.toContain('王某');
});

test('it is sent once under one key; what was written is there again after a failure', async () => {
  shows(OFFER);
  stage.phone.fails('matter.release', 'reportersWords');
  const page = await open();
  await write(page, '.write', '王某家门口的路灯已换。');
  await says(page, '.send', 'act');
  expect(words(page)).toContain('请用自己的话写');
  const again = await open();
  expect(again.instance.data['seed']).toBe('王某家门口的路灯已换。');
  stage.phone.answers('matter.release', { matter: 'm1', at: NOW });
  await says(again, '.send', 'act');
  const [first, second] = sent('matter.release');
  expect(first?.key).toBe(second?.key);
  expect(stage.phone.storage.has('release.m1')).toBe(false);
  expect(stage.phone.did.at(-1)?.api).toBe('navigateBack');
});

test('what stands is said with its time, and taken back only once asked', async () => {
  shows({ ...OFFER, at: NOW, chosen: [{ id: 'cloud://b' }] });
  let confirm = false;
  stage.phone.can('showModal', () => Promise.resolve({ confirm }));
  stage.phone.answers('matter.conceal', { matter: 'm1' });
  const page = await open();
  expect(words(page)).toContain('今天 9:00 起公开');
  await tap(page, '.conceal');
  expect(sent('matter.conceal')).toEqual([]);
  confirm = true;
  await tap(page, '.conceal');
  await settled();
  expect(sent('matter.conceal')).toEqual([{ matter: 'm1' }]);
});

test('what may not be public any more says so', async () => {
  shows();
  expect(words(await open())).toContain('这件事现在不能公开');
});
