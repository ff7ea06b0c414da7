/** 吹哨 in a real browser: three departments are called to a place, each comes; the village reads the times on its desk. */
import type { Step } from '@gelin/contract/step';
import { openStreet, type Street } from './street.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

let keys = 0;
const key = () => `whistle-key-${String((keys += 1)).padStart(8, '0')}`;
const CALLED = ['qinghe-power', 'qinghe-police', 'qinghe-water'];

/** A matter that the town's own office handles, as the centre has given it. */
async function handled(): Promise<string> {
  const { matter } = await street.call('resident-wang', 'matter', 'submit', {
    key: key(),
    text: '柳溪路塌了一块，电杆歪了，水管也露出来了。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  let seq = 1;
  const act = async (person: string, step: Step) => {
    seq = (await street.call(person, 'matter', 'act', { key: key(), matter, seq, step })).seq;
  };
  await act('chief-liuxi-1', { action: 'escalate', findings: '看过，要几家一起来', opinion: '请镇里吹哨' });
  await act('lead-liuxi', { action: 'escalate', findings: '看过，要几家一起来', opinion: '请镇里吹哨' });
  await act('dispatcher-centre-1', { action: 'accept' });
  await act('dispatcher-centre-1', { action: 'dispatch', lead: 'qinghe-construction', assistants: [] });
  await act('liaison-construction', { action: 'sign' });
  const at = street.laptop.cloud.clock.now().getTime() + 3_600_000;
  await act('dispatcher-centre-1', { action: 'whistle', departments: CALLED, where: '柳溪路塌方处', at });
  return matter;
}

test('three departments are called, each finds it in 待办, comes, and the village reads when', async () => {
  const matter = await handled();
  const lead = await street.phone('lead-liuxi', 'packages/desk/village/village');
  await lead.sees(/到 柳溪路塌方处/);
  await lead.sees('还没报到');
  for (const department of CALLED.map((id) => id.replace('qinghe-', ''))) {
    const office = await street.phone(`liaison-${department}`, 'packages/member/todo/todo', 320);
    await office.sees('请我们协办');
    await office.sees(/10:00 请到 柳溪路塌方处/);
    await office.tap('签收');
    // One step at a time: the next one is tapped when this one is done.
    await office.page.getByText('签收', { exact: true }).waitFor({ state: 'detached' });
    await office.tap('报到');
    await office.sees('到了哪里');
    await office.tap('我到了');
    await office.sees('已经报到');
  }
  const { whistles } = await street.call('lead-liuxi', 'work', 'village', {});
  expect(whistles[0]?.matter).toBe(matter);
  expect(whistles[0]?.departments.map(({ arrivedAt }) => arrivedAt !== undefined)).toEqual([
    true,
    true,
    true,
  ]);
  // The desk is rung by its group: nothing is pulled.
  await lead.sees(/报到 今天/);
  await lead.page.getByText('还没报到').first().waitFor({ state: 'detached' });
});
