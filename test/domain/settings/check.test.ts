/** A town's settings as a whole: each thing that cannot hold is named with its place, and nothing else is. */
import fc from 'fast-check';
import {
  adviceOn,
  checkSettings,
  configuringPost,
  SHIPPED,
  type Category,
  type Problem,
  type Settings,
} from '@gelin/domain';
import { POLICE, post, SETTINGS, TOWN, TOWNSHIP, EAST } from '../town.ts';
import { validSettings } from './valid.ts';

const OFFICE = 'pingan:office';
const PLACE = {
  ...TOWNSHIP,
  departments: [
    ...TOWNSHIP.departments,
    { id: OFFICE, town: TOWN, name: '综合执法队', kind: 'own' as const },
  ],
};

const { categories } = SETTINGS.catalogue;
const at = (code: string) => categories.findIndex((category) => category.code === code);
/** The catalogue with one category changed. */
const withCategory = (code: string, change: Partial<Category>) => ({
  catalogue: {
    ...SETTINGS.catalogue,
    categories: categories.map((each) => (each.code === code ? { ...each, ...change } : each)),
  },
});
const ask = (...questions: object[]) => withCategory('0204', { questions: questions as never });
const limits = (change: object) => ({ limits: { ...SETTINGS.limits, ...change } });
const calendar = (change: object) => ({ calendar: { ...SETTINGS.calendar, ...change } });
const roster = (order: string[], days = {}) => ({ roster: { order, days } });
const quiet = { from: '22:00', to: '07:00' };
const template = (category: string) => ({ key: 'seen', title: '已看', text: '已到现场', category });
const service = (change: object) => ({
  services: [{ ...SHIPPED.services[0]!, ...change }],
});
const month = (change: object) => ({
  summaries: { ...SHIPPED.summaries, month: { ...SHIPPED.summaries.month, ...change } },
});
const place204 = ['catalogue', 'categories', at('0204')];

const problems = (change: Partial<Settings>) => checkSettings({ ...SETTINGS, ...change }, PLACE);

test('what ships, and what a town has, is in order', () => {
  expect(problems({})).toEqual([]);
  expect(checkSettings(SHIPPED, PLACE)).toEqual([]);
});

