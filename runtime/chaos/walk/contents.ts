/** What each step brings with it when a scripted person takes it; `undefined` where there is nothing fitting to bring. */
import type { Step, StepAction, StepOf } from '@gelin/contract/step';
import {
  categoryOf,
  childrenOf,
  dateOf,
  departmentFor,
  type Directory,
  type Matter,
  outcomesFor,
  parentId,
  PAUSES,
  RATINGS,
  REFUSAL_REASONS,
  SEVERITIES,
  unitOf,
} from '@gelin/domain';
import type { Chance } from '../../replay/chance.ts';

/** What there is to choose from. */
export interface Choosing {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly chance: Chance;
  /** Id of an uploaded picture. */
  readonly photo: string;
  /** Other matters that may still be open. */
  readonly others: readonly string[];
  readonly now: number;
}

const pickFrom = <T>(chance: Chance, from: readonly T[]): T | undefined =>
  from.length > 0 ? chance.pick(from) : undefined;
const departmentsBut = ({ matter, directory }: Choosing): string[] => {
  const taken = [matter.holder?.id, ...(matter.assistants ?? [])];
  return directory.departments.map(({ id }) => id).filter((id) => !taken.includes(id));
};
const checked = ({ chance }: Choosing) =>
  chance.happens(0.7)
    ? ({ result: 'pass' } as const)
    : ({ result: 'fail', note: '现场看过，还没有办好。' } as const);
const DAY = 24 * 3_600_000;

type Contents = { readonly [A in StepAction]: (choosing: Choosing) => Omit<StepOf<A>, 'action'> | undefined };

const CONTENTS: Contents = {
  accept: () => ({}),
  fixOnSpot: ({ photo }) => ({ text: '当场处理好了。', photos: [photo] }),
  escalate: () => ({ findings: '到现场看过，情况属实。', opinion: '本级解决不了，请上级研究。' }),
  proposeRefusal: ({ chance }) => ({
    reason: chance.pick(REFUSAL_REASONS),
    elsewhere: '可以拨打 12345 咨询。',
  }),
  confirmRefusal: () => ({}),
  rejectRefusal: () => ({}),
  route: ({ matter, directory, chance }) => {
    const own = unitOf(directory, matter.holder?.id ?? '');
    const beside = directory.units.filter(
      (unit) => own && unit.id !== own.id && parentId(unit) === parentId(own),
    );
    const unit = chance.happens(0.5) ? directory.town : (pickFrom(chance, beside) ?? directory.town);
    return unit.id === matter.holder?.id ? undefined : { unit: unit.id, reason: '属于那边。' };
  },
  recategorise: ({ matter, directory, chance }) => {
    const open = directory.settings.catalogue.categories.filter(
      ({ audience, code }) => audience === 'open' && code !== matter.category,
    );
    return { category: chance.pick(open).code };
  },
  relocate: ({ matter, directory, chance }) => {
    const grids = directory.units.filter(({ level, id }) => level === 'grid' && id !== matter.place.unit);
    return { place: { unit: chance.pick(grids).id } };
  },
  askTime: () => ({ what: 'extend', amount: 1, reason: '配件还没有到。' }),
  refuseTime: () => ({ reason: '还来得及。' }),
  order: ({ now }) => ({ text: '把通道清出来。', day: dateOf(now) }),
  recheck: ({ photo, chance }) => ({
    result: chance.happens(0.5) ? 'pass' : 'fail',
    text: '又去看过。',
    photos: [photo],
  }),
  split: () => ({ text: '另外还有一件事，一并反映。' }),
  dispatch: ({ matter, directory, chance }) => {
    // The category says whose it is.
    const lead = departmentFor(directory, matter.category) ?? chance.pick(directory.departments);
    const others = directory.departments.filter(({ id }) => id !== lead.id);
    return { lead: lead.id, assistants: chance.happens(0.4) ? [chance.pick(others).id] : [] };
  },
  handDown: ({ matter, directory, chance }) => {
    const unit = pickFrom(chance, childrenOf(directory, matter.holder?.id ?? ''));
    return unit && { unit: unit.id };
  },
  sign: () => ({}),
  sendBack: () => ({ reason: '不属于本部门职责。' }),
  log: () => ({ text: '已联系，正在办。', photos: [] }),
  transfer: ({ matter, directory, chance }) => {
    const inside = directory.members.filter(({ posts }) =>
      posts.some(({ department }) => department !== undefined && department === matter.holder?.id),
    );
    const member = pickFrom(chance, inside);
    return member && { member: member.id };
  },
  assist: (choosing) => {
    const department = pickFrom(choosing.chance, departmentsBut(choosing));
    return department === undefined ? undefined : { departments: [department] };
  },
  whistle: (choosing) => {
    const { matter, chance, now } = choosing;
    const other = pickFrom(chance, departmentsBut(choosing));
    const own = matter.holder?.kind === 'department' ? [matter.holder.id] : [];
    const departments = [...own, ...(other === undefined ? [] : [other])];
    return departments.length > 0 ? { departments, where: '村委会门口', at: now + DAY } : undefined;
  },
  arrive: () => ({ where: '村委会门口' }),
  askReporter: () => ({ text: '请问具体是哪一栋？' }),
  suspend: ({ chance }) => ({ why: chance.pick(PAUSES), days: 2, reason: '等材料。' }),
  resume: () => ({}),
  extend: () => ({ amount: 1, reason: '还要一天。' }),
  entrust: () => ({ name: '电梯维保公司', text: '请来修电梯。', days: 3 }),
  revoke: () => ({}),
  raise: () => ({ reason: '需要区县协调。' }),
  comeBack: () => ({ text: '区县已经批复。' }),
  answer: ({ matter, directory, chance, photo }) => {
    const wanted = categoryOf(matter.category, directory.settings)?.photoWithAnswer === true;
    return {
      text: '已经处理完毕，请您看看。',
      outcome: chance.pick(outcomesFor(matter.nature)),
      photos: wanted ? [photo] : [],
    };
  },
  verify: checked,
  spotCheck: checked,
  rate: ({ chance }) => ({ rating: chance.pick(RATINGS) }),
  reopen: () => ({ reason: '又坏了。', photos: [] }),
  join: () => ({}),
  add: () => ({ text: '又看了一下，情况还是这样。', photos: [] }),
  look: () => ({ reason: '电话核实地点。' }),
  cover: ({ matter, photo }) => {
    const [bare] = matter.photos;
    return bare && { photo: bare.id, photos: [photo] };
  },
  merge: ({ matter, chance, others }) => {
    const target = pickFrom(
      chance,
      others.filter((id) => id !== matter.id),
    );
    return target === undefined ? undefined : { target };
  },
  unmerge: () => ({}),
  withdraw: () => ({}),
  urge: () => ({}),
  supervise: () => ({ text: '请抓紧办理并回复。' }),
  reportBack: () => ({ text: '正在办，两天内办结。' }),
  raiseSeverity: ({ matter }) => ({
    severity: SEVERITIES[SEVERITIES.indexOf(matter.severity) + 1] ?? 'urgent',
  }),
  lowerSeverity: ({ matter }) => ({
    severity: SEVERITIES[SEVERITIES.indexOf(matter.severity) - 1] ?? 'routine',
    reason: '影响不大。',
  }),
  object: () => ({ reason: '不可抗力。' }),
  decideObjection: checked,
};

/** The step of this action on this matter. */
export function stepOf(action: StepAction, choosing: Choosing): Step | undefined {
  const content = CONTENTS[action](choosing);
  return content && ({ action, ...content } as Step);
}
