/** Scenes of following a matter to its end, of what is public nearby, and of making it public. */
import { OWN } from './layout.follow.ts';
import { button, inTurn, reads, tap, write, type Phase, type Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const THERE: readonly Phase[] = ['ready', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const GRID = { homeUnit: 'qinghe-guiyuan-1' };

const OWN_PAGE = 'pages/matter/matter?id=made-1&as=reporter';
const NUMBERS = {
  followNumbers: [
    { number: '482915037264', matter: 'made-1', about: '公共设施损坏 · 滨河花园南区三期' },
    { number: '111122223333', matter: 'made-2' },
  ],
};

/** Following a matter to its end, by whoever reported or met it; what is public nearby. */
export const FOLLOWING: readonly Omit<Scene, 'as'>[] = [
  { name: 'own, asked back', path: OWN_PAGE, phases: THERE, made: reads(OWN.asked) },
  { name: 'own, on its way', path: OWN_PAGE, phases: ONCE, made: reads(OWN.open), steps: tap('补充情况') },
  { name: 'own, urged today', path: OWN_PAGE, phases: ONCE, made: reads(OWN.urged) },
  { name: 'own, followed', path: OWN_PAGE, phases: ONCE, made: reads(OWN.followed) },
  {
    name: 'own, to be reopened',
    path: OWN_PAGE,
    phases: ONCE,
    made: reads(OWN.reopenable),
    steps: button('没办好，请重办'),
  },
  { name: 'own, final', path: OWN_PAGE, phases: ONCE, made: reads(OWN.final) },
  {
    name: 'mine, none under this filter',
    path: 'pages/mine/mine',
    phases: ONCE,
    kept: NUMBERS,
    steps: tap('在办'),
  },
  { name: 'number', path: 'packages/resident/number/number', phases: THERE, kept: NUMBERS },
  {
    name: 'number, wrong',
    path: 'packages/resident/number/number',
    phases: ONCE,
    steps: inTurn(write('12 位查询号码', '482915037264'), button('查进展')),
  },
  {
    name: 'own, by its number',
    path: OWN_PAGE,
    phases: ONCE,
    made: reads(OWN.open),
    kept: NUMBERS,
  },
  {
    name: 'said, still open',
    path: 'packages/resident/said/said?matter=made-1',
    phases: WITHOUT_EMPTY,
    made: reads(OWN.open),
    kept: NUMBERS,
  },
  {
    name: 'said, over',
    path: 'packages/resident/said/said?matter=made-1',
    phases: ONCE,
    made: reads(OWN.final),
    kept: NUMBERS,
  },
  { name: 'nearby', path: 'packages/resident/nearby/nearby', phases: ALL, kept: GRID },
  {
    name: 'nearby, on the map',
    path: 'packages/resident/nearby/nearby',
    phases: ONCE,
    kept: GRID,
    steps: tap('地图'),
  },
];

/** The centre makes a matter public, sees how it stands, and what may not be. */
export const RELEASING: readonly Omit<Scene, 'as'>[] = [
  {
    name: 'release',
    path: 'packages/member/release/release?id=made-1',
    phases: WITHOUT_EMPTY,
    made: reads(OWN.release),
  },
  {
    name: 'release, standing',
    path: 'packages/member/release/release?id=made-1',
    phases: ONCE,
    made: reads(OWN.released),
  },
  { name: 'release, gone', path: 'packages/member/release/release?id=made-1', phases: ONCE },
];
