/** 今日: patrols due, tasks and matters in one list with their counts; what is found is one tap away. */
import { find, setStage, settled, tap, words } from '../../harness';
import { clock, HOUR, member, NOW, row } from '../../people';

const stage = setStage();
const patrolling = (done: number) =>
  stage.phone.answers('work.patrolling', {
    units: [
      {
        id: 'g2',
        name: '柳溪村第二网格',
        level: 'grid',
        landmarks: [],
        duty: { perDay: 2, done, running: 0 },
      },
    ],
    kinds: ['路灯'],
  });
const task = {
  id: 't1',
  what: '检查消防栓',
  where: '',
  until: NOW + 8 * HOUR,
  fromName: '柳溪村',
  withdrawn: false,
  part: { unit: 'g2', unitName: '柳溪村第二网格', state: 'given', late: false },
};
const open = () => stage.open('packages/desk/today/today');

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', member);
  stage.phone.answers('work.tasks', { rows: [task] });
  stage.phone.answers('matter.todo', {
    rows: [
      row({ matter: 'm1', clock: clock('accept', NOW - 9 * HOUR, NOW - HOUR) }),
      row({
        matter: 'm2',
        severity: 'urgent',
        clock: clock('accept', NOW, NOW + HOUR),
        actions: ['accept', 'fixOnSpot', 'escalate'],
      }),
    ],
    verify: [],
  });
  patrolling(1);
});
afterEach(() => jest.useRealTimers());

test('counts first, then patrols due, tasks, and matters by urgency and limit', async () => {
  const page = await open();
  expect(words(page)).toMatch(/要办 2 件.*紧急 1.*超期 1.*任务 1 件.*还有 1 次.*检查消防栓.*今天 17:00 前/);
  const rows = page.querySelectorAll('matter-row').length || page.querySelectorAll('.item').length;
  expect(rows).toBe(2);
  expect(words(find(page, '.item'))).toMatch(/受理.*即查即改.*上报/);
});

test('patrols that are done say so; with none wanted it is only told', async () => {
  patrolling(2);
  expect(words(await open())).toContain('今天的 2 次都巡过了');
});

test('a patrol, something found, and reporting for somebody are one tap each', async () => {
  const page = await open();
  await tap(page, '.way--first');
  await tap(page, '.behalf');
  expect(stage.phone.storage.get('reportDraft')).toMatchObject({ behalf: true });
  await tap(page, '.found');
  expect(stage.phone.storage.get('reportDraft')).toMatchObject({ behalf: false });
  expect(stage.phone.did.map(({ options }) => options['url'])).toEqual([
    '/packages/desk/patrol/patrol',
    '/pages/report/report',
    '/pages/report/report',
  ]);
});

test('nothing to do is said kindly; a failure has a way on', async () => {
  stage.phone.answers('work.tasks', { rows: [] });
  stage.phone.answers('matter.todo', { rows: [], verify: [] });
  expect(words(await open())).toContain('今天没有要办的事');
  stage.phone.fails('work.patrolling', 'busy');
  const page = await open();
  await settled();
  expect(words(page)).toContain('现在人多');
});
