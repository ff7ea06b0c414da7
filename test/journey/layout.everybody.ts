/** Scenes of elder mode, and of pages that are read aloud. */
import type { Scene } from './layout.scenes.ts';

const GRID = { homeUnit: 'qinghe-guiyuan-1' };
const RESIDENT = { as: 'resident', phases: ['ready'] } as const;
const reads: Scene['steps'] = async (page) =>
  page.getByRole('button', { name: '念给我听' }).filter({ visible: true }).last().click();

export const EVERYBODY: readonly Scene[] = [
  {
    ...RESIDENT,
    name: 'home, elder',
    path: 'pages/home/home',
    phases: ['ready', 'loading', 'failed', 'offline'],
    kept: { ...GRID, elder: true },
  },
  { ...RESIDENT, name: 'home, elder without grid', path: 'pages/home/home', kept: { elder: true } },
  { ...RESIDENT, name: 'mine, read aloud', path: 'pages/mine/mine', kept: { aloud: true }, steps: reads },
  {
    ...RESIDENT,
    name: 'matter, read aloud',
    path: 'pages/matter/matter?id=made-1&as=reporter',
    kept: { aloud: true },
  },
];
