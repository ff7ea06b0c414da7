/** Scenes of the administrator's pages, of founding a town, and of coming in by a code. */
import type { Page } from 'playwright-core';
import { FORM, RIGHT } from './layout.admin.ts';
import { button, inTurn, seen, write, type Phase, type Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const LISTS = 'packages/office/lists/lists';
const STAFF = 'packages/office/staff/staff?unit=qinghe';
const SETTINGS = 'packages/office/settings/settings';

/** A file waits in a chat and is picked. */
const picked = (until: string) => async (page: Page) => {
  await page.evaluate(() => {
    const { __preview: preview } = window as unknown as { __preview: { nextMedia(files: File[]): void } };
    preview.nextMedia([new File(['made'], '青禾镇网格人员名册（2027年第一季度）.xlsx')]);
  });
  await button('从聊天里选文件')(page);
  await seen(page, until).waitFor();
};

export const ADMINISTERING: readonly Omit<Scene, 'as'>[] = [
  { name: 'lists', path: LISTS, phases: ONCE },
  { name: 'lists, bad cells', path: LISTS, phases: ONCE, steps: picked('240 处要改，什么都没有导入') },
  {
    name: 'lists, checked',
    path: LISTS,
    phases: ONCE,
    made: { town: { checkLists: RIGHT } },
    steps: picked('检查通过，导入后会这样'),
  },
  { name: 'staff', path: STAFF, phases: WITHOUT_EMPTY },
  { name: 'staff, adding', path: STAFF, phases: ONCE, steps: button('加一个人') },
  { name: 'gaps', path: 'packages/office/gaps/gaps?figure=unbound', phases: ALL },
  { name: 'post log', path: 'packages/office/post-log/post-log', phases: ALL },
  { name: 'settings', path: SETTINGS, phases: WITHOUT_EMPTY },
  {
    name: 'settings, a form',
    path: `${SETTINGS}?place=limits`,
    phases: ONCE,
    made: { town: { settingsForm: FORM } },
  },
  { name: 'settings log', path: 'packages/office/settings-log/settings-log', phases: ALL },
];

export const COMING_IN: readonly Omit<Scene, 'as'>[] = [
  { name: 'found', path: 'packages/office/found/found', phases: ONCE },
  { name: 'post code', path: 'packages/resident/post-code/post-code', phases: ONCE },
  {
    name: 'post code, whose it is',
    path: 'packages/resident/post-code/post-code',
    phases: ONCE,
    steps: inTurn(write('岗位码', '3812475609'), button('下一步')),
  },
];
