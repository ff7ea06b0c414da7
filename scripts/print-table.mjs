/** Prints the transition table as Markdown into docs/table.md; with `--print` to the terminal instead. */
import { bundled, printed, table } from './printed.mjs';

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
  answerer: '答复单位',
  outside: '外单位（凭链接）',
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
  day: '哪一天',
  span: '期限',
  day: '日期',
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
  verify: '核查时限',
  suspended: '停表',
  extended: '延长后的时限',
  same: '不变',
  none: '无',
};
const CASES = { fails: '不通过', needsNoVerification: '咨询、建议、表扬', hazard: '安全隐患' };
/** What is asked beside status, relation and content (`policy/guards.ts`, `matter/rules/`); limits as they ship. */
const GUARDS = {
  submit:
    'placed: its grid, or its village while the chief’s post is vacant; unplaced, ticket, restricted: the centre; about the head of the centre: the leaders',
  accept: 'a number is drawn once',
  fixOnSpot: 'open and placed, never passed up, not at the centre; words or a photo',
  escalate: 'not from the centre or the leaders',
  confirmRefusal: 'a refusal is proposed; not by whoever proposed it',
  rejectRefusal: 'a refusal is proposed',
  route:
    'a holder: to a unit beside its own or the centre, and only where nobody passed it on before; the centre: to any unit; nothing restricted',
  recategorise:
    'to another category; what becomes restricted goes to the centre, complaints about members and what was confided later stay restricted',
  relocate: 'to another place; what is restricted stays where it is',
  dispatch: 'to one lead, and others that help; not to a department that may not see the complaint',
  handDown: 'to a unit below that has its chief; nothing restricted',
  sign: 'the timer: once it can no longer be sent back; while it is handled: a whistle, once by each department called',
  sendBack: 'within 1 working day of the dispatch, twice at most',
  transfer: 'in a department, to one of its own',
  assist: 'departments that do not help yet',
  arrive: 'departments that were called and have not come',
  askTime:
    'not by the centre or the leaders; before it is due; nothing asked and undecided; within what could be granted',
  refuseTime: 'something is asked for; not by whoever asked',
  entrust:
    'nothing restricted; up to 60 days; a new link takes the place of the one before; the limit goes on',
  outsideReply: 'by the link while it lasts, 20 replies at most',
  revoke: 'an outside party was asked',
  order: 'a hazard; from today to the day of its own limit, or up to three days from now',
  recheck: 'something was ordered to be put right',
  suspend:
    'before it is due, twice at most, not by whoever asked for it; for the reporter up to 5 working days, for others or the season 20',
  resume: 'the timer: when its time is up',
  extend: 'before it is due, once, not by whoever asked for it, by the original length at most',
  answer: 'an outcome of its nature',
  verify: 'never by whoever answered',
  spotCheck: 'what was fixed on the spot, once; never by whoever fixed it',
  rate: 'once',
  reopen:
    'within 7 days, twice: first to whoever answered, then one step up (from a department or the centre to the leaders)',
  archive: 'after 7 days',
  join: 'not by its reporter; nothing restricted, no service (代办)',
  look: 'who reported confidentially the centre alone, who did so anonymously nobody; a finding has no reporter',
  cover: 'a picture that the matter shows',
  merge: 'into an open matter that one sees, of the same audience, about the same people',
  withdraw: 'once',
  urge: 'once a day',
  supervise: 'the timer: when the ladder has come to it',
  reportBack: 'supervised, and not reported back yet',
  raiseSeverity: 'to a higher one; the sooner limit holds',
  lowerSeverity: 'to a lower one',
  object: 'once',
  decideObjection: 'one is pending; not by whoever asked',
  remind: 'at 75 % and at 100 % of the limit, once each',
};

const { ACTION_WORDS, OPEN, STATUS_WORDS, TABLE } = await bundled('domain/src/index.ts');

const named = (words) => (code) => {
  if (!words[code]) throw new Error(`scripts/print-table.mjs has no Chinese word for "${code}"`);
  return `${code} ${words[code]}`;
};
const status = named({ ...STATUS_WORDS, none: '（无）', same: '不变' });
const list = (words, codes) => codes.map(named(words)).join(', ') || '–';

function from(codes) {
  const open = OPEN.every((code) => codes.includes(code));
  const rest = open ? codes.filter((code) => !OPEN.includes(code)) : codes;
  return [...(open ? ['any open 未结'] : []), ...rest.map(status)].join(', ');
}

/** Both ends of a step that can end in two ways. */
const either = (first, words, row, key) =>
  row.or ? `${words(first)}; ${row.or.when} ${CASES[row.or.when]}: ${words(row.or[key])}` : words(first);

const rows = TABLE.map((row) => [
  from(row.from),
  named(ACTION_WORDS)(row.action),
  list(RELATIONS, row.by),
  GUARDS[row.action] ?? '–',
  list(CONTENTS, row.content),
  either(row.to, status, row, 'to'),
  either(row.holder, named(HOLDERS), row, 'holder'),
  either(row.clock, named(CLOCKS), row, 'clock'),
]);

const HEADING = [
  'Status 状态',
  'Action 动作',
  'Who 谁',
  'Guard 条件',
  'Content 内容',
  'Next status 下一状态',
  'Next holder 下一承办',
  'Clock 时限',
];

await printed('docs/table.md', 'The transition table of a matter 事项流转表', [
  'Printed from `domain/src/matter/table.ts` by `node scripts/print-table.mjs`; a test holds the two together. While a refusal',
  'waits for its decision, a matter is only decided on, withdrawn, urged, met too, supervised and reminded of. Who that is in each',
  'situation is in `docs/matrix.md`.',
  '',
  ...table(HEADING, rows),
]);
