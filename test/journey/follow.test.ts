/** A matter followed to its end on real phones: asked back, pressed, withdrawn, reopened to the legal ways, met by a neighbour. */
import type { Step } from '@gelin/contract/step';
import { openStreet, type Phone, type Street } from './street.ts';

const GRID = 'qinghe-liuxi-1';
const DAY = 86_400_000;

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

async function reported(text: string): Promise<string> {
  const { matter } = await street.call('resident-wang', 'matter', 'submit', {
    key: street.key(),
    text,
    photos: [],
    source: 'report',
    place: { unit: GRID },
  });
  return matter;
}

type Taken = readonly [person: string, step: Step];

/** Steps of members, one after the other, on the newest version of the matter. */
async function goesOn(matter: string, ...steps: readonly Taken[]): Promise<void> {
  for (const [person, step] of steps) {
    const { seq } = await street.call('director-centre', 'matter', 'read', { matter, as: 'member' });
    await street.call(person, 'matter', 'act', { key: street.key(), matter, seq, step });
  }
}

const own = (matter: string): Promise<Phone> =>
  street.phone('resident-wang', `pages/matter/matter?id=${matter}&as=reporter`);
const ACCEPT: Taken = ['chief-liuxi-1', { action: 'accept' }];
const answer = (person: string): Taken => [
  person,
  { action: 'answer', text: '换过灯泡了。', outcome: 'explained', photos: [] },
];
const passed = (person: string): Taken => [person, { action: 'verify', result: 'pass' }];

test('a reporter who is asked answers right there, and presses once a day', async () => {
  const matter = await reported('楼道的灯一闪一闪的，看不清台阶。');
  await goesOn(
    matter,
    ACCEPT,
    ['director-centre', { action: 'dispatch', lead: 'qinghe-construction', assistants: [] }],
    ['liaison-construction', { action: 'sign' }],
  );
  const phone = await own(matter);
  await phone.sees('时限：签收不另外算时间，时限从受理算起');
  await goesOn(matter, ['liaison-construction', { action: 'askReporter', text: '请问是几单元？' }]);
  await phone.sees('请问是几单元？');
  await phone.write('写下您的回答', '三单元，二楼。');
  await phone.tap('回复');
  await phone.sees('您补充');
  await phone.sees('三单元，二楼。');

  await phone.tap('催一催');
  await phone.sees(/催过了，明天可以再催/);
  street.laptop.cloud.clock.advance(DAY);
  const tomorrow = await own(matter);
  await tomorrow.tap('催一催');
  await tomorrow.sees(/催过了，明天可以再催/);
  const { timeline } = await street.call('director-centre', 'matter', 'read', { matter, as: 'member' });
  expect(timeline.filter(({ action }) => action === 'urge')).toHaveLength(2);
});

test('what need not be done any more is withdrawn, once that was asked', async () => {
  const matter = await reported('门口的长椅掉漆了。');
  const phone = await own(matter);
  await phone.tap('不用办了');
  await phone.sees('撤回以后这件事就不再办了。以后还有，可以再报。');
  await phone.tap('撤回');
  await phone.sees('这件事已经结束');
  await phone.sees('您撤回');
});

test('reopened it goes back, then up, and is final with the legal ways', async () => {
  const matter = await reported('路灯不亮，已经三天。');
  await goesOn(matter, ACCEPT, answer('chief-liuxi-1'), passed('worker-liuxi-1'));
  street.laptop.cloud.clock.advance(DAY);
  const first = await own(matter);
  await first.sees(/会退回给柳溪村第一网格重办/);
  await reopen(first, '晚上还是不亮。');
  await first.sees('柳溪村第一网格正在办理');

  await goesOn(matter, answer('chief-liuxi-1'), passed('worker-liuxi-1'));
  street.laptop.cloud.clock.advance(DAY);
  const second = await own(matter);
  await second.sees(/这次会交给上一级：柳溪村/);
  await reopen(second, '换了人来也没修好。');
  await second.sees('柳溪村正在办理');

  await goesOn(matter, answer('lead-liuxi'), passed('director-centre'));
  street.laptop.cloud.clock.advance(DAY);
  const third = await own(matter);
  await third.sees('还不满意，还有这些办法');
  for (const way of [/^行政复议/, /^行政诉讼/, /^信访复查复核/, /^12345/]) await third.sees(way);
  expect(await third.page.getByRole('button', { name: '没办好，请重办' }).count()).toBe(0);
});

async function reopen(phone: Phone, reason: string): Promise<void> {
  await phone.tap('没办好，请重办');
  await phone.write('写下哪里没办好', reason);
  await phone.tap('请重办');
  await phone.sees(reason);
}

test('what the centre made public is met by a neighbour too, and taken back again', async () => {
  const matter = await reported('我是三号楼的王阿姨，三号楼门口的下水道堵了，水都漫出来了。');
  const centre = await street.phone('director-centre', `pages/matter/matter?id=${matter}&as=member`);
  await centre.tap('公开给大家看');
  await centre.write('公开时写什么', '排水口堵塞，已经安排疏通。');
  await centre.tap('公开');
  await centre.sees('已经公开，看看或者撤回');

  const neighbour = await street.phone('resident-li', 'packages/resident/nearby/nearby');
  await neighbour.sees('排水口堵塞，已经安排疏通。');
  expect(await neighbour.page.content()).not.toContain('王阿姨');
  await neighbour.tap('我也遇到');
  await neighbour.sees('已经记下，有进展会告诉您');
  await neighbour.tap('看进展');
  await neighbour.sees('您说过也遇到这件事，进展都在这里');

  await centre.tap('已经公开，看看或者撤回');
  await centre.tap('撤回公开');
  await centre.tap('撤回');
  await centre.sees('公开给大家看');
  const other = await street.phone('resident-zhao', 'packages/resident/nearby/nearby');
  await other.sees(/这里还没有公开的事/);
});
