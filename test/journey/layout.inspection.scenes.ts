/** Scenes of safety inspections and campaigns. */
import { button, inTurn, seen, tap, type Phase, type Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const INSPECTION = 'packages/desk/inspection/inspection';
const WRITTEN = {
  key: 'inspection-key-00001',
  list: 'shop',
  unit: 'qinghe-guiyuan-1',
  campaign: 'campaign-1',
  name: '便民小商店',
  place: '老桥头东边',
  said: { exits: { answer: 'no', note: '后门锁着，堆了纸箱', photos: [], unsent: [] } },
};

export const INSPECTING: readonly Omit<Scene, 'as'>[] = [
  { name: 'inspections', path: 'packages/desk/inspections/inspections', phases: ALL },
  {
    name: 'inspections, one opened',
    path: 'packages/desk/inspections/inspections',
    phases: ONCE,
    steps: inTurn(tap(/昨天|前天|2月/), async (page) => seen(page, /看这件事/).waitFor()),
  },
  { name: 'inspection', path: INSPECTION, phases: ALL },
  { name: 'inspection, one thing wrong', path: INSPECTION, phases: ONCE, kept: { inspection: WRITTEN } },
  {
    name: 'inspection, all looked at',
    path: INSPECTION,
    phases: ONCE,
    kept: { inspection: WRITTEN },
    steps: button('其余都符合'),
  },
  { name: 'campaign', path: 'packages/desk/campaign/campaign?id=campaign-1', phases: WITHOUT_EMPTY },
  { name: 'begin a campaign', path: 'packages/desk/new-campaign/new-campaign', phases: ALL },
];
