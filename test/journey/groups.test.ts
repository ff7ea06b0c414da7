/**
 * From a tip in a lane to an answer in the town, on four phones: sent without a network, carded by place, risen because
 * nobody accepted it, called for by post, answered by voice, heard by the volunteer; and danger, in all groups at once.
 */
import { takePhoto } from './camera.ts';
import { RISEN, lettersOf, offline, timePasses } from './groups.scene.ts';
import { openStreet, type Phone, type Street } from './street.ts';

const GRID = 'qinghe-guiyuan-1';
const VILLAGE = 'qinghe-guiyuan';
const TIP = '豆腐巷下水道堵了，污水冒到路上，走路要绕。';
const DANGER = '桂园小区3号楼楼道里煤气味很浓，好像漏气了！';

let street: Street;
let volunteer: Phone;
let chief: Phone;
let lead: Phone;
let centre: Phone;

const group = (id: string) => `packages/member/group/group?id=${id}`;

beforeAll(async () => {
  street = await openStreet();
  chief = await street.phone('chief-guiyuan-1', group(GRID));
  lead = await street.phone('lead-guiyuan', group(VILLAGE));
  centre = await street.phone('dispatcher-centre-1', group('qinghe'));
  for (const phone of [chief, lead, centre]) await phone.sees('群里还没有消息');
});
afterAll(() => street.close());

test('a volunteer of another village tips without a network; it goes out when the network is back, to the grid of the place', async () => {
  volunteer = await street.phone('informant-liuxi-1', 'pages/report/report');
  await volunteer.write('写下是什么事', TIP);
  await volunteer.tap('下一步');
  await volunteer.tap('选网格');
  await volunteer.tap('桂园社区');
  await volunteer.tap(/^第一网格/);
  await volunteer.write('说说具体位置', '豆腐巷口');
  await volunteer.tap('下一步');
  await offline(volunteer, true);
  await volunteer.tap('发送');
  await volunteer.sees('先记下了');
  await volunteer.tap('去我的事项看看');
  await volunteer.sees('等网络，会自己发出去');
  await offline(volunteer, false);
  await chief.sees(/豆腐巷下水道堵了/);
  await chief.sees('本网格的事');
  await volunteer.sees('待受理');
});

test('not accepted in time it rises to the village with its reason; the lead calls the chief’s post', async () => {
  await timePasses(street, '2027-03-01T15:31');
  await lead.sees(RISEN);
  await lead.tap(/^说一句，关于/);
  await lead.tap('@ 某个岗位');
  await lead.tap(/桂园社区第一网格 网格长/);
  await lead.write('只给群里看', '今天请去看一下，怎么办的回个话');
  await lead.tap('发送');
  await lead.sees(/^@桂园社区第一网格 网格长/);
});

test('the chief sees that she was called, accepts and answers by voice; the volunteer hears it', async () => {
  const village = await street.phone('chief-guiyuan-1', group(VILLAGE));
  await village.sees('有人@您');
  await village.tap('受理');
  await village.tap('答复');
  await village.tap('说话');
  const bar = () => village.page.getByText('按住说话', { exact: true }).filter({ visible: true });
  await bar().click();
  await village.sees('可以说话了，请再按住说一次');
  await bar().click();
  await village.sees(/正在录 [2-9] 秒/);
  await village.page.getByText('再点一下结束', { exact: true }).filter({ visible: true }).click();
  await village.tap('已解决');
  await takePhoto(village);
  await village.tap(/拍照片/);
  // Until the picture and the voice are stored there is nothing to send.
  await village.sees(/发出后由别人核查/);
  await village.tap('发给报事人');
  await volunteer.sees(/已答复/);
  await volunteer.tap(/豆腐巷下水道堵了/);
  await volunteer.sees(/^语音 \d+ 秒，点一下播放$/);
});

test('danger stands in all three groups at once, and on the call list when nobody looks', async () => {
  await street.call('resident-wang', 'matter', 'submit', {
    key: street.key(),
    text: DANGER,
    photos: [],
    source: 'report',
    place: { unit: GRID },
  });
  for (const phone of [chief, lead, centre]) await phone.sees(/煤气味很浓/);
  await timePasses(street, '2027-03-01T15:55');
  const { rows } = await street.call('director-centre', 'people', 'callList', {});
  expect(rows.map(({ face }) => face.line)).toEqual([DANGER]);
});

test('the afternoon’s digest counts both, a figure opens exactly those', async () => {
  await timePasses(street, '2027-03-01T16:30', 'digest');
  await lead.sees(/16:30/);
  const { entries } = await street.call('lead-guiyuan', 'group', 'feed', { group: VILLAGE });
  const digest = entries.find((entry) => entry.kind === 'digest');
  // The tip came before the digest of 11:30, the danger after it; both are open.
  expect(digest).toMatchObject({ total: { new: 1, open: 2, solved: 0 } });
  await lead.tap(/第一网格.*在办 2 件/);
  await lead.sees(/^16:30 汇总/);
  await lead.sees(/煤气味很浓/);
  await lead.sees(/豆腐巷下水道堵了/);
});

test('WeCom’s robot of each group was told each once', async () => {
  await timePasses(street, '2027-03-01T16:40');
  for (const [robot, about] of [
    [GRID, ['豆腐巷下水道', '煤气味']],
    [VILLAGE, ['豆腐巷下水道', '煤气味', '汇总']],
    ['qinghe', ['煤气味', '汇总']],
  ] as const) {
    const said = await lettersOf(street, robot);
    for (const words of about)
      expect([robot, words, said.split(words).length - 1]).toEqual([robot, words, 1]);
  }
});
