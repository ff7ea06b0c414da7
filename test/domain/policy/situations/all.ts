/** Every situation that the matrix looks at, in the order in which it is printed. */
import { ACCEPTED, REFUSALS, REPORTED } from './arriving.ts';
import { ANSWERED, CLOSED, OVER, REOPENED } from './ending.ts';
import { ABOUT, RESTRICTED } from './secret.ts';
import type { Situation } from './situation.ts';
import { DEPARTMENTS, DISPATCHED, HANDLING, STANDING } from './working.ts';

export const SITUATIONS: Readonly<Record<string, readonly Situation[]>> = {
  'Reported 待受理': REPORTED,
  'Reported, its refusal proposed 提请不受理': REFUSALS,
  'Accepted 已受理': ACCEPTED,
  'Dispatched 待签收': DISPATCHED,
  'Handled by a department 部门办理中': DEPARTMENTS,
  'Handled by a unit 网格办理中': HANDLING,
  'Suspended, or with the county 已暂停，已上报区县': STANDING,
  'Answered 待核查': ANSWERED,
  'Reopened 重办': REOPENED,
  'Closed 已办结': CLOSED,
  'Over 不予受理，已撤回，已合并，已归档': OVER,
  'Restricted 保密办理': RESTRICTED,
  'A complaint about 投诉': ABOUT,
};
