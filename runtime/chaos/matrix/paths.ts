/** The states that a command of the fault matrix begins in, as the steps that lead there. */
import type { Step } from '@gelin/contract/step';
import { dateOf, SHIPPED } from '@gelin/domain';
import type { Asked, Given, Path, Scene, Taken } from './command.ts';
import {
  ASSISTING,
  CHIEF,
  DEPARTMENT,
  DIRECTOR,
  GRID,
  LEAD,
  LIAISON,
  VILLAGE as OF_LEAD,
  WORKER,
} from './people.ts';

type Taking = Taken | ((given: Given) => Taken);
const after =
  (path: Path, ...steps: readonly Taking[]): Path =>
  (given) => [...path(given), ...steps.map((step) => (typeof step === 'function' ? step(given) : step))];

export const ESCALATE: Step = {
  action: 'escalate',
  findings: '到现场看过，情况属实。',
  opinion: '本级解决不了，请上级研究。',
};
export const PROPOSE: Step = {
  action: 'proposeRefusal',
  reason: 'otherPlace',
  elsewhere: '可以拨打 12345 咨询。',
};
export const DISPATCH: Step = { action: 'dispatch', lead: DEPARTMENT, assistants: [ASSISTING] };
export const SUSPEND: Step = { action: 'suspend', why: 'others', days: 2, reason: '等材料到货。' };
export const ASK_TIME: Step = { action: 'askTime', what: 'extend', amount: 1, reason: '配件明天才到。' };
export const FAIL: Step = { action: 'verify', result: 'fail', note: '还没有办好。' };
export const answering = ({ photo }: Given): Step => ({
  action: 'answer',
  text: '已经处理完毕，请您看看。',
  outcome: 'solved',
  photos: [photo],
});
export const fixing = ({ photo }: Given): Step => ({
  action: 'fixOnSpot',
  text: '换了灯泡，亮了。',
  photos: [photo],
});
/** Three days into 2027-03: later than any run of the matrix has got. */
export const WHISTLE: Step = {
  action: 'whistle',
  departments: [DEPARTMENT],
  where: '三号楼前',
  at: Date.UTC(2027, 2, 3, 2),
};

/* prettier-ignore */
export const FRESH: Path = () => [];
export const PROPOSED = after(FRESH, [CHIEF, PROPOSE]);
export const RISEN = after(FRESH, [CHIEF, ESCALATE]);
export const ACCEPTED = after(FRESH, [CHIEF, { action: 'accept' }]);
export const VILLAGE = after(RISEN, [LEAD, { action: 'accept' }]);
export const FIXED = after(FRESH, (given) => [CHIEF, fixing(given)]);
export const ANSWERED = after(ACCEPTED, (given) => [CHIEF, answering(given)]);
export const FAILED = after(ANSWERED, [WORKER, FAIL]);
export const CLOSED = after(ANSWERED, [WORKER, { action: 'verify', result: 'pass' }]);
export const DISPATCHED = after(ACCEPTED, [DIRECTOR, DISPATCH]);
export const HANDLING = after(DISPATCHED, [LIAISON, { action: 'sign' }]);
export const WHISTLED = after(HANDLING, [DIRECTOR, WHISTLE]);
export const ASKED = after(HANDLING, [LIAISON, ASK_TIME]);
export const SUSPENDED = after(HANDLING, [DIRECTOR, SUSPEND]);
export const ENTRUST: Step = { action: 'entrust', name: '电梯维保公司', text: '请来修电梯。', days: 3 };
export const ENTRUSTED = after(HANDLING, [LIAISON, ENTRUST]);
/** Filed as what may be ordered: stairs that are blocked. */
export const HAZARD = after(ACCEPTED, [CHIEF, { action: 'recategorise', category: '0802' }]);
/** As late as any run of the matrix has got. */
export const ORDER: Step = { action: 'order', text: '三天内清出来。', day: '2027-03-03' };
export const ORDERED = after(HAZARD, [CHIEF, ORDER]);
export const RAISED = after(HANDLING, [DIRECTOR, { action: 'raise', reason: '需要区县协调。' }]);
export const SUPERVISED = after(ACCEPTED, [DIRECTOR, { action: 'supervise', text: '请今天办结。' }]);
export const PRESSED = after(FRESH, [CHIEF, { action: 'raiseSeverity', severity: 'important' }]);
export const OBJECTED = after(ACCEPTED, [CHIEF, { action: 'object', reason: '不是本网格的事。' }]);
export const MERGED = after(FRESH, ({ other }) => [DIRECTOR, { action: 'merge', target: other }]);

/** What a village's lead tells a unit: no current for an hour from now. */
export function powerCut(unit: string, { key, photo, now }: Pick<Scene, 'key' | 'photo' | 'now'>): Asked {
  const said = { title: '今天下午停电', text: '检修线路，请提前准备。', photos: [photo] };
  const input = { key, unit, kind: 'outage', ...said, from: now, until: now + 3_600_000 } as const;
  return { fn: 'town', procedure: 'publish', input };
}

/** What the village asks of the grid, wanted in an hour. */
export function hydrants({ key, photo, now }: Pick<Scene, 'key' | 'photo' | 'now'>): Asked {
  const said = { what: '检查消防栓', where: '各路口', wanted: '拍照回报', photos: [photo] };
  const input = { key, unit: OF_LEAD, units: [GRID], ...said, until: now + 3_600_000 };
  return { fn: 'work', procedure: 'give', input };
}

/** A stairwell by a list of its own: one thing is not as it must be. */
export function stairs({ key, photo, now }: Pick<Scene, 'key' | 'photo' | 'now'>): Asked {
  const list = 'estate';
  const items = SHIPPED.inspections.find((each) => each.key === list)?.items ?? [];
  const answers = items.map(({ key: item }) =>
    item === 'stairs'
      ? { item, answer: 'no' as const, note: '堆了旧家具。', photos: [photo] }
      : { item, answer: 'yes' as const },
  );
  const input = { key, unit: GRID, list, name: '柳溪小区三号楼', place: '三号楼', at: now, answers };
  return { fn: 'work', procedure: 'inspect', input };
}

/** The village looks into its small shops for a week. */
export function campaign({ key, now }: Pick<Scene, 'key' | 'now'>): Asked {
  const day = dateOf(now + 7 * 24 * 3_600_000);
  const step = { action: 'begin' as const, unit: OF_LEAD, title: '小场所消防', lists: ['shop'], day };
  return { fn: 'work', procedure: 'campaignStep', input: { key, campaign: key, step } };
}

type Finding = Extract<
  Extract<Asked, { procedure: 'patrolStep' }>['input']['step'],
  { action: 'look' }
>['finding'];

/** A lamp that the chief looks at on patrol, and what was found of it. */
export function looking({ key, patrol, photo, now }: Scene, finding?: Finding): Asked {
  const seen = { kind: '路灯', place: '大柳树', note: '大柳树的路灯不亮。', photos: [photo], at: now };
  const step = { action: 'look', ...seen, ...(finding && { finding }) } as const;
  return { fn: 'work', procedure: 'patrolStep', input: { key, patrol, step } };
}
