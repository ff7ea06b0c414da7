/** Prints the transition table as Markdown into docs/table.md; with `--print` to the terminal instead. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = path.join(ROOT, 'docs/table.md');

/** What the domain has no words for, because no screen shows it yet. */
const ACTIONS = {
  fixOnSpot: '即查即改',
  route: '改派',
  recategorise: '改类别',
  relocate: '改地点',
  split: '拆分',
  dispatch: '分派',
  handDown: '下派',
  sign: '签收',
  sendBack: '退回',
  log: '记录',
  transfer: '内部转办',
  assist: '请求协办',
  whistle: '吹哨',
  arrive: '报到',
  askReporter: '询问报事人',
  suspend: '暂停',
  resume: '恢复',
  extend: '延期',
  raise: '上报区县',
  comeBack: '区县回复',
  spotCheck: '抽查',
  reopen: '重办',
  join: '我也遇到',
  merge: '合并',
  unmerge: '取消合并',
  withdraw: '撤回',
  urge: '催办',
  supervise: '督办',
  reportBack: '督办反馈',
  raiseSeverity: '升级',
  lowerSeverity: '降级',
  object: '申请剔除',
  decideObjection: '剔除审定',
};
const RELATIONS = {
  anybody: '任何人',
  reporter: '报事人',
  holder: '承办单位',
  grid: '本网格',
  centre: '综治中心',
  lead: '主办部门',
  assistant: '协办部门',
  verifier: '核查人（非答复人）',
  supervisor: '分管负责人',
  timer: '定时',
};
const CONTENTS = {
  text: '文字',
  photos: '照片（类别要求时）',
  place: '地点',
  findings: '初步调查情况',
  opinion: '处理意见',
  reason: '理由',
  elsewhere: '去处',
  result: '结果',
  outcome: '办结方式',
  rating: '评价',
  target: '对象',
  span: '期限',
  unit: '单位',
  category: '类别',
  severity: '等级',
};
const HOLDERS = {
  placed: '按地点',
  same: '不变',
  unitAbove: '上一级',
  unitBelow: '下一级',
  centre: '综治中心',
  chosen: '指定单位',
  lead: '主办部门',
  proposer: '提请单位',
  answerer: '答复单位',
  nobody: '无',
};
const CLOCKS = {
  accept: '受理时限',
  handle: '办理时限',
  goesOn: '原办理时限继续',
  sign: '签收时限',
  suspended: '停表',
  extended: '延长后的时限',
  same: '不变',
  none: '无',
};
const CASES = { fails: '不通过', needsNoVerification: '咨询、建议、表扬' };

/** The domain's own exports, bundled on the spot: this is plain JavaScript and the domain is not. */
async function domain() {
  const entry = path.join(ROOT, 'domain/src/index.ts');
  const bundled = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString('base64')}`
  );
}

function table({ TABLE, OPEN, REACHABLE, STATUS_WORDS, ACTION_WORDS }) {
  const named = (words) => (code) => {
    if (!words[code]) throw new Error(`scripts/print-table.mjs has no Chinese word for "${code}"`);
    return `${code} ${words[code]}`;
  };
  const status = named({ ...STATUS_WORDS, none: '（无）', same: '不变' });
  const action = named({ ...ACTIONS, ...ACTION_WORDS });
  const list = (words, codes) => codes.map(named(words)).join(', ') || '–';
  const from = (codes) => {
    const open = OPEN.every((code) => codes.includes(code));
    const rest = open ? codes.filter((code) => !OPEN.includes(code)) : codes;
    return [...(open ? ['any open 未结'] : []), ...rest.map(status)].join(', ');
  };
  const either = (first, words, row, key) =>
    row.or ? `${words(first)}; ${row.or.when} ${CASES[row.or.when]}: ${words(row.or[key])}` : words(first);
  return TABLE.map((row) => [
    from(row.from),
    action(row.action) + (REACHABLE.includes(row.action) ? '' : ' ·'),
    list(RELATIONS, row.by),
    list(CONTENTS, row.content),
    either(row.to, status, row, 'to'),
    either(row.holder, named(HOLDERS), row, 'holder'),
    either(row.clock, named(CLOCKS), row, 'clock'),
  ]);
}

function markdown(rows) {
  const heading = [
    'Status 状态',
    'Action 动作',
    'Who 谁',
    'Content 内容',
    'Next status 下一状态',
    'Next holder 下一承办',
    'Clock 时限',
  ];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    '<!-- prettier-ignore-start -->',
    '# The transition table of a matter 事项流转表',
    '',
    'Printed from `domain/src/matter/table.ts` by `node scripts/print-table.mjs`; a test holds the two together.',
    'Actions with a `·` are in the table and not yet within reach.',
    '',
    line(heading),
    line(heading.map(() => '---')),
    ...rows.map(line),
    '',
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
}

const text = markdown(table(await domain()));
if (process.argv.includes('--print')) process.stdout.write(text);
else {
  await writeFile(TARGET, text);
  console.log(`written: ${path.relative(process.cwd(), TARGET)}`);
}
