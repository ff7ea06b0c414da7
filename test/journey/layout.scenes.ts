/** The scenes that are looked at: which page, as whom, with which replies, and what is tapped before looking. */
import { EVERYBODY } from './layout.everybody.ts';
import { FOLLOWING, RELEASING } from './layout.follow.scenes.ts';
import { AWAY, FORMS } from './layout.forms.scenes.ts';
import { LOOKING } from './layout.looking.ts';
import { AFIELD } from './layout.field.scenes.ts';
import { INSPECTING } from './layout.inspection.scenes.ts';
import { FULL } from './layout.replies.ts';
import { BEHALF_SCENES, REPORT_SCENES } from './layout.report.ts';
import { PRIVACY } from './layout.privacy.ts';
import { FIND_MEMBER, FIND_RESIDENT } from './layout.find.ts';
import { FILMED, LOGGED } from './layout.mend.scenes.ts';
import { WAITING } from './layout.own.scenes.ts';
import { ADMINISTERING, COMING_IN } from './layout.admin.scenes.ts';
import { SERVED, SERVING } from './layout.serve.scenes.ts';
import { row } from './layout.rows.ts';
import { button, inTurn, reads, seen, tap, write, type Phase, type Scene } from './layout.steps.ts';
import { INFORMANT, JOIN } from './layout.volunteer.scenes.ts';
import { VIEWING } from './layout.views.scenes.ts';
import { CENTRE_DESK, LINKED } from './layout.centre.scenes.ts';
import { WORKING } from './layout.work.scenes.ts';
import { PAPERED } from './layout.papers.scenes.ts';
import { TICKETING } from './layout.tickets.scenes.ts';
import { LEDGERS } from './layout.ledgers.scenes.ts';
import { ASSESSING } from './layout.assessment.scenes.ts';
import { MONTHLY, REPORTING } from './layout.figures.scenes.ts';
import { SUMMARIES } from './layout.summary.scenes.ts';

