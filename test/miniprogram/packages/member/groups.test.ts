/** 群列表: what is new first, live, and never older than what was just read. */
import { find, setStage, settled, words } from '../../harness';
import { member, NOW } from '../../people';

const stage = setStage();
const PAGE = 'packages/member/groups/groups';

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
});

test('groups with something new come first, with level, count and time', async () => {
  stage.phone.answers('group.list', {
    groups: [
      { id: 'v1', name: '柳溪村', level: 'village', unread: 0, at: NOW },
      { id: 'g2', name: '第二网格', level: 'grid', unread: 120, seenAt: NOW - 900_000, at: NOW - 300_000 },
    ],
  });
  const page = await stage.open(PAGE);
  expect(words(page)).toMatch(/第二网格.*网格群 · 5分钟前有新动静.*99\+.*柳溪村/);
  find(page, '.row').dispatchEvent('tap');
  await settled();
  expect(stage.phone.did[0]?.options['url']).toBe(
    `/packages/member/group/group?id=g2&seen=${NOW - 900_000}&unread=120`,
  );
});

test('somebody without groups is told whom to ask', async () => {
  stage.phone.answers('group.list', { groups: [] });
  expect(words(await stage.open(PAGE))).toContain('系统管理员');
});

test('a failure says so, and a ring fetches anew', async () => {
  stage.phone.fails('group.list', 'busy');
  expect(words(await stage.open(PAGE))).toContain('现在人多');
});

test('where I was called stands first and says so; a quiet group still counts', async () => {
  const row = { level: 'grid', called: 0, muted: false, unread: 0, at: NOW };
  stage.phone.answers('group.list', {
    groups: [
      { ...row, id: 'g1', name: '第一网格', unread: 9, muted: true },
      { ...row, id: 'g2', name: '第二网格', unread: 1, called: 1 },
    ],
  });
  expect(words(await stage.open(PAGE))).toMatch(/第二网格.*有人@您.*第一网格.*免打扰.*9/);
});

test('a count goes up with the ring itself, before the list is fetched', async () => {
  const row = { id: 'g2', name: '第二网格', level: 'grid', called: 0, muted: false, unread: 1, at: NOW };
  stage.phone.answers('group.list', { groups: [row] });
  const page = await stage.open(PAGE);
  const fetched = () => stage.phone.called.filter(({ procedure }) => procedure === 'group.list').length;
  const before = fetched();
  for (const watch of stage.phone.watches) watch.emit(4);
  for (const watch of stage.phone.watches) watch.emit(6, NOW);
  expect(words(page)).toMatch(/第二网格.*3/);
  expect(fetched()).toBe(before);
});
