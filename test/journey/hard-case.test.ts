/** A hard case through everybody's own pages: urgent, sent back twice and assigned, suspended, extended over National Day, overdue, supervised, answered twice, reopened, one level up, closed. */
import { takePhoto } from './camera.ts';
import { step } from './step.ts';
import { openStreet, type Phone, type Street } from './street.ts';

/** Monday 28 September 2026, 9:00 in UTC+8: three days before National Day, which is off until the 7th. */
const BEFORE_THE_HOLIDAY = new Date('2026-09-28T01:00:00Z');
const MINUTE = 60_000;
const DAY = 86_400_000;

let street: Street;
let matter = '';
const phones = new Map<string, Phone>();
beforeAll(async () => {
  street = await openStreet(BEFORE_THE_HOLIDAY);
});
afterAll(() => street.close());

/** The matter's page on somebody's phone, opened anew. */
async function at(person: string, as: 'member' | 'reporter' = 'member'): Promise<Phone> {
  const known = phones.get(person);
  if (known) {
    await known.page.reload();
    return known;
  }
  const phone = await street.phone(person, `pages/matter/matter?id=${matter}&as=${as}`, 320);
  phones.set(person, phone);
  return phone;
}

async function dispatchedTo(department: string | RegExp): Promise<void> {
  const director = await at('director-centre');
  await step(director, '分派');
  await director.tap(department);
  await director.tap('分派');
  await director.sees(/分派给/);
}

async function sentBackBy(liaison: string, reason: string): Promise<void> {
  const phone = await at(liaison);
  await step(phone, '退回');
  await phone.write('为什么退回', reason);
  await phone.tap('退回综治中心');
  await phone.sees('已退回综治中心');
}

async function answeredBy(person: string, words: string): Promise<void> {
  const phone = await at(person);
  await step(phone, '答复');
  await phone.tap('已解决');
  await phone.write('怎么办的', words);
  await takePhoto(phone);
  await phone.tap(/拍照片/);
  await phone.sees('附照片 1 张');
  await phone.tap('发给报事人');
  await phone.sees('已答复，待核查');
}

async function verifiedBy(person: string, result: '办好了' | '没办好', then: RegExp): Promise<void> {
  const phone = await at(person);
  await step(phone, '核查');
  await phone.tap(result);
  await phone.tap('提交核查');
  await phone.sees(then);
}

async function reopened(reason: string): Promise<void> {
  const resident = await at('resident-wang', 'reporter');
  await resident.tap('没办好，请重办');
  await resident.write('写下哪里没办好', reason);
  await resident.tap('请重办');
  await resident.sees(reason);
}

/** Lets time pass, and has the clock function look. */
async function later(milliseconds: number): Promise<void> {
  street.laptop.cloud.clock.advance(milliseconds);
  for (let each = 0; each < 2; each += 1) await street.laptop.cloud.runTimer('clock');
}

test('a hard case goes all its ways and ends', async () => {
  ({ matter } = await street.call('resident-wang', 'matter', 'submit', {
    key: street.key(),
    text: '三号楼后面的排水沟塌了一段，路边的护栏也歪了。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  }));

  // The chief takes it up and sees that it is urgent.
  const chief = await at('chief-liuxi-1');
  await step(chief, '受理');
  await chief.sees(/已受理，编号/);
  await step(chief, '提高等级');
  await chief.tap('紧急');
  await chief.tap('提高等级');
  await chief.sees(/最晚 明天 9:\d\d 前办结/);

  // Two departments send it back; the third has it assigned (指定承办) and cannot.
  await dispatchedTo(/^综合行政执法队/);
  await sentBackBy('liaison-enforcement', '排水沟不归执法队管。');
  await dispatchedTo(/^应急/);
  await sentBackBy('liaison-emergency', '没有人员被困，应由村建修。');
  await dispatchedTo(/^村建|^村镇/);
  const liaison = await at('liaison-construction');
  await step(liaison, '签收');
  await liaison.sees(/已签收，开始办理/);
  expect(await liaison.page.getByRole('button', { name: '退回', exact: true }).count()).toBe(0);

  // The clock stands for a working day, and goes on by itself.
  const director = await at('director-centre');
  await step(director, '暂停计时');
  await director.tap('等其他单位');
  await director.tap('1 个工作日');
  await director.write('为什么要停', '等供电所停电后才能开挖。');
  await director.tap('停表');
  await director.sees(/同意暂停计时/);
  await later(DAY + 9 * 60 * MINUTE);
  await at('director-centre');
  await director.sees(/继续办理，时限顺延/);

  // Made safe, it presses less; two more working days lead over the holiday to the 9th.
  await step(director, '降低等级');
  await director.tap('重要');
  await director.write('为什么这样改', '已经围起来，没有危险了。');
  await director.tap('降低等级');
  await director.sees(/降低为重要/);
  await step(director, '延期');
  await director.tap('2 个工作日');
  await director.write('为什么要延期', '要等预制盖板到货。');
  await director.tap('同意延期');
  await director.sees(/最晚 10月9日 17:30 前办结/);

  // On the Saturday that is worked it is overdue; a leader orders it done and hears back.
  await later(11 * DAY);
  const supervisor = await at('supervisor-1');
  await supervisor.sees(/已超过 .* 的办结时限/);
  await step(supervisor, '督办');
  await supervisor.write('督办什么', '今天必须修好，明早回复。');
  await supervisor.tap('发出督办');
  await supervisor.sees(/今天必须修好/);
  await at('liaison-construction');
  await step(liaison, '回复督办');
  await liaison.sees('今天必须修好，明早回复。');
  await liaison.write('办得怎么样了', '盖板已到，今天下午装。');
  await liaison.tap('回复督办');
  await liaison.sees(/盖板已到/);

  // Answered, found not done by another, answered again, closed.
  await answeredBy('liaison-construction', '盖板换好了。');
  await verifiedBy('worker-liuxi-1', '没办好', /核查没有通过/);
  await answeredBy('liaison-construction', '护栏也扶正了。');
  await verifiedBy('worker-liuxi-1', '办好了', /核查通过，已办结/);

  // Reopened it is the same department's; reopened again, one level up, the leaders'.
  await later(DAY);
  await reopened('下雨又塌了一块。');
  await answeredBy('liaison-construction', '重新浇了水泥。');
  await verifiedBy('worker-liuxi-1', '办好了', /核查通过，已办结/);
  await later(DAY);
  await reopened('水泥又裂了。');
  await answeredBy('supervisor-1', '现场看过，整段重做了。');
  await verifiedBy('dispatcher-centre-1', '办好了', /核查通过，已办结/);
  const resident = await at('resident-wang', 'reporter');
  await resident.sees('还不满意，还有这些办法');
});
