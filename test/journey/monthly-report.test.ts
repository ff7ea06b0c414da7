/** The clerk makes the month's report from the phone in three taps: one file with cover, summary, figures and nine ledgers. */
import { openStreet, type Street } from './street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

test('工作台, 工作总结, 整套月报: three taps, and the file is there', async () => {
  const key = () => street.key();
  const { matter } = await street.call('resident-wang', 'matter', 'submit', {
    key: key(),
    text: '老水井旁边的路灯不亮，晚上看不见台阶。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  const step = { action: 'fixOnSpot' as const, text: '换了灯泡。', photos: [] };
  await street.call('chief-liuxi-1', 'matter', 'act', { key: key(), matter, seq: 1, step });

  const clerk = await street.phone('clerk-centre', 'packages/desk/desk/desk', 320);
  await clerk.tap('周报、月报，整套月报一个文件');
  await clerk.sees(/新到群众诉求和各类事项/);
  await clerk.sees(/还有 4 处要您补充/);
  await clerk.tap('月报');
  await clerk.tap(/生成整套月报/);
  await clerk.sees(/已生成|打不开/);

  const { files } = await street.call('clerk-centre', 'office', 'files', {});
  expect(files.map(({ state, form }) => [state, form])).toEqual([['done', 'docx']]);
});
