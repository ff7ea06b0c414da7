/** The scenes of informants: their screen, what became of their tips, inviting and joining. */
import type { Phase, Scene } from './layout.scenes.ts';
import { button, inTurn, tap, write } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY = ALL.filter((phase) => phase !== 'empty');
const THERE: readonly Phase[] = ['ready', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const LONG = '地下车库西出口，昨天晚上有老人踩空摔了一跤，现在用纸箱子盖着，请尽快换掉';
const TIP = 'packages/member/tip/tip';
/** What informants see, and those who invite them. */
export const INFORMANT: readonly Omit<Scene, 'as'>[] = [
  { name: 'tip', path: TIP, phases: THERE },
  {
    name: 'tip, category and words',
    path: TIP,
    phases: ONCE,
    steps: inTurn(tap('积水结冰与下水道'), write('补充几句', LONG)),
  },
  { name: 'tip, all categories', path: TIP, phases: ONCE, steps: button('更多类别') },
  { name: 'tip, sent', path: TIP, phases: THERE, steps: inTurn(write('补充几句', LONG), button('发送')) },
  { name: 'tips', path: 'packages/member/tips/tips', phases: ALL },
  { name: 'informants', path: 'packages/member/informants/informants', phases: WITHOUT_EMPTY },
];
export const JOIN: readonly Omit<Scene, 'as'>[] = [
  { name: 'join', path: 'packages/resident/join/join', phases: THERE },
  { name: 'join, invited', path: 'packages/resident/join/join?code=WMQGWM88', phases: THERE },
  {
    name: 'join, no name',
    path: 'packages/resident/join/join?code=WMQGWM88',
    phases: ONCE,
    steps: button('加入'),
  },
];
