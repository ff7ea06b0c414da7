/** Every form of a written step: what there is to pick, what the page misses first, what is put in, and the step it makes. */
import type { StepChoices } from '@gelin/contract/choices';
import type { WrittenAction } from '../../../../miniprogram/components/action-bar/action-bar.view';

export interface Case {
  readonly action: WrittenAction;
  readonly choices?: StepChoices;
  /** What the page says while nothing is put in. */
  readonly missing: string;
  readonly picks?: Readonly<Record<string, string>>;
  readonly writes?: Readonly<Record<string, string>>;
  readonly step: object;
}

export const DEPARTMENTS = [
  { id: 'd1', name: '村建办', proposed: true as const },
  { id: 'd2', name: '供电所', stationed: true as const },
];
const MEMBERS = [
  { id: 'p1', name: '陈桂芳', me: true as const },
  { id: 'p2', name: '王建国' },
];
const UNITS = [
  { id: 'v1', name: '柳溪村', within: '青禾镇' },
  { id: 'g3', name: '柳溪村第三网格', within: '柳溪村' },
];
const CATEGORIES = [
  { name: '看着像', leaves: [{ code: '0204', name: '路灯不亮' }] },
  { name: '环境', leaves: [{ code: '0101', name: '暴露垃圾' }] },
];
const MATTERS = [{ matter: 'm9', place: '柳溪村', line: '路灯坏了', status: 'accepted' as const }];
export const PAUSES = { reporter: 5, others: 20, season: 20 };