export type { Phase, Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const THERE: readonly Phase[] = ['ready', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const LONG =
  '滨河花园南区三期地下车库西出口旁边的排水沟盖板断了两块，昨天晚上有老人踩空摔了一跤，请尽快换掉。';
const GRID = { homeUnit: 'qinghe-guiyuan-1' };

const RESIDENT: readonly Omit<Scene, 'as'>[] = [
  { name: 'home without grid', path: 'pages/home/home', phases: ALL },
  { name: 'home with grid', path: 'pages/home/home', phases: WITHOUT_EMPTY, kept: GRID },
  {
    name: 'home, post vacant',
    path: 'pages/home/home',
    phases: ONCE,
    kept: GRID,
    made: {
      town: {
        ...FULL.town,
        unit: {
          ...FULL.town!.unit!,
          chief: undefined as never,
          standIn: { name: '诸葛建国', role: 'villageLead', phone: '13800000002' },
        },
      },
    },
  },
  { name: 'place', path: 'pages/place/place?for=matter', phases: ALL },
  {
    name: 'place, grids',
    path: 'pages/place/place?for=home',
    phases: ONCE,
    steps: tap('桂园社区居民委员会'),
  },
  {
    name: 'place, found',
    path: 'pages/place/place?for=matter',
    phases: ONCE,
    steps: inTurn(write('输入小区、路名、门牌或店名来找', '滨河花园'), async (page) =>
      seen(page, '就是这里').waitFor(),
    ),
  },
  {
    name: 'place, one of several',
    path: 'pages/place/place?for=matter',
    phases: ONCE,
    made: { town: { locate: { by: 'none' } } },
    steps: inTurn(write('输入小区、路名、门牌或店名来找', '滨河路'), async (page) =>
      seen(page, '是不是其中一处？').waitFor(),
    ),
  },
  ...REPORT_SCENES,
  { name: 'mine', path: 'pages/mine/mine', phases: ALL },
  { name: 'matter, reporter', path: 'pages/matter/matter?id=made-1&as=reporter', phases: WITHOUT_EMPTY },
  {
    name: 'matter, refused',
    path: 'pages/matter/matter?id=made-1&as=reporter',
    phases: ONCE,
    made: reads({
      status: 'refused',
      clock: null,
      holder: undefined as never,
      refusal: {
        reason: 'inPetition',
        elsewhere: '县信访局，青禾大道 8 号，0830-6660008，工作日 8:30 到 17:30',
      },
    }),
  },
  {
    name: 'matter, to be rated',
    path: 'pages/matter/matter?id=made-1&as=reporter',
    phases: THERE,
    made: reads({ status: 'closed', clock: null, outcome: 'solved', actions: ['rate'] }),
  },
  { name: 'me', path: 'pages/me/me', phases: WITHOUT_EMPTY, kept: GRID },
];

const act = (action: string) =>
  `packages/member/act/act?matter=made-1&seq=3&action=${action}&nature=problem&photo=1`;
const STEP = reads({ actions: ['answer', 'escalate', 'proposeRefusal', 'verify'] });
const GROUP = 'packages/member/group/group?id=qinghe-guiyuan-1';

const MEMBER: readonly Omit<Scene, 'as'>[] = [
  ...BEHALF_SCENES,
  ...WORKING,
  ...ADMINISTERING,
  ...VIEWING,
  ...AFIELD,
  ...INSPECTING,
  { name: 'home, member', path: 'pages/home/home', phases: WITHOUT_EMPTY, kept: GRID },
  {
    name: 'matter, member',
    path: 'pages/matter/matter?id=made-1&as=member',
    phases: THERE,
    made: reads({
      actions: ['accept', 'answer', 'escalate', 'proposeRefusal'],
      groups: ['qinghe-guiyuan-1'],
      restricted: true,
    }),
  },
  {
    name: 'matter, centre',
    path: 'pages/matter/matter?id=made-1&as=member',
    phases: ONCE,
    made: reads({ actions: ['confirmRefusal', 'rejectRefusal'] }),
  },
  { name: 'me, member', path: 'pages/me/me', phases: WITHOUT_EMPTY },
  { name: 'todo', path: 'packages/member/todo/todo', phases: ALL },
  {
    name: 'todo, nothing under this filter',
    path: 'packages/member/todo/todo',
    phases: ONCE,
    made: { matter: { ...FULL.matter, todo: { rows: [row(4, { clock: null })], verify: [] } } },
    steps: tap('超期'),
  },
  { name: 'groups', path: 'packages/member/groups/groups', phases: ALL },
  { name: 'group', path: 'packages/member/group/group?id=qinghe-guiyuan-1&unread=128&seen=1', phases: ALL },
  { name: 'spot', path: 'packages/member/spot/spot?group=qinghe-guiyuan&spot=spot-1', phases: WITHOUT_EMPTY },
  {
    name: 'spot, choosing',
    path: 'packages/member/spot/spot?group=qinghe-guiyuan&spot=spot-1&split=1',
    phases: ONCE,
  },
  {
    name: 'group, replying',
    path: 'packages/member/group/group?id=qinghe-guiyuan-1',
    phases: ONCE,
    steps: async (page) =>
      page
        .getByRole('button', { name: /^说一句，关于/ })
        .filter({ visible: true })
        .last()
        .click(),
  },
  { name: 'group, called by @', path: GROUP, phases: ONCE, steps: button('@ 某个岗位') },
  {
    name: 'group, answering',
    path: GROUP,
    phases: ONCE,
    steps: button('答复'),
  },
  {
    name: 'group, last look at an answer',
    path: GROUP,
    phases: ONCE,
    steps: inTurn(button('答复'), button('办好了')),
  },
  { name: 'group, speaking', path: GROUP, phases: ONCE, steps: button('说话') },
  { name: 'group, who has read', path: GROUP, phases: ONCE, steps: button('2 人已读') },
  { name: 'heard', path: 'packages/member/heard/heard?id=made-1', phases: ALL },
  { name: 'room', path: 'packages/member/room/room?id=qinghe-guiyuan-1', phases: WITHOUT_EMPTY },
  {
    name: 'room, found',
    path: 'packages/member/room/room?id=qinghe-guiyuan-1',
    phases: ONCE,
    steps: inTurn(write('找说过的话、事项', '盖板'), button('找'), async (page) =>
      seen(page, '再看一些').waitFor(),
    ),
  },
  {
    name: 'act fix on the spot',
    path: act('fixOnSpot'),
    phases: ONCE,
    made: reads({ actions: ['fixOnSpot'] }),
  },
  {
    name: 'act whistle',
    path: act('whistle'),
    phases: ONCE,
    made: reads({ actions: ['whistle'] }),
    steps: inTurn(tap('综合行政执法队'), tap('派出所')),
  },
  {
    name: 'digest, one figure',
    path: 'packages/member/digest/digest?group=qinghe&digest=digest:qinghe:1803785400000&figure=dueToday&unit=qinghe-guiyuan',
    phases: ALL,
  },
  {
    name: 'act answer',
    path: act('answer'),
    phases: THERE,
    made: STEP,
    steps: inTurn(tap('已解决'), write('怎么办的', LONG)),
  },
  { name: 'act escalate', path: act('escalate'), phases: ONCE, made: STEP },
  {
    name: 'act refusal',
    path: act('proposeRefusal'),
    phases: ONCE,
    made: STEP,
    steps: tap('信访程序正在办理'),
  },
  { name: 'act verify', path: act('verify'), phases: ONCE, made: STEP, steps: tap('没办好') },
  {
    name: 'act, unknown matter',
    path: 'packages/member/act/act?matter=made-1&seq=3&action=verify',
    phases: ['loading', 'failed'],
    made: STEP,
  },
  { name: 'act, gone', path: act('answer'), phases: ONCE },
  { name: 'robots', path: 'packages/office/robots/robots', phases: ALL },
  {
    name: 'robots, setting one',
    path: 'packages/office/robots/robots',
    phases: THERE,
    steps: inTurn(tap('设置机器人'), write('Webhook 地址', 'https://example.com'), button('保存')),
  },
];

const RESIDENTS = [
  ...JOIN,
  ...RESIDENT,
  ...FOLLOWING,
  ...FIND_RESIDENT,
  ...SERVED,
  ...FILMED,
  ...WAITING,
  ...COMING_IN,
  ...LINKED,
  ...MONTHLY,
];
const MEMBERS = [
  ...INFORMANT,
  ...MEMBER,
  ...RELEASING,
  ...FORMS,
  ...AWAY,
  ...LOOKING,
  ...FIND_MEMBER,
  ...SERVING,
  ...LOGGED,
  ...CENTRE_DESK,
  ...PAPERED,
  ...TICKETING,
  ...LEDGERS,
  ...ASSESSING,
  ...REPORTING,
  ...SUMMARIES,
];

export const SCENES: readonly Scene[] = [
  ...PRIVACY.slice(0, -1),
  ...EVERYBODY,
  ...RESIDENTS.map((scene) => ({ ...scene, as: 'resident' as const })),
  ...MEMBERS.map((scene) => ({ ...scene, as: 'member' as const })),
  // Last: a sheet that asks stands over whatever comes after it.
  ...PRIVACY.slice(-1),
];
