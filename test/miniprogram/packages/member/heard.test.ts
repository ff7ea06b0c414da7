/** 群里说的: everything said under a matter's cards, group by group, page by page. */
import type { Heard } from '@gelin/contract/matter';
import { setStage, settled, tap, words } from '../../harness';
import { at, author } from './fixtures';

const stage = setStage();

const heard = (id: string, minute: number, more: Partial<Heard> = {}): Heard => ({
  id,
  at: at(minute),
  author: author('p2', '李秀英'),
  text: `${id} 说`,
  media: [],
  group: 'g2',
  groupName: '柳溪村第二网格',
  ...more,
});
const open = () => stage.open('packages/member/heard/heard', { id: 'm1' });

test('each group is named once, and what was taken back stays as a line', async () => {
  stage.phone.answers('matter.talk', {
    entries: [
      heard('a', 1),
      heard('b', 2, { withdrawn: true, text: '' }),
      heard('c', 3, { group: 'v1', groupName: '柳溪村' }),
    ],
    older: false,
  });
  const said = words(await open());
  expect(said.match(/柳溪村第二网格(?! 网格长)/gu)).toHaveLength(1);
  expect(said).toContain('a 说');
  expect(said).toContain('李秀英 撤回了一条消息');
});

test('what is older comes in front, and nothing twice', async () => {
  stage.phone.answers('matter.talk', { entries: [heard('b', 2), heard('c', 3)], older: true });
  const page = await open();
  stage.phone.answers('matter.talk', { entries: [heard('a', 1), heard('b', 2)], older: false });
  await tap(page, '.older');
  await settled();
  expect(stage.phone.called.at(-1)?.input).toEqual({ matter: 'm1', before: at(2) });
  expect(page.querySelectorAll('.heard__text').map(words)).toEqual(['a 说', 'b 说', 'c 说']);
  expect(page.querySelector('.older')).toBeUndefined();
});

test('nobody has said anything, nobody may hear it, and no network: each in words', async () => {
  stage.phone.answers('matter.talk', { entries: [], older: false });
  expect(words(await open())).toContain('还没有人说起');
  stage.phone.fails('matter.talk', 'notVisible');
  expect(words(await open())).toContain('只有经办的人能看到');
});
