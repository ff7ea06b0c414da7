/** Scenes of services and bulletins: what can be done for a resident, and what village and town tell. */
import { FULL } from './layout.replies.ts';
import { button, inTurn, reads, write, type Phase, type Scene } from './layout.steps.ts';
import { asked, bulletins } from './layout.told.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const THERE: readonly Phase[] = ['ready', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const GRID = { homeUnit: 'qinghe-guiyuan-1' };
const PUBLISH = 'packages/member/publish/publish';
const SERVICE = 'packages/resident/service/service?key=house-repair';
const ASK = 'packages/resident/ask/ask?key=house-repair';
const ASKING = {
  key: 'asking-key-0000000000',
  athome: true,
  on: '2027-03-03',
  part: 'morning',
  spot: '滨河花园南区三期 12 幢 3 单元 501 室',
  name: '欧阳桂兰',
  phone: '13800001234',
  more: '',
};

export const SERVED: readonly Omit<Scene, 'as'>[] = [
  {
    name: 'home, told of an outage',
    path: 'pages/home/home',
    phases: ONCE,
    kept: GRID,
    made: { town: { ...FULL.town, unit: { ...FULL.town!.unit!, alert: bulletins.rows[1]! } } },
  },
  {
    name: 'home, told of an outage in large type',
    path: 'pages/home/home',
    phases: ONCE,
    kept: { ...GRID, elder: true },
    made: { town: { ...FULL.town, unit: { ...FULL.town!.unit!, alert: bulletins.rows[1]! } } },
  },
  { name: 'services', path: 'packages/resident/services/services', phases: ALL },
  {
    name: 'services, none found',
    path: 'packages/resident/services/services',
    phases: ONCE,
    steps: write('写几个字找要办的事', '火星'),
  },
  { name: 'service', path: SERVICE, phases: WITHOUT_EMPTY, kept: GRID },
  {
    name: 'service, papers ready',
    path: SERVICE,
    phases: ONCE,
    kept: { ...GRID, papersReady: { 'house-repair': ['身份证'] } },
  },
  { name: 'ask', path: ASK, phases: WITHOUT_EMPTY, kept: GRID },
  { name: 'ask for a visit', path: ASK, phases: THERE, kept: { ...GRID, 'asking.house-repair': ASKING } },
  {
    name: 'ask, sent',
    path: ASK,
    phases: ONCE,
    kept: { ...GRID, 'asking.house-repair': ASKING },
    steps: button('发出去'),
  },
  {
    name: 'matter, a service’s steps',
    path: 'pages/matter/matter?id=made-1&as=reporter',
    phases: ONCE,
    made: reads({ service: asked, visit: { on: '2027-03-03', part: 'morning' } }),
  },
  {
    name: 'bulletins',
    path: 'packages/resident/bulletins/bulletins?unit=qinghe-guiyuan-1',
    phases: ALL,
    kept: GRID,
  },
  { name: 'bulletins without grid', path: 'packages/resident/bulletins/bulletins', phases: ONCE },
  { name: 'bulletin', path: 'packages/resident/bulletin/bulletin?id=told-1', phases: WITHOUT_EMPTY },
];

export const SERVING: readonly Omit<Scene, 'as'>[] = [
  {
    name: 'matter, logging a service’s steps',
    path: 'pages/matter/matter?id=made-1&as=member',
    phases: ONCE,
    made: reads({
      service: asked,
      visit: { on: '2027-03-03', part: 'morning' },
      actions: ['log', 'answer', 'escalate'],
    }),
  },
  { name: 'published', path: 'packages/member/published/published', phases: ALL },
  { name: 'publish', path: PUBLISH, phases: WITHOUT_EMPTY },
  {
    name: 'publish, as residents see it',
    path: PUBLISH,
    phases: THERE,
    steps: inTurn(
      write('标题', '滨河花园南区三期明天停水'),
      write('内容', '早上八点到晚上六点停水，请提前存水。问什么打 0830-6660001。'),
      button('先看看样子'),
    ),
  },
];
