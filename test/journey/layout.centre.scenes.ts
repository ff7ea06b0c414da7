/** Scenes of the centre's desk: sorting, the telephone, looking again, duty, and an outside party's link. */
import { inTurn, button, reads, seen, tap, write, type Phase, type Scene } from './layout.steps.ts';
import { NOW } from './layout.rows.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const TRIAGE = 'packages/desk/triage/triage';
const DUTY = 'packages/desk/duty/duty';
const ENTRUST = 'packages/desk/entrust/entrust?matter=made-1';
const STANDING = { name: '安达电梯工程维护保养有限责任公司', until: NOW + 3_600_000, replies: 3 };

/** What somebody sees who came by a link. */
export const LINKED: readonly Omit<Scene, 'as'>[] = [
  {
    name: 'outside party',
    path: `packages/resident/outside/outside?m=made-1&t=${'x'.repeat(32)}`,
    phases: WITHOUT_EMPTY,
  },
];

export const CENTRE_DESK: readonly Omit<Scene, 'as'>[] = [
  { name: 'report for who telephones', path: 'pages/report/report?came=phone', phases: ONCE },
  { name: 'triage', path: TRIAGE, phases: ALL },
  {
    name: 'triage, several',
    path: TRIAGE,
    phases: ONCE,
    steps: inTurn(button('一起办几件'), button('全选')),
  },
  { name: 'checks', path: 'packages/desk/checks/checks', phases: ALL },
  { name: 'supervised', path: 'packages/desk/list/list?which=supervised', phases: ALL },
  { name: 'releasable', path: 'packages/desk/list/list?which=releasable', phases: ALL },
  { name: 'duty', path: DUTY, phases: ALL },
  { name: 'calls', path: 'packages/desk/calls/calls', phases: ALL },
  {
    name: 'merge',
    path: 'packages/desk/merge/merge?matter=made-1&with=made-2',
    phases: WITHOUT_EMPTY,
    made: reads({ actions: ['merge'], joined: 12 }),
  },
  { name: 'entrust', path: ENTRUST, phases: WITHOUT_EMPTY, made: reads({ actions: ['entrust'] }) },
  {
    name: 'entrust, standing',
    path: ENTRUST,
    phases: ONCE,
    made: reads({ actions: ['entrust', 'revoke'], entrusted: STANDING }),
    steps: write('请谁来办', '安达电梯公司'),
  },
  // Sheets stay open: last.
  { name: 'checks, failing', path: 'packages/desk/checks/checks', phases: ONCE, steps: button('没办好') },
  { name: 'duty, changing a day', path: DUTY, phases: ONCE, steps: button('换班') },
  { name: 'duty, handing over', path: DUTY, phases: ONCE, steps: button('写交接') },
  {
    name: 'triage, another category',
    path: TRIAGE,
    phases: ONCE,
    steps: inTurn(tap('别的类别'), async (page) => seen(page, '为什么改').waitFor()),
  },
  {
    name: 'triage, whom it is about',
    path: TRIAGE,
    phases: ONCE,
    steps: inTurn(tap('选人'), async (page) => seen(page, '投诉的是谁').waitFor()),
  },
];
