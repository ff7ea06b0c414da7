/** What I said on a matter followed by its number: one file of it, and deleting it once it is over. */
import { find, setStage, settled, words, type Drawn } from '../../harness';
import { matterView, NOW, resident } from '../../people';

const stage = setStage();
const NUMBER = '482915037264';
const open = () => stage.open('packages/resident/said/said', { matter: 'm1' });
const does = async (page: Drawn, method: string) => {
  await (page.instance[method] as () => Promise<void> | void).call(page.instance);
  await settled();
};
const called = (procedure: string) => stage.phone.called.filter((one) => one.procedure === procedure);
const shows = (changes: Parameters<typeof matterView>[0]) =>
  stage.phone.answers('matter.read', matterView({ identity: 'anonymous', ...changes }));
const asks = (confirm: boolean) => {
  const asked: { content?: string }[] = [];
  stage.phone.can('showModal', (said: { content?: string }) => {
    asked.push(said);
    return Promise.resolve({ confirm });
  });
  return asked;
};

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.storage.set('followNumbers', [{ number: NUMBER, matter: 'm1' }]);
  stage.phone.answers('people.me', resident);
});

test('the page of a matter leads there only where it is followed by a number', async () => {
  shows({});
  const matter = () => stage.open('pages/matter/matter', { id: 'm1', as: 'reporter' });
  const numbered = await matter();
  expect(words(numbered)).toContain('导出或删除我说的内容');
  (numbered.instance['onSaidTap'] as () => void).call(numbered.instance);
  expect(stage.phone.did).toContainEqual({
    api: 'navigateTo',
    options: { url: '/packages/resident/said/said?matter=m1' },
  });
  stage.phone.storage.delete('followNumbers');
  expect(words(await matter())).not.toContain('导出或删除我说的内容');
});

test('what is open cannot be deleted yet, and it is said why and how; a copy can be had', async () => {
  shows({ text: '路灯不亮两天了' });
  const page = await open();
  expect(called('matter.read')[0]?.input).toMatchObject({ number: NUMBER, as: 'reporter' });
  expect(words(page)).toMatch(/路灯不亮两天了.*办结后才能删.*按档案法要留.*个人信息保护法/);
  expect(page.querySelector('.erase')).toBeUndefined();
  stage.phone.fails('people.copy', 'unavailable');
  await does(page, 'onCopyTap');
  expect(words(page)).toContain('服务暂时停了');
  expect(called('people.copy')[0]?.input).toMatchObject({ matter: 'm1', number: NUMBER });
});

test('nothing is deleted by one tap', async () => {
  shows({ status: 'withdrawn' });
  const asked = asks(false);
  const page = await open();
  expect(find(page, '.erase')).toBeDefined();
  await does(page, 'onEraseTap');
  expect(asked[0]?.content).toContain('找不回来');
  expect(called('people.erase')).toEqual([]);
});

test('it is deleted under one key however often it is tried, and the number goes from this phone', async () => {
  shows({ status: 'closed' });
  asks(true);
  const page = await open();
  stage.phone.fails('people.erase', 'unavailable');
  await does(page, 'onEraseTap');
  expect(words(page)).toContain('服务暂时停了');
  expect(stage.phone.storage.get('followNumbers')).toHaveLength(1);
  stage.phone.answers('people.erase', { matter: 'm1', at: NOW });
  await does(page, 'onEraseTap');
  const [first, second] = called('people.erase').map(({ input }) => input as { key: string; number: string });
  expect([second?.key, second?.number]).toEqual([first?.key, NUMBER]);
  expect(words(page)).toContain('已经删除');
  expect(stage.phone.storage.has('followNumbers')).toBe(false);
  await does(page, 'onHomeTap');
  expect(stage.phone.did).toContainEqual({ api: 'switchTab', options: { url: '/pages/home/home' } });
});
