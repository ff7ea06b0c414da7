/** Scenes of lists, search and figures: what members look for and look at. */
import { inTurn, tap, write, type Phase, type Scene } from './layout.steps.ts';
import { HAND_ROW, NOT_VIEWED } from './layout.views.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const THERE: readonly Phase[] = ['ready', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const MATTERS = 'packages/desk/matters/matters';
const SEARCH = 'packages/desk/search/search';
const asked = (words: string) => inTurn(write('编号、文字、地点', words), tap('搜索'));
const SAVED = [
  { name: '桂园社区南区超期的都看', filter: { view: 'place', state: 'stuck' } },
  { name: '柳溪', filter: { view: 'place' } },
];

export const VIEWING: readonly Omit<Scene, 'as'>[] = [
  { name: 'desk, how it is counted', path: 'packages/desk/desk/desk', phases: ONCE, steps: tap('怎么算的') },
  { name: 'matters', path: MATTERS, phases: ALL },
  {
    name: 'matters, filters kept',
    path: MATTERS,
    phases: ONCE,
    kept: {
      'matters.saved': SAVED,
      'matters.filter': { view: 'place', state: 'stuck', severity: 'urgent', holder: 'zonghe' },
    },
  },
  { name: 'matters, choosing', path: MATTERS, phases: ONCE, steps: tap('筛选') },
  {
    name: 'matters, a set gets its name',
    path: MATTERS,
    phases: ONCE,
    steps: inTurn(tap('筛选'), tap('记住这组条件')),
  },
  {
    name: 'matters, nothing under these filters',
    path: MATTERS,
    phases: ONCE,
    kept: { 'matters.filter': { view: 'place', nature: 'praise' } },
    made: { matter: NOT_VIEWED },
  },
  { name: 'matters, on the map', path: MATTERS, phases: ONCE, steps: tap('地图') },
  { name: 'search', path: SEARCH, phases: ONCE, kept: { 'search.recent': ['排水沟盖板', '2027-001001'] } },
  { name: 'search, found', path: SEARCH, phases: ONCE, steps: asked('排水沟') },
  {
    name: 'search, nothing found',
    path: SEARCH,
    phases: ONCE,
    made: { matter: NOT_VIEWED },
    steps: asked('火星'),
  },
  {
    name: 'behind a figure',
    path: 'packages/desk/behind/behind',
    phases: THERE,
    kept: {
      'desk.behind': { ...HAND_ROW, title: '本月 · 按期办结率', means: '按期办结的 ÷ 到现在应办结的。' },
    },
  },
];
