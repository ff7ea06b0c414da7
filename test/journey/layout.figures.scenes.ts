/** Scenes of the figures of a desk, the command board, and a month made public. */
import { inTurn, tap, type Phase, type Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const FIGURES = 'packages/figures/figures/figures';
const BOARD = 'packages/figures/board/board';
const PUBLIC_MONTH = 'packages/resident/public-month/public-month';

export const REPORTING: readonly Omit<Scene, 'as'>[] = [
  { name: 'figures', path: FIGURES, phases: ALL },
  {
    name: 'figures, explained, by place, as a table',
    path: FIGURES,
    phases: ONCE,
    steps: inTurn(tap('怎么算的'), tap('按地方'), tap('看数字')),
  },
  { name: 'board', path: BOARD, phases: ALL },
  { name: 'board, on the map', path: BOARD, phases: ONCE, steps: tap('地图') },
  { name: 'release month', path: 'packages/resident/release-month/release-month', phases: WITHOUT_EMPTY },
];

export const MONTHLY: readonly Omit<Scene, 'as'>[] = [
  { name: 'public month', path: PUBLIC_MONTH, phases: ALL },
];
