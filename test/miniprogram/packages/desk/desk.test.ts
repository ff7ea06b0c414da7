/** 工作台: everybody finds the ways that belong to their posts, and no others. */
import type { Me } from '@gelin/contract/people';
import { find, setStage, settled, words } from '../../harness';
import { member, resident } from '../../people';

const stage = setStage();
const open = () => stage.open('packages/desk/desk/desk');
/** The figures have tests of their own. */
const figures = () => {
  stage.phone.answers('matter.atHand', { desks: [], desk: '', from: 0, to: 0, figures: [] });
  stage.phone.answers('matter.unheld', { holders: [] });
};
const administrator: Me = {
  ...resident,
  member: {
    ...member.member!,
    posts: [{ role: 'admin', unit: 'qinghe', unitName: '青禾镇' }],
    groups: [],
    administers: true,
  },
};

test('a chief finds the list, the groups and the informants, and nothing of the town’s', async () => {
  figures();
  stage.phone.answers('people.me', member);
  const page = await open();
  expect(words(page)).toMatch(/今日.*待办.*工作群.*任务.*巡查.*信息员/);
  expect(words(page)).not.toContain('群机器人');
  find(page, '.entry').dispatchEvent('tap');
  await settled();
  expect(stage.phone.did[0]?.options['url']).toBe('/packages/desk/today/today');
});

test('an administrator finds the town’s settings, and no groups without a seat', async () => {
  figures();
  stage.phone.answers('people.me', administrator);
  const page = await open();
  expect(words(page)).toContain('群机器人');
  expect(words(page)).not.toContain('工作群');
});

test('somebody whose post has ended is told where to get one', async () => {
  stage.phone.answers('people.me', resident);
  expect(words(await open())).toContain('请找网格长');
});

test('a failure says so, and 重试 tries again', async () => {
  stage.phone.fails('people.me', 'busy');
  const page = await open();
  expect(words(page)).toContain('现在人多');
});
