/** Every page of app.json: the frame that carries type size and the offline strip, a skeleton, a failure with a way on, an empty state. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MINI } from './tdesign';

const app = JSON.parse(readFileSync(path.join(MINI, 'app.json'), 'utf8')) as {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
};
const pages = [
  ...app.pages,
  ...app.subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`)),
];
const templates = new Map(
  pages.map((page) => [page, readFileSync(path.join(MINI, `${page}.wxml`), 'utf8')] as const),
);

/** Pages that load nothing: there is nothing to wait for, and nothing that could fail before something is sent. */
const LOADS_NOTHING: Readonly<Record<string, string>> = {
  'pages/report/report':
    'a form that can be filled without a network; its failures stand at the field or in the foot',
  'packages/member/tip/tip': 'one’s own grid and categories are kept on the phone; what is sent waits there',
  'packages/resident/number/number': 'numbers are kept on the phone; a wrong one is told at the field',
  'packages/resident/find/find': 'nothing is looked for before somebody types; what failed is said with 重试',
  'packages/resident/join/join': 'the introduction is there at once; what failed is told above the foot',
  'packages/resident/post-code/post-code': 'a code is typed; a wrong one is told at the field',
  'packages/office/found/found': 'a founding code is typed; what failed is told above the foot',
  'packages/office/lists/lists': 'a file is chosen; what is wrong with it is told beneath',
  'packages/office/ticket-file/ticket-file': 'a file is chosen; what is wrong with it is told beneath',
};
/** Pages that show one thing which is there or failed, and no list that could be empty. */
const NEVER_EMPTY: Readonly<Record<string, string>> = {
  ...LOADS_NOTHING,
  'pages/home/home': 'without a grid it invites to pick one; without matters one line says so',
  'pages/me/me': 'one’s own entries',
  'pages/matter/matter': 'one matter',
  'packages/member/act/act': 'one form',
  'packages/member/room/room': 'the people of a group; whoever looks is one of them',
  'packages/member/release/release': 'one matter, as everybody will see it',
  'packages/desk/campaign/campaign': 'one campaign, with each part of its place',
  'packages/member/publish/publish': 'one form',
  'packages/figures/summary/summary': 'one summary; where nothing happened it says so in numbers',
  'packages/resident/ask/ask': 'one form',
  'packages/resident/service/service': 'one service',
  'packages/resident/bulletin/bulletin': 'one bulletin',
  'packages/resident/my-data/my-data': 'cards of one’s own; where nothing is kept a line says so',
  'packages/resident/said/said': 'one matter',
  'packages/resident/chief/chief': 'one grid, and who holds it where the post is vacant',
  'packages/desk/entrust/entrust': 'one form',
  'packages/desk/meeting/meeting': 'one meeting, and a line where it has no point yet',
  'packages/desk/meetings/meetings':
    'what is stuck and what was decided, each with a line where there is none',
  'packages/desk/merge/merge': 'two matters side by side',
  'packages/desk/task/task': 'one task',
  'packages/desk/today/today': 'matters, tasks and patrols, each with a line where there is none',
  'packages/desk/village/village': 'the grids of one village',
  'packages/office/make-file/make-file': 'one form',
  'packages/office/own-ledger/own-ledger': 'one form, and a line where no row fits',
  'packages/office/verify/verify': 'the journal, and a line where no month is sealed yet',
  'packages/office/settings/settings': 'the sections of what a town sets, or one form',
  'packages/office/staff/staff': 'the people of one unit, and a line where there is none',
  'packages/resident/outside/outside': 'one matter, as an outside party sees it',
  'packages/resident/release-month/release-month': 'one month, as everybody will see it',
  'packages/member/spot/spot': 'one hot spot, and a line where its matters are gone',
};

test.each(pages)('%s stands in the frame: type size, elder mode, offline strip, 念给我听', (page) => {
  expect(templates.get(page)).toMatch(/<(page|room)-frame[ >]/);
});

test.each(pages.filter((page) => !(page in LOADS_NOTHING)))(
  '%s has a skeleton, and a failure with a way on',
  (page) => {
    expect(templates.get(page)).toMatch(/<phase-view[^>]* phase="[^>]* failure="[^>]* bind:retry="/);
  },
);

test.each(pages.filter((page) => !(page in NEVER_EMPTY)))('%s says what to do where it is empty', (page) => {
  expect(templates.get(page)).toMatch(/<phase-view[^>]* empty="[^>]* empty-?[wW]ords="/);
});

test('the exceptions are pages, and each is one still', () => {
  const known = (page: string) => templates.get(page) ?? '';
  expect(Object.keys(NEVER_EMPTY).filter((page) => !templates.has(page))).toEqual([]);
  expect(Object.keys(LOADS_NOTHING).filter((page) => known(page).includes('<phase-view'))).toEqual([]);
  expect(Object.keys(NEVER_EMPTY).filter((page) => / empty="/.test(known(page)))).toEqual([]);
});
