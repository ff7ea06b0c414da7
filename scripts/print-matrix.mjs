/** Prints who may do what in every situation as Markdown into docs/matrix.md; with `--print` to the terminal instead. */
import { bundled, printed, table } from './printed.mjs';

/** Who is meant by a group of people, for the page's legend: by their posts, or by what they are to the matter. */
const WHO = {
  reporter: '报事人 whoever reported it',
  timer: '定时 the clock function',
  others: '其他任何人 everybody else, with or without a post',
  grid: '本网格 chief and workers of the grid of its place',
  village: '本村 lead and clerk of the village of its place',
  centre: '综治中心 director and dispatchers',
  leaders: '分管负责人、主要负责人 the town’s supervisors',
  clerk: '综治中心内勤 the centre’s clerk',
  office: '综合执法队 liaison and handler of a department of the town',
  police: '派出所 liaison and handler of a stationed department',
  elsewhere: '受派网格 chief and workers of the other grid',
};
/** People who are named alone. */
const ALONE = {
  'chief-east-1': 'its chief',
  'worker-east-1': 'its worker',
  'worker-east-2': 'grid',
  'lead-east': 'village lead',
  'lead-west': 'the next village',
  director: 'director',
  'dispatcher-1': 'that dispatcher',
  'dispatcher-2': 'another dispatcher',
  supervisor: 'another leader',
  mayor: 'another leader',
};
/** Situations side by side; more are hard to read. */
const ACROSS = 5;

const { ACTIONS, ACTION_WORDS, SITUATIONS } = await bundled(
  'domain/src/index.ts',
  'test/domain/policy/situations/all.ts',
);

function words(who) {
  const named = (each) => {
    if (!(each in WHO) && !ALONE[each]) throw new Error(`scripts/print-matrix.mjs has no word for "${each}"`);
    return ALONE[each] ?? each;
  };
  const list = (part = '') => [...new Set(part.split(' ').filter(Boolean).map(named))].join(', ');
  const [those, not] = (who ?? '').split(' but ');
  return list(those) + (not ? ` but ${list(not)}` : '');
}

/** A group's situations across, the actions that somebody may take down. */
function section([title, situations]) {
  const tables = [];
  for (let from = 0; from < situations.length; from += ACROSS)
    tables.push(...actions(situations.slice(from, from + ACROSS)), '');
  return [`## ${title}`, '', ...tables];
}

function actions(situations) {
  const used = ACTIONS.filter((action) => situations.some(({ may }) => may[action]));
  const rows = used.map((action) => [
    `${action} ${ACTION_WORDS[action]}`,
    ...situations.map(({ may }) => words(may[action]) || '–'),
  ]);
  return table(['', ...situations.map(({ what }) => what)], rows);
}

await printed('docs/matrix.md', 'Who may do what 权限矩阵', [
  'Status × action × post × relation: what each may do in each situation. Whoever is not named may not; an action that is',
  'not in a table is nobody’s there. Printed from `test/domain/policy/situations/` by `node scripts/print-matrix.mjs`;',
  'the rules are tried against every cell of it, for every person of a small town, in `test/domain/policy/matrix.test.ts`.',
  '',
  ...table(['Who', 'Meant'], Object.entries(WHO)),
  '',
  ...Object.entries(SITUATIONS).flatMap(section),
]);
