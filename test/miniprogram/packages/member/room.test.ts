/** A group's own page: who sits there by post, what is pinned, finding something again, and keeping it quiet. */
import { says, setStage, settled, tap, words, write } from '../../harness';
import { NOW } from '../../people';
import { at, feed, talk } from './fixtures';

const stage = setStage();
const PAGE = 'packages/member/room/room';
const zhou = { member: 'p2', name: '周桂兰', phone: '13800000001' };
const seats = [{ role: 'gridChief', unit: 'g2', words: '第二网格 网格长', members: [zhou] }];

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('group.members', { seats, mayPin: false, muted: false });
  stage.phone.answers('group.feed', feed([], { pins: [talk('p', 1, { pinned: true, text: '周五停水' })] }));
});
const open = () => stage.open(PAGE, { id: 'g2' });

test('shows the members by post, to be called with one tap, and what is pinned', async () => {
  const page = await open();
  expect(words(page)).toMatch(/周五停水.*第二网格 网格长.*周桂兰/);
  await tap(page, '.seat__call');
  expect(stage.phone.did.at(-1)).toMatchObject({
    api: 'makePhoneCall',
    options: { phoneNumber: zhou.phone },
  });
});

test('what is found leads to its place in the feed', async () => {
  stage.phone.answers('group.search', { rows: [{ id: 'x', at: at(-9), who: '周桂兰', text: '换了灯泡' }] });
  const page = await open();
  const told: unknown[] = [];
  page.instance['getOpenerEventChannel'] = () => ({ emit: (...what: unknown[]) => void told.push(what) });
  await write(page, '.write-line', '灯泡');
  await says(page, '.search__go', 'tap');
  expect(words(page)).toContain('换了灯泡');
  await tap(page, '.hit');
  expect(told).toEqual([['found', { id: 'x', at: at(-9) }]]);
});

test('a search that finds nothing, or does not get through, says so', async () => {
  stage.phone.answers('group.search', { rows: [] });
  const page = await open();
  await write(page, '.write-line', '灯泡');
  await says(page, '.search__go', 'tap');
  expect(words(page)).toContain('没有找到');
  stage.phone.fails('group.search', 'busy');
  await says(page, '.search__go', 'tap');
  expect(words(page)).toContain('现在人多');
});

test('is kept quiet by a switch, which turns back where that did not get through', async () => {
  const page = await open();
  const turn = async (value: boolean) => {
    (page.instance['onMuteChange'] as (event: object) => Promise<void>).call(page.instance, {
      detail: { value },
    });
    await settled();
  };
  stage.phone.answers('group.mute', { muted: true });
  await turn(true);
  expect(page.instance.data['muted']).toBe(true);
  stage.phone.fails('group.mute', 'busy');
  await turn(false);
  expect(page.instance.data['muted']).toBe(true);
});

test('a failure says so', async () => {
  stage.phone.fails('group.members', 'notVisible');
  expect(words(await open())).toContain('只有经办的人');
});
