/** 规则和设置: a form is written, saved with why, refused beside its field, and taken back from the log. */
import type { SettingsForm } from '@gelin/contract/settings-form';
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../../harness';
import { NOW } from '../../people';

const stage = setStage();
const FORM: SettingsForm = {
  version: 4,
  title: '时限',
  fields: [
    {
      name: 'limits.sign',
      label: '部门签收',
      kind: 'span',
      value: '4 workingHours',
      options: [
        { value: 'workingHours', label: '工作小时' },
        { value: 'workingDays', label: '工作日' },
      ],
    },
    { name: 'reporting.anonymous', label: '可以匿名', kind: 'yesNo', value: 'true' },
  ],
  entries: [],
};
const open = (place = 'limits') => stage.open('packages/office/settings/settings', { place });
const save = async (page: Drawn) => {
  await says(page, '.foot-act', 'act');
  await settled();
};
const called = (procedure: string) => stage.phone.called.filter((one) => one.procedure === procedure);
/** What a component tells about one field. */
const tell = (page: Drawn, method: string, name: string, value: unknown) =>
  (page.instance[method] as (event: object) => void).call(page.instance, {
    detail: { value },
    currentTarget: { dataset: { name } },
  });

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.can('setNavigationBarTitle', () => undefined);
  stage.phone.answers('town.settingsForm', FORM);
});

test('what was written is sent with the form’s version and why', async () => {
  stage.phone.answers('town.changeSettings', { ok: true, version: 5, changed: 1 });
  const page = await open();
  await write(page, '.number', '2');
  tell(page, 'onUnitChoose', 'limits.sign', 'workingDays');
  await write(page, '.why', '试行');
  await save(page);
  expect(called('town.changeSettings')[0]?.input).toMatchObject({
    version: 4,
    place: 'limits',
    values: { 'limits.sign': '2 workingDays' },
    why: '试行',
  });
  expect(stage.phone.did.at(-1)).toMatchObject({
    api: 'showToast',
    options: { title: '保存好了，一分钟内各处生效' },
  });
});

test('what is wrong is said beside its field; what belongs to none, over the button', async () => {
  stage.phone.answers('town.changeSettings', {
    ok: false,
    problems: [
      { field: 'limits.sign', reason: '不能超过 400' },
      { field: '', reason: '没有值班人员' },
    ],
  });
  const page = await open();
  await write(page, '.number', '999');
  await save(page);
  expect(words(page)).toContain('不能超过 400');
  expect(find(page, '.foot-act').instance.data).toMatchObject({ failure: '没有值班人员' });
  await write(page, '.number', '9');
  expect(words(page)).not.toContain('不能超过 400');
});

test('somebody else was faster: the newest is fetched, and said', async () => {
  stage.phone.fails('town.changeSettings', 'stale');
  const page = await open();
  await save(page);
  expect(called('town.settingsForm').length).toBeGreaterThan(1);
  expect(stage.phone.did.at(-1)).toMatchObject({
    options: { title: '有人刚改过设置，已经换成最新的，请再改一次' },
  });
});

test('a list opens its entries and makes new ones', async () => {
  stage.phone.answers('town.settingsForm', {
    version: 4,
    title: '答复模板',
    fields: [],
    entries: [{ place: 'templates/a', name: '路灯' }],
    adds: { place: 'templates', label: '加一个模板' },
  });
  const page = await open('templates');
  await tap(page, '.row');
  expect(stage.phone.did.at(-1)).toMatchObject({
    options: { url: '/packages/office/settings/settings?place=templates%2Fa' },
  });
  await tap(page, '.brand');
  expect(String(stage.phone.did.at(-1)?.options['url'])).toMatch(/place=templates%2F[A-Za-z0-9]{6,12}$/u);
});

test('a change is taken back from the log after a yes', async () => {
  stage.phone.answers('town.settingsLog', {
    version: 4,
    rows: [
      { version: 3, at: NOW, by: '方宇', why: '试行', lines: ['时限 部门签收：4 → 2'], undoable: true },
      { version: 2, at: NOW, by: '方宇', lines: ['名册 网格'], undoable: false },
    ],
  });
  stage.phone.answers('town.undoSettings', { ok: true, version: 5, changed: 1 });
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  const page = await stage.open('packages/office/settings-log/settings-log');
  expect(words(page)).toMatch(/试行.*时限 部门签收：4 → 2/);
  expect(page.querySelectorAll('.undo')).toHaveLength(1);
  await tap(page, '.undo');
  await settled();
  expect(called('town.undoSettings')[0]?.input).toMatchObject({ version: 4, undo: 3 });
});

test('the log goes on at its end, and says how where the next page does not come', async () => {
  const row = { version: 3, at: NOW, by: '方宇', lines: ['时限 部门签收：4 → 2'], undoable: false };
  stage.phone.answers('town.settingsLog', { version: 4, rows: [row], cursor: 3 });
  const page = await stage.open('packages/office/settings-log/settings-log');
  stage.phone.does('town.settingsLog', () => Promise.reject({ errMsg: 'request:fail' }));
  await tap(page, '.tail');
  await settled();
  expect(words(page)).toContain('没取到，点这里再试');
  stage.phone.answers('town.settingsLog', {
    version: 4,
    rows: [{ ...row, version: 2, lines: ['名册 网格'] }],
  });
  await tap(page, '.tail');
  await settled();
  expect(called('town.settingsLog').at(-1)?.input).toEqual({ cursor: 3 });
  expect(words(page)).toMatch(/部门签收.*名册 网格.*都在这里了/);
});