test.each<[what: string, change: Partial<Settings>, path: Problem['path'], says: string]>([
  [
    'a word of one character',
    withCategory('0204', { words: ['路灯', '灯'] }),
    [...place204, 'words', 1],
    '太短',
  ],
  [
    'people to be looked at',
    { patrols: { perDay: 2, kinds: ['消防通道', '独居老人家门口'] } },
    ['patrols', 'kinds', 1],
    '不得写人和住户',
  ],
  [
    'a kind of place twice',
    { patrols: { perDay: 2, kinds: ['路灯', '路灯'] } },
    ['patrols', 'kinds', 1],
    '写了两次',
  ],
  ['a service nobody counts', service({ category: '9999' }), ['services', 0, 'category'], '9999'],
  [
    'a step of a service twice',
    service({ steps: ['收材料', '收材料'] }),
    ['services', 0, 'steps', 1],
    '两次',
  ],
  [
    'a service that asks for belief',
    service({ papers: ['宗教信仰证明'] }),
    ['services', 0, 'papers'],
    '宗教',
  ],
  ['a category about belief', withCategory('0204', { name: '宗教场所' }), [...place204, 'name'], '宗教'],
  ['words about petitions', withCategory('0204', { words: ['越级上访'] }), [...place204, 'words', 0], '上访'],
  [
    'a shipped code that is gone',
    withCategory('1804', { code: '1899' }),
    ['catalogue', 'categories'],
    '1804',
  ],
  [
    'unpaid wages for everybody',
    withCategory('1001', { audience: 'open' }),
    ['catalogue', 'categories', at('1001'), 'audience'],
    '中心',
  ],
  [
    'an open complaint about a member',
    withCategory('1701', { audience: 'open' }),
    ['catalogue', 'categories', at('1701'), 'audience'],
    '中心',
  ],
  [
    'the same under another duty',
    withCategory('1701', { audience: 'open', duty: 'services' }),
    ['catalogue', 'categories', at('1701'), 'audience'],
    '中心',
  ],
  [
    'a choice of nothing',
    ask({ key: 'a', text: '几盏？', kind: 'choice' }),
    [...place204, 'questions', 0],
    '选项',
  ],
  [
    'options for yes or no',
    ask({ key: 'a', text: '亮吗', kind: 'yesNo', options: ['是', '否'] }),
    [...place204, 'questions', 0, 'options'],
    '选择题',
  ],
  [
    'a stop without a yes',
    ask({ key: 'a', text: '哪里', kind: 'text', stop: '先打 119' }),
    [...place204, 'questions', 0, 'stop'],
    '是非题',
  ],
  [
    'a question twice',
    ask({ key: 'a', text: '哪里', kind: 'text' }, { key: 'a', text: '几时', kind: 'text' }),
    [...place204, 'questions', 1, 'key'],
    '两次',
  ],
  [
    'asking who somebody is',
    ask({ key: 'a', text: '您的身份证号', kind: 'text' }),
    [...place204, 'questions', 0, 'text'],
    '身份证',
  ],
  [
    'asking what somebody believes',
    ask({ key: 'a', text: '您是', kind: 'choice', options: ['党员', '群众'] }),
    [...place204, 'questions', 0, 'options', 0],
    '党员',
  ],
  [
    'danger in office hours',
    limits({ urgent: { accept: { wallHours: 1 }, handle: { workingDays: 1 } } }),
    ['limits', 'urgent', 'handle'],
    'wallHours',
  ],
  [
    'a second supervision before the first',
    limits({ superviseAgain: { workingDays: 1 } }),
    ['limits', 'superviseAgain'],
    '晚于',
  ],
  ['a day off twice', calendar({ closed: ['2027-03-01', '2027-03-01'] }), ['calendar', 'closed', 1], '两次'],
  [
    'a day off that is worked',
    calendar({ closed: ['2027-03-01'], worked: ['2027-03-01'] }),
    ['calendar', 'worked', 0],
    'closed',
  ],
  [
    'half a day off',
    calendar({ closed: ['2027-03-01'], halfDays: { '2027-03-01': SETTINGS.calendar.hours } }),
    ['calendar', 'halfDays', '2027-03-01'],
    'closed',
  ],
  ['an office that is not there', { duties: { nowhere: ['fire'] } }, ['duties', 'nowhere'], '没有部门'],
  [
    'a duty of two offices',
    { duties: { [POLICE]: ['police'], [OFFICE]: ['fire', 'police'] } },
    ['duties', OFFICE, 1],
    '派出所',
  ],
  [
    'a duty twice in one office',
    { duties: { [POLICE]: ['police', 'police'] } },
    ['duties', POLICE, 1],
    '两次',
  ],
  ['nobody on duty', roster(['ghost']), ['roster', 'order', 0], '没有工作人员'],
  [
    'a village lead on duty at the centre',
    roster(['director', 'lead-east']),
    ['roster', 'order', 1],
    '孔村长',
  ],
  ['somebody twice in turn', roster(['director', 'director']), ['roster', 'order', 1], '两次'],
  [
    'a stranger on one day',
    roster(['director'], { '2027-03-01': ['clerk'] }),
    ['roster', 'days', '2027-03-01', 0],
    '高内勤',
  ],
  [
    'a digest at midnight',
    { groups: { ...SHIPPED.groups, digests: ['00:30'], quiet } },
    ['groups', 'digests', 0],
    '免打扰',
  ],
  [
    'a digest between two marks',
    { groups: { ...SHIPPED.groups, digests: ['11:30', '16:32'], quiet } },
    ['groups', 'digests', 1],
    '5 的倍数',
  ],
  [
    'a digest twice',
    { groups: { ...SHIPPED.groups, digests: ['11:30', '11:30'], quiet } },
    ['groups', 'digests', 1],
    '两次',
  ],
  [
    'quiet hours without end',
    { groups: { ...SHIPPED.groups, digests: [], quiet: { from: '07:00', to: '07:00' } } },
    ['groups', 'quiet', 'to'],
    '同一时刻',
  ],
  ['a template for nothing', { templates: [template('7777')] }, ['templates', 0, 'category'], '7777'],
  [
    'a blank that nobody can fill',
    { templates: [{ ...template('0204'), text: '{地点}的{灯泡}换好了。' }] },
    ['templates', 0, 'text'],
    '{灯泡}',
  ],
  [
    'a blank of a summary that is not closed',
    month({ text: '{期间}新到 {新到 件，办结 {办结} 件。' }),
    ['summaries', 'month', 'text'],
    '{新到 件，办结',
  ],
  [
    'a blank of a summary on two lines',
    month({ text: '{请补充：原因\n和不足' }),
    ['summaries', 'month', 'text'],
    '“{请补充：原因”',
  ],
  [
    'a brace of another width',
    month({ text: '新到 ｛新到 件。' }),
    ['summaries', 'month', 'text'],
    '｛新到 件。',
  ],
  ['a blank in a title', month({ title: '{期间}总结' }), ['summaries', 'month', 'title'], '{期间}总结'],
  ['a template twice', { templates: [template('01'), template('0101')] }, ['templates', 1], '两次'],
])('%s is refused, there and nowhere else', (_what, change, path, says) => {
  expect(problems(change)).toEqual([{ path, reason: expect.stringContaining(says) }]);
});

