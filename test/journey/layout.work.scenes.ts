/** Scenes of the desks: what each post works with. */
import type { Phase, Scene } from './layout.steps.ts';

const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];

export const WORKING: readonly Omit<Scene, 'as'>[] = [
  { name: 'desk', path: 'packages/desk/desk/desk', phases: WITHOUT_EMPTY },
  {
    name: 'notices',
    path: 'packages/desk/notices/notices',
    phases: ['ready', 'loading', 'empty', 'failed', 'offline'],
  },
];
