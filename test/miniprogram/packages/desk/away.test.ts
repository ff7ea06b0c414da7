/** 我不在: the days and the colleague are picked, kept once, and taken back with one tap. */
import { setStage, settled, words, type Drawn } from '../../harness';
import { NOW } from '../../people';

const stage = setStage();
const COLLEAGUES = [{ id: 'p2', name: '王建国' }];
const HERE = { colleagues: COLLEAGUES, standsInFor: [] };
const DAY = 86_400_000;
const tell = (page: Drawn, method: string, event: object = {}) => {
  (page.instance[method] as (event: object) => unknown).call(page.instance, event);
};
const open = () => stage.open('packages/desk/away/away', {});
const wishes = () =>
  stage.phone.called.map(({ input }) => input as { wish?: unknown }).filter((input) => 'wish' in input);

test('asks for a colleague first, then keeps whole days', async () => {
  stage.phone.answers('people.away', HERE);
  const page = await open();
  expect(words(page)).toContain('请选一位同事替您');
  tell(page, 'onFootAct');
  await settled();
  expect(wishes()).toEqual([]);
  tell(page, 'onStandInChoose', { detail: { value: 'p2' } });
  const { fromDate } = page.instance.data as { fromDate: string };
  tell(page, 'onFootAct');
  await settled();
  const { from, until } = (wishes()[0]?.wish ?? {}) as { from: number; until: number };
  expect(fromDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(until - from).toBe(DAY);
});

test('an end before the beginning is said, and not sent', async () => {
  stage.phone.answers('people.away', HERE);
  const page = await open();
  tell(page, 'onStandInChoose', { detail: { value: 'p2' } });
  tell(page, 'onDateChange', {
    currentTarget: { dataset: { field: 'from' } },
    detail: { value: '2099-01-02' },
  });
  tell(page, 'onDateChange', {
    currentTarget: { dataset: { field: 'until' } },
    detail: { value: '2099-01-01' },
  });
  expect(words(page)).toContain('结束那天要在开始那天以后');
  tell(page, 'onFootAct');
  await settled();
  expect(wishes()).toEqual([]);
});

test('whoever is away is told who stands in, and is back with one tap', async () => {
  stage.phone.answers('people.away', {
    ...HERE,
    away: { from: NOW, until: NOW + DAY, standIn: COLLEAGUES[0]! },
    standsInFor: [{ id: 'p3', name: '范志远' }],
  });
  const page = await open();
  for (const said of ['由王建国替您办', '范志远不在，您在替他办', '我回来了'])
    expect(words(page)).toContain(said);
  tell(page, 'onFootAct');
  await settled();
  expect(wishes()).toEqual([{ wish: null }]);
});

test('somebody who works alone is told that nobody can', async () => {
  stage.phone.answers('people.away', { colleagues: [], standsInFor: [] });
  expect(words(await open())).toContain('没有人能替您');
});

test('a failure keeps what was picked', async () => {
  stage.phone.answers('people.away', HERE);
  const page = await open();
  tell(page, 'onStandInChoose', { detail: { value: 'p2' } });
  stage.phone.fails('people.away', 'unavailable');
  tell(page, 'onFootAct');
  await settled();
  expect(words(page)).toContain('服务暂时停了');
  expect(page.instance.data['standIn']).toBe('p2');
});
