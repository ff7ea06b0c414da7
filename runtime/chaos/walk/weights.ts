/** How likely each step is beside the others: what carries a matter on its way, what happens beside it, what ends it early. */
import { CLOSED_BY_ANSWER, departmentFor, type Action, type Directory, type Matter } from '@gelin/domain';

/** Steps on the way; what is not named happens beside it. */
const ON_THE_WAY: Readonly<Partial<Record<Action, number>>> = {
  accept: 6,
  sign: 6,
  answer: 3,
  verify: 6,
  confirmRefusal: 4,
  rejectRefusal: 4,
  resume: 2,
  comeBack: 4,
  rate: 4,
  decideObjection: 2,
  reportBack: 2,
  unmerge: 1,
};
const BESIDE = 0.15;
/** What takes a matter off its way for good. */
const ENDING: Readonly<Partial<Record<Action, number>>> = {
  withdraw: 0.03,
  merge: 0.03,
  proposeRefusal: 0.2,
};
/** What a department has to do is answered by nobody else while it can still be passed on. */
const PASSED_ON: Readonly<Partial<Record<Action, number>>> = {
  escalate: 2,
  dispatch: 5,
  answer: 0.5,
  fixOnSpot: 0.3,
};
/** What a grid can do itself. */
const DONE_HERE: Readonly<Partial<Record<Action, number>>> = { fixOnSpot: 2, escalate: 0.3, dispatch: 0.3 };

/** The weight of a step on this matter: routes follow its category. */
export function weightOf(action: Action, matter: Matter, directory: Directory): number {
  const department = departmentFor(directory, matter.category);
  const atUnit = matter.holder?.kind === 'unit';
  const passes = atUnit && department !== undefined && !CLOSED_BY_ANSWER.includes(matter.nature);
  const route = passes ? PASSED_ON : DONE_HERE;
  return route[action] ?? ENDING[action] ?? ON_THE_WAY[action] ?? BESIDE;
}
