/** Scenes of a matter's papers (公文): chosen and read, and the way there. */
import { reads, tap, type Phase, type Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const PAPERS = 'packages/office/papers/papers?matter=made-1';

export const PAPERED: readonly Omit<Scene, 'as'>[] = [
  { name: 'papers', path: PAPERS, phases: ALL },
  { name: 'papers, a sheet', path: PAPERS, phases: ONCE, steps: tap('事项单') },
  {
    name: 'matter, with papers',
    path: 'pages/matter/matter?id=made-1&as=member',
    phases: ONCE,
    made: reads({ papers: true, actions: ['sign', 'sendBack'] }),
  },
];
