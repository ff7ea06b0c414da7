/** What a figure of posts and people counts, and the way to where each is put right. */
import { setStage, settled, tap, words } from '../../harness';
import { resident } from '../../people';

const stage = setStage();
const open = (figure = 'unbound') => stage.open('packages/office/gaps/gaps', { figure });
const somebody = (each: number) => ({
  id: `g1::m${each}`,
  unit: 'g1',
  name: `罗成${each}`,
  posts: ['柳溪村第一网格 网格员', '柳溪村第一网格 信息员'],
});

beforeEach(() => stage.phone.answers('people.me', resident));

test('people stand with their posts, what to do is said once, and one tap leads to their unit', async () => {
  stage.phone.answers('people.gaps', { rows: [somebody(1), somebody(2)] });
  const page = await open();
  expect(words(page)).toMatch(
    /还没绑定微信的人.*发一个岗位码.*罗成1 ?柳溪村第一网格 网格员，柳溪村第一网格 信息员.*罗成2/,
  );
  await tap(page, '.gap');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/office/staff/staff?unit=g1');
});

test('an office leads to its own people', async () => {
  stage.phone.answers('people.gaps', {
    rows: [{ id: 't:police:', unit: 't', department: 'police', name: '派出所' }],
  });
  const page = await open('unstaffed');
  await tap(page, '.gap');
  expect(stage.phone.did.at(-1)?.options['url']).toBe(
    '/packages/office/staff/staff?unit=t&department=police',
  );
});

test('a long list goes on at its end, and ends', async () => {
  stage.phone.does('people.gaps', (input) => ({
    ok: true,
    at: 0,
    output: (input as { cursor?: string }).cursor
      ? { rows: [somebody(2)] }
      : { rows: [somebody(1)], cursor: 'g1::m1' },
  }));
  const page = await open();
  await tap(page, '.tail');
  await settled();
  expect(words(page)).toMatch(/罗成1.*罗成2.*都在这里了/);
});

test('nothing lacking is good news', async () => {
  stage.phone.answers('people.gaps', { rows: [] });
  expect(words(await open())).toContain('都齐了');
});
