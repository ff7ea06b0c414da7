/** 工作台: everybody finds the ways that belong to their posts, and no others. */
import type { Me } from '@gelin/contract/people';
import { find, setStage, settled, tap, words } from '../../harness';
import { member, resident } from '../../people';

const stage = setStage();
const open = () => stage.open('packages/desk/desk/desk');
/** The figures have tests of their own. */
const figures = () => {
  stage.phone.answers('matter.atHand', { desks: [], desk: '', from: 0, to: 0, figures: [] });
  stage.phone.answers('matter.unheld', { holders: [] });
  stage.phone.answers('people.staffing', {
    figures: [
      { figure: 'vacant', count: 1, of: 19 },
      { figure: 'unbound', count: 7, of: 80 },
    ],
  });
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

test('an administrator sees what is still to be put right, how it is counted, and opens exactly that', async () => {
  figures();
  stage.phone.answers('people.me', administrator);
  const strip = find(await open(), '.staffing');
  expect(words(strip)).toMatch(/没有负责人的村和网格 ?1 ?共 19 个.*还没绑定微信的人 ?7 ?共 80 个/);
  const tiles = find(strip, '.figures');
  await tap(tiles, '.how');
  expect(words(strip)).toContain('发一个岗位码');
  tiles.querySelectorAll('.tile')[1]!.dispatchEvent('tap');
  await settled();
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/office/gaps/gaps?figure=unbound');
});

test('figures of posts that did not come are asked for again with a tap', async () => {
  figures();
  stage.phone.fails('people.staffing', 'busy');
  stage.phone.answers('people.me', administrator);
  const strip = find(await open(), '.staffing');
  expect(words(strip)).toContain('数没取到');
  figures();
  await tap(find(strip, '.figures'), '.again');
  await settled();
  expect(words(strip)).toContain('还没绑定微信的人');
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