export const CASES: readonly Case[] = [
  {
    action: 'fixOnSpot',
    missing: '请写一句或拍一张照片',
    writes: { text: '换了灯泡' },
    step: { text: '换了灯泡', photos: [] },
  },
  {
    action: 'escalate',
    missing: '初步调查情况',
    writes: { findings: '看过', opinion: '请镇里修' },
    step: { findings: '看过', opinion: '请镇里修' },
  },
  {
    action: 'proposeRefusal',
    missing: '为什么不受理',
    picks: { choice: 'inCourt' },
    writes: { elsewhere: '法院' },
    step: { reason: 'inCourt', elsewhere: '法院' },
  },
  {
    action: 'route',
    choices: { units: UNITS },
    missing: '改派给谁',
    picks: { choice: 'g3' },
    writes: { reason: '在他们那边' },
    step: { unit: 'g3', reason: '在他们那边' },
  },
  {
    action: 'recategorise',
    choices: { categories: CATEGORIES },
    missing: '改成哪一类',
    picks: { choice: '0204' },
    step: { category: '0204' },
  },
  { action: 'split', missing: '拆出来的是什么事', writes: { text: '门禁坏了' }, step: { text: '门禁坏了' } },
  {
    action: 'dispatch',
    choices: { departments: DEPARTMENTS.slice(1) },
    missing: '谁主办',
    picks: { choice: 'd2' },
    step: { lead: 'd2', assistants: [] },
  },
  {
    action: 'handDown',
    choices: { units: UNITS },
    missing: '交给下面哪里',
    picks: { choice: 'g3' },
    writes: { note: '快些' },
    step: { unit: 'g3', note: '快些' },
  },
  { action: 'sendBack', missing: '为什么退回', writes: { reason: '归水厂' }, step: { reason: '归水厂' } },
  { action: 'log', missing: '做了什么', writes: { text: '看过了' }, step: { text: '看过了', photos: [] } },
  {
    action: 'transfer',
    choices: { members: MEMBERS },
    missing: '交给谁办',
    picks: { choice: 'p1' },
    step: { member: 'p1' },
  },
  {
    action: 'assist',
    choices: { departments: DEPARTMENTS },
    missing: '请哪些单位协办',
    picks: { choice: 'd1,d2' },
    step: { departments: ['d1', 'd2'] },
  },
  {
    action: 'whistle',
    choices: { departments: DEPARTMENTS },
    missing: '请哪些单位来',
    picks: { choice: 'd2' },
    writes: { where: '桥头' },
    step: { departments: ['d2'], where: '桥头' },
  },
  { action: 'arrive', missing: '到了哪里', writes: { where: '桥头' }, step: { where: '桥头' } },
  { action: 'askReporter', missing: '想问什么', writes: { text: '几单元' }, step: { text: '几单元' } },
  {
    action: 'order',
    choices: { days: [{ day: '2026-11-28', words: '明天' }] },
    missing: '哪一天前整改好',
    picks: { choice: '2026-11-28' },
    writes: { text: '把通道清出来' },
    step: { text: '把通道清出来', day: '2026-11-28' },
  },
  {
    action: 'recheck',
    missing: '整改得怎么样',
    picks: { choice: 'fail' },
    writes: { text: '还堆着' },
    step: { result: 'fail', text: '还堆着', photos: [] },
  },
  {
    action: 'askTime',
    choices: { pauses: PAUSES, longer: { most: 5, measure: 'workingDays' } },
    missing: '要什么',
    picks: { choice: 'suspend', why: 'others', days: '20' },
    writes: { reason: '等水厂' },
    step: { what: 'suspend', why: 'others', amount: 20, reason: '等水厂' },
  },
  {
    action: 'refuseTime',
    missing: '为什么不同意',
    writes: { reason: '还来得及' },
    step: { reason: '还来得及' },
  },
  {
    action: 'suspend',
    choices: { pauses: PAUSES },
    missing: '等什么',
    picks: { choice: 'reporter', days: '5' },
    writes: { reason: '等材料' },
    step: { why: 'reporter', days: 5, reason: '等材料' },
  },
  {
    action: 'extend',
    choices: { longer: { most: 5, measure: 'workingDays' } },
    missing: '延长多少',
    picks: { choice: '3' },
    writes: { reason: '等配件' },
    step: { amount: 3, reason: '等配件' },
  },
  { action: 'raise', missing: '为什么要上报区县', writes: { reason: '要协调' }, step: { reason: '要协调' } },
  { action: 'comeBack', missing: '区县怎么回复', writes: { text: '同意' }, step: { text: '同意' } },
  {
    action: 'answer',
    missing: '结果怎么样',
    picks: { choice: 'explained' },
    writes: { text: '要等' },
    step: { text: '要等', outcome: 'explained', photos: [] },
  },
  {
    action: 'verify',
    missing: '现场看下来怎么样',
    picks: { choice: 'fail' },
    writes: { note: '没亮' },
    step: { result: 'fail', note: '没亮' },
  },
  { action: 'spotCheck', missing: '现场看下来怎么样', picks: { choice: 'pass' }, step: { result: 'pass' } },
  {
    action: 'look',
    missing: '请选一个原因',
    picks: { choice: '电话核实情况' },
    step: { reason: '电话核实情况' },
  },
  {
    action: 'merge',
    choices: { matters: MATTERS },
    missing: '并到哪一件',
    picks: { choice: 'm9' },
    step: { target: 'm9' },
  },
  { action: 'supervise', missing: '督办什么', writes: { text: '今天办结' }, step: { text: '今天办结' } },
  { action: 'reportBack', missing: '办得怎么样了', writes: { text: '下午修' }, step: { text: '下午修' } },
  {
    action: 'raiseSeverity',
    choices: { severities: ['important', 'urgent'] },
    missing: '改成哪一级',
    picks: { choice: 'urgent' },
    writes: { reason: '有人被困' },
    step: { severity: 'urgent', reason: '有人被困' },
  },
  {
    action: 'lowerSeverity',
    choices: { severities: ['routine'] },
    missing: '改成哪一级',
    picks: { choice: 'routine' },
    writes: { reason: '没人受影响' },
    step: { severity: 'routine', reason: '没人受影响' },
  },
  {
    action: 'object',
    missing: '为什么不该算进考核',
    writes: { reason: '不在本镇' },
    step: { reason: '不在本镇' },
  },
  { action: 'decideObjection', missing: '同意剔除吗', picks: { choice: 'fail' }, step: { result: 'fail' } },
];
