/** The chief's page on the phone: whom to call first, one tap, and what is there when a post is vacant. */
import { setStage, settled, tap, words, type Drawn } from '../../harness';
import { chief, member, resident, unitCard } from '../../people';

const stage = setStage();
const page = (changes: object = {}) => ({
  ...unitCard({ chief, bounds: '东至青禾大道' }),
  posts: [{ role: 'gridChief', unitName: '柳溪村第二网格' }],
  duties: ['听您说事，当天回应'],
  above: [{ name: '周德明', role: 'villageLead', phone: '0000-1', unitName: '柳溪村' }],
  supervision: '0000-9',
  way: ['您报事', '网格长受理'],
  link: 'gelin:grid?unit=g2',
  ...changes,
});
const open = (query: Record<string, string> = { unit: 'g2' }) =>
  stage.open('packages/resident/chief/chief', query);
const tell = (drawn: Drawn, method: string, dataset: object = {}) =>
  (drawn.instance[method] as (event: object) => unknown).call(drawn.instance, { currentTarget: { dataset } });
const dialled = () =>
  stage.phone.did.filter(({ api }) => api === 'makePhoneCall').map(({ options }) => options['phoneNumber']);

beforeEach(() => {
  stage.phone.answers('people.me', resident);
  stage.phone.answers('town.map', { grids: [] });
  stage.phone.answers('town.chief', page());
});

test('everything that residents have a right to know is there, and the chief is called in one tap', async () => {
  const drawn = await open();
  expect(words(drawn)).toMatch(/陈桂芳.*网格长.*东至青禾大道.*听您说事.*周德明.*监督电话.*0000-9.*您报事/);
  tell(drawn, 'onCallAct');
  tell(drawn, 'onContactTap', { phone: '0000-1' });
  expect(dialled()).toEqual(['13800000001', '0000-1']);
});

test('opened by WeChat’s scanner it reads the unit out of the link', async () => {
  await open({ q: encodeURIComponent('https://town.example/g?unit=g2') });
  expect(stage.phone.called[0]).toEqual({ procedure: 'town.chief', input: { unit: 'g2' } });
});

test('a vacant post says who stands in, and without any phone nothing is dialled', async () => {
  stage.phone.answers(
    'town.chief',
    page({ chief: undefined, standIn: { name: '周德明', role: 'villageLead' } }),
  );
  const drawn = await open();
  expect(words(drawn)).toMatch(/周德明.*网格长暂缺，暂时由他负责.*还没有公布电话/);
  tell(drawn, 'onCallAct');
  tell(drawn, 'onContactTap', { phone: '' });
  expect(dialled()).toEqual([]);
});

test('on leave the chief stays named, and it is whoever stands in who is rung', async () => {
  const instead = { name: '王强', role: 'gridWorker' as const, phone: '13900000009' };
  stage.phone.answers('town.chief', page({ instead }));
  const drawn = await open();
  expect(words(drawn)).toMatch(
    /陈桂芳.*网格长.*陈桂芳不在，找王强.*13900000009.*陈桂芳自己的电话 13800000001/,
  );
  tell(drawn, 'onCallAct');
  expect(dialled()).toEqual(['13900000009']);
});

test('on leave, and nobody else has a number: the chief’s own is not said to be another’s', async () => {
  stage.phone.answers('town.chief', page({ instead: { name: '王强', role: 'gridWorker' } }));
  const drawn = await open();
  expect(words(drawn)).toMatch(/陈桂芳.*陈桂芳不在，找王强.*13800000001/);
  expect(words(drawn)).not.toMatch(/打电话给王强|自己的电话/);
  tell(drawn, 'onCallAct');
  expect(dialled()).toEqual(['13800000001']);
});

test('it becomes my grid by a tap', async () => {
  const drawn = await open();
  tell(drawn, 'onMineTap');
  expect(stage.phone.storage.get('homeUnit')).toBe('g2');
  await settled();
  expect(words(drawn)).toContain('这是我的网格');
});

test('another chief is looked for from here, whatever my own grid is', async () => {
  await tap(await open(), '.find');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/resident/find/find');
});

test('a resident is offered no boards', async () => {
  expect(words(await open())).not.toContain('做公示牌');
});

test('somebody with an office is', async () => {
  stage.phone.answers('people.me', member);
  expect(words(await open())).toContain('做公示牌');
});

test('a code that names no grid leads back, and a grid that is no more too', async () => {
  expect(words(await open({ q: 'nonsense' }))).toContain('回到上一页');
  stage.phone.fails('town.chief', 'unitUnknown');
  expect(words(await open())).toContain('回到上一页');
});
