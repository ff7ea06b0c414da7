/** Scenes of work summaries. */
import { button, inTurn, tap, type Scene } from './layout.steps.ts';

const PATH = 'packages/figures/summary/summary';

export const SUMMARIES: readonly Omit<Scene, 'as'>[] = [
  { name: 'summary', path: PATH, phases: ['ready', 'loading', 'failed', 'offline'] },
  { name: 'summary, a case chosen', path: PATH, phases: ['ready'], steps: tap('2027-001001') },
  {
    name: 'summary, goes on in the background',
    path: PATH,
    phases: ['ready'],
    steps: inTurn(button('生成总结')),
  },
];
