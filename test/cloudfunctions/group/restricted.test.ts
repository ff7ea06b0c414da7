/** A matter that becomes restricted leaves every group, with what was said about it; the centre still hears it. */
import { openStage, type Stage } from '../../stage.ts';
import { act, reporting } from '../scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const GROUP = 'qinghe-liuxi-1';
const FAMILY_VIOLENCE = '1606';

test('card and talk are gone from the feed, from what is pinned and from the search; a phone that catches up is told', async () => {
  const { matter } = await reporting(stage, '楼上吵架吵了一夜，东西摔得很响。');
  const said = { key: stage.key(), group: GROUP, matter, text: '听着像是家里的事，先别声张。' };
  const { id } = await stage.call('worker-liuxi-1', 'group', 'say', said);
  await stage.call('chief-liuxi-1', 'group', 'pin', { group: GROUP, message: id, pinned: true });
  const { cursor } = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GROUP });
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'recategorise', category: FAMILY_VIOLENCE });

  const now = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GROUP });
  expect(JSON.stringify(now)).not.toMatch(/声张|吵了一夜/u);
  expect(now.entries.filter(({ kind }) => kind !== 'gone')).toEqual([]);
  expect(now.pins).toEqual([]);
  const later = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GROUP, since: cursor });
  expect(later.entries.map(({ kind }) => kind)).toEqual(['gone', 'gone']);
  const { rows } = await stage.call('chief-liuxi-1', 'group', 'search', { group: GROUP, words: '声张' });
  expect(rows).toEqual([]);

  const heard = await stage.call('director-centre', 'matter', 'talk', { matter });
  expect(heard.entries.map(({ text }) => text)).toEqual(['听着像是家里的事，先别声张。']);
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'talk', { matter })).toBe('notVisible');
});

test('what left the group cannot be pinned back into it, nor quoted, by whoever still has it before their eyes', async () => {
  const { matter } = await reporting(stage, '楼下吵架吵了一夜，东西摔得很响。');
  const said = { key: stage.key(), group: GROUP, matter, text: '听着像是家里的事，先别往外说。' };
  const { id } = await stage.call('worker-liuxi-1', 'group', 'say', said);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'recategorise', category: FAMILY_VIOLENCE });

  const pin = { group: GROUP, message: id, pinned: true };
  expect(await stage.refusal('chief-liuxi-1', 'group', 'pin', pin)).toBe('notFound');
  const quoting = { key: stage.key(), group: GROUP, replyTo: id, text: '刚才这句呢？' };
  expect(await stage.refusal('chief-liuxi-1', 'group', 'say', quoting)).toBe('notFound');
  const now = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GROUP });
  expect(now.pins).toEqual([]);
  expect(JSON.stringify(now)).not.toContain('往外说');
});
