/** 公开月度情况: the centre sees what everybody would see, makes it public once under one key, and takes it back. */
import { says, setStage, settled, tap, words, write } from '../../harness';
import { NOW } from '../../people';

const stage = setStage();
const draft = (month: string, releasedAt?: number) => ({
  months: [{ month: '2026-10', ...(releasedAt && { releasedAt }) }, { month: '2026-09' }],
  draft: {
    month,
    town: '青禾镇',
    counts: [{ key: 'arrived', count: 128 }],
    rates: [],
    categories: [],
    places: [],
    note: '',
  },
  matters: [],
});
const open = () => stage.open('packages/resident/release-month/release-month');
const asked = (procedure: string) =>
  stage.phone.called
    .filter((one) => one.procedure === procedure)
    .map(({ input }) => input as { key?: string });

beforeEach(() => {
  stage.phone.does('office.monthDraft', (input) => ({
    ok: true,
    at: NOW,
    output: draft((input as { month?: string }).month ?? '2026-10'),
  }));
  stage.phone.answers('office.releaseMonth', { month: '2026-10', at: NOW });
  stage.phone.answers('office.concealMonth', { month: '2026-10' });
});

const foot = (page: Awaited<ReturnType<typeof open>>) =>
  (page.instance['onReleaseAct'] as () => Promise<void>).call(page.instance);

test('what everybody would see stands there with the note as it is written; another month is another draft', async () => {
  const page = await open();
  await write(page, '.write', '谢谢大家。');
  expect(words(page)).toMatch(
    /所有人都看得到.*青禾镇2026年10月办事情况.*谢谢大家。.*新到 ?128.*没有公开的事项/,
  );
  await says(page, '.months', 'choose', { value: '2026-09' });
  expect(words(page)).toContain('青禾镇2026年9月办事情况');
  expect(words(page)).not.toContain('谢谢大家。');
  expect(asked('office.monthDraft')).toEqual([{}, { month: '2026-09' }]);
});

test('two taps make it public once; after a failure the same wish goes again under the same key', async () => {
  const page = await open();
  await write(page, '.write', ' 谢谢大家。 ');
  stage.phone.fails('office.releaseMonth', 'busy');
  await foot(page);
  expect(words(page)).not.toContain('已公开');
  let answer: (value: unknown) => void = () => undefined;
  stage.phone.does('office.releaseMonth', () => new Promise((resolve) => (answer = resolve)));
  void foot(page);
  void foot(page);
  await settled();
  expect(page.instance.data['busy']).toBe(true);
  stage.phone.answers('office.monthDraft', draft('2026-10', NOW));
  answer({ ok: true, at: NOW, output: { month: '2026-10', at: NOW } });
  await settled();
  await settled();
  const wishes = asked('office.releaseMonth');
  expect(wishes).toHaveLength(2);
  expect(wishes[0]).toMatchObject({ month: '2026-10', note: '谢谢大家。' });
  expect(wishes[1]).toEqual(wishes[0]);
  expect(words(page)).toContain('2026年10月（已公开）');
  stage.phone.answers('office.releaseMonth', { month: '2026-10', at: NOW });
  await foot(page);
  expect(asked('office.releaseMonth').at(-1)?.key).not.toBe(wishes[0]?.key);
});

test('what is public can be looked at and taken back; what is not public cannot', async () => {
  expect((await open()).querySelectorAll('.conceal')).toEqual([]);
  stage.phone.answers('office.monthDraft', draft('2026-10', NOW));
  const page = await open();
  await tap(page, '.look');
  expect(stage.phone.did.at(-1)?.options['url']).toBe(
    '/packages/resident/public-month/public-month?month=2026-10',
  );
  stage.phone.answers('office.monthDraft', draft('2026-10'));
  await tap(page, '.conceal');
  expect(asked('office.concealMonth')).toEqual([{ month: '2026-10' }]);
  expect(stage.phone.did.at(-1)?.options).toMatchObject({ title: '已撤下' });
  expect(page.querySelectorAll('.conceal')).toEqual([]);
});

test('a draft that cannot be had says so, and is asked for again', async () => {
  stage.phone.fails('office.monthDraft', 'notYours');
  const page = await open();
  expect(words(page)).not.toContain('办事情况');
  stage.phone.answers('office.monthDraft', draft('2026-10'));
  (page.instance['onRetry'] as () => void).call(page.instance);
  await settled();
  expect(words(page)).toContain('青禾镇2026年10月办事情况');
});
