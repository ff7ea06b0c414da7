/** 合并 side by side: what is likely the same, and one tap that asks before it puts two together. */
import { setStage, words, type Drawn } from '../../harness';
import { matterView, member, NOW } from '../../people';

const stage = setStage();
const PAGE = 'packages/desk/merge/merge';

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
  stage.phone.does('matter.read', (input) => {
    const { matter } = input as { matter: string };
    return {
      ok: true,
      at: NOW,
      output: matterView({ id: matter, text: `第${matter}件路灯`, actions: ['merge'], joined: 2 }),
    };
  });
});

const merge = (page: Drawn) =>
  (page.instance['onMergeTap'] as (event: unknown) => Promise<void>).call(page.instance, {
    currentTarget: { dataset: { id: 'm2' } },
  });
const acts = () =>
  stage.phone.called
    .filter(({ procedure }) => procedure === 'matter.act')
    .map(({ input }) => input as { key: string });

test('both stand there in full, and the tap is asked about first', async () => {
  const page = await stage.open(PAGE, { matter: 'm1', with: 'm2,m3' });
  expect(words(page)).toMatch(/这一件.*第m1件路灯.*像是同一件的.*第m2件路灯.*2 人也遇到.*合并到这件/u);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: false }));
  await merge(page);
  expect(acts()).toEqual([]);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.answers('matter.act', { seq: 4, status: 'merged' });
  await merge(page);
  expect(acts()[0]).toMatchObject({ matter: 'm1', seq: 3, step: { action: 'merge', target: 'm2' } });
  expect(stage.phone.did.map(({ api }) => api)).toContain('navigateBack');
});

test('a failure says why, and the same tap goes again under the same key', async () => {
  const page = await stage.open(PAGE, { matter: 'm1', with: 'm2' });
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  stage.phone.fails('matter.act', 'busy');
  await merge(page);
  expect(words(page)).toContain('现在人多');
  await merge(page);
  expect(acts()[1]!.key).toBe(acts()[0]!.key);
});

test('nothing likely is said; a failure to read has a way on', async () => {
  expect(words(await stage.open(PAGE, { matter: 'm1' }))).toContain('没有像是同一件的');
  stage.phone.fails('matter.read', 'busy');
  expect(words(await stage.open(PAGE, { matter: 'm1', with: 'm2' }))).toContain('现在人多');
});