test('a code that a town has added stays too, under any name', () => {
  const added: Category = { ...(categories[0] as Category), code: '0199', name: '垃圾分类' };
  const before = { catalogue: { ...SETTINGS.catalogue, categories: [...categories, added] } };
  const held = { ...PLACE, settings: { ...SETTINGS, ...before } };
  expect(checkSettings(SETTINGS, held)).toEqual([
    { path: ['catalogue', 'categories'], reason: expect.stringContaining('0199 垃圾分类 不能删除') },
  ]);
  const renamed = {
    ...SETTINGS,
    catalogue: { ...SETTINGS.catalogue, categories: [...categories, { ...added, name: '分类投放' }] },
  };
  expect(checkSettings(renamed, held)).toEqual([]);
});

test('nothing that could really be is refused', () => {
  const valid = validSettings({
    departments: [POLICE, OFFICE],
    centre: ['director', 'dispatcher-1', 'dispatcher-2'],
  });
  fc.assert(
    fc.property(valid, (settings) => expect(checkSettings(settings, PLACE)).toEqual([])),
    { seed: 20270301, numRuns: 100 },
  );
});

test('a duty without an office and a town without anybody on duty are remarked on', () => {
  expect(
    adviceOn({ ...SETTINGS, roster: { order: [], days: {} } }).map(({ path }) => path.join('.')),
  ).toContain('roster.order');
  const reasons = adviceOn(SETTINGS).map(({ reason }) => reason);
  expect(reasons).toContainEqual(expect.stringContaining('职责 fire 没有部门'));
  expect(reasons).not.toContainEqual(expect.stringContaining('职责 police'));
});

test('the administrator of this town configures it, and nobody else', () => {
  expect(configuringPost([post('clerk', TOWN), post('admin', TOWN)], TOWN)?.role).toBe('admin');
  expect(configuringPost([post('centreDirector', TOWN), post('supervisor', TOWN)], TOWN)).toBeUndefined();
  expect(configuringPost([post('admin', EAST)], TOWN)).toBeUndefined();
  expect(configuringPost([], TOWN)).toBeUndefined();
});
