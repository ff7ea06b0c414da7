/** Everything that could be tried on a matter: each action with every content that a town of this size allows. */
import {
  ACTIONS,
  CATEGORIES,
  dateOf,
  dueAt,
  heardIn,
  OUTCOMES,
  PAUSES,
  RATINGS,
  REFUSAL_REASONS,
  SEVERITIES,
  SHIPPED,
  type CommandOf,
  type LaterAction,
  type Matter,
  type Moment,
} from '@gelin/domain';
import { DAY, POLICY, GAS, IDEA, LAMP, QUARREL, WAGES } from '../story.ts';
import { STEPS } from '../steps.ts';
import { OFFICE, POLICE, TOWN, TOWNSHIP, UNITS } from '../town.ts';

/** A matter, the moment, and the other matter that it may be merged into. */
export interface Standing {
  readonly matter: Matter;
  readonly now: Moment;
  readonly other: Matter;
}

type Variants = { readonly [A in LaterAction]?: (standing: Standing) => CommandOf<A>['content'][] };

const PICTURES = [[], [{ id: 'cloud://result' }]];
const RESULTS = [{ result: 'pass' }, { result: 'fail', note: '还没有好。' }] as const;
const units = UNITS.map(({ id }) => id);
const offices = [OFFICE, POLICE];
const places = [
  ...UNITS.map(({ id, path }) => ({ path, ...(id !== TOWN && { unit: id }), by: 'chosen' as const })),
  { path: [TOWN], by: 'none' as const },
];
const numbered = ({ matter }: Standing) => ({ no: matter.no ?? `2026-${String(matter.seq)}` });

/** Filed anew as the server does it; and as somebody would who wants to open what is kept from them. */
function filed(category: string, { text, place, about }: Matter) {
  const found = CATEGORIES.find(({ code }) => code === category);
  if (!found) throw new Error(`no category ${category}`);
  const { nature, audience } = heardIn({ text, category }, found, place, TOWNSHIP);
  return [
    { category, nature, audience: about ? ('restricted' as const) : audience },
    { category, nature, audience: 'open' as const },
  ];
}

const VARIANTS: Variants = {
  accept: (standing) => [numbered(standing)],
  rejectRefusal: (standing) => [numbered(standing)],
  fixOnSpot: (standing) =>
    ['扫掉了。', ''].flatMap((text) => PICTURES.map((photos) => ({ ...numbered(standing), text, photos }))),
  proposeRefusal: () => REFUSAL_REASONS.map((reason) => ({ reason, elsewhere: '请到别处。' })),
  route: () => units.map((unit) => ({ unit, reason: '归他们。' })),
  recategorise: ({ matter }) =>
    [LAMP, WAGES, GAS, QUARREL, IDEA, POLICY].flatMap((category) => filed(category, matter)),
  relocate: () => places.map((place) => ({ place })),
  dispatch: () =>
    offices.flatMap((lead) =>
      [[], offices.filter((each) => each !== lead)].map((assistants) => ({ lead, assistants })),
    ),
  handDown: () => units.map((unit) => ({ unit })),
  transfer: () => ['handler', 'handler-office', 'lead-east'].map((member) => ({ member })),
  assist: () => offices.map((office) => ({ departments: [office] })),
  whistle: ({ now }) =>
    [offices, [POLICE]].map((departments) => ({ departments, where: '柳絮巷口', at: now })),
  askTime: () => [
    ...[1, 31].map((amount) => ({ what: 'extend' as const, amount, reason: '来不及。' })),
    ...PAUSES.map((why) => ({ what: 'suspend' as const, amount: 5, why, reason: '要等。' })),
    { what: 'suspend', amount: 1, reason: '没有说等什么。' },
  ],
  suspend: ({ now }) =>
    PAUSES.flatMap((why) =>
      [2, 20, 21].map((workingDays) => ({
        why,
        until: dueAt(now, { workingDays }, SHIPPED.calendar),
        reason: '要等。',
      })),
    ),
  extend: () => [1, 5, 24, 31].map((amount) => ({ amount, reason: '来不及。' })),
  order: ({ now }) => [0, 3, 60].map((days) => ({ text: '把通道清出来。', day: dateOf(now + days * DAY) })),
  recheck: () =>
    RESULTS.flatMap(({ result }) => PICTURES.map((photos) => ({ result, text: '又去看过。', photos }))),
  answer: () =>
    OUTCOMES.flatMap((outcome) => PICTURES.map((photos) => ({ text: '看过了。', photos, outcome }))),
  verify: () => [...RESULTS],
  spotCheck: () => [...RESULTS],
  decideObjection: () => [...RESULTS],
  rate: () => RATINGS.map((rating) => ({ rating })),
  cover: ({ matter }) =>
    [...matter.photos, { id: 'cloud://unknown' }].map(({ id }) => ({
      photo: id,
      photos: [{ id: `${id}-covered` }],
    })),
  merge: ({ other }) => [{ target: other.id }],
  raiseSeverity: () => SEVERITIES.map((severity) => ({ severity })),
  lowerSeverity: () => SEVERITIES.map((severity) => ({ severity, reason: '看过了。' })),
  supervise: () => [{ text: '请办好。' }, { text: '超期了。', rung: 'supervised' }],
  remind: () => [{ mark: 'dueSoon' }, { mark: 'overdue' }, { mark: 'recheck' }, { mark: 'visit' }],
};

export const LATER = ACTIONS.filter((action) => action !== 'submit');

/** The commands of this action that could be tried; its example where there is but one of its kind. */
export function moves(action: LaterAction, standing: Standing): CommandOf<LaterAction>[] {
  const variants = VARIANTS[action] as
    ((standing: Standing) => CommandOf<LaterAction>['content'][]) | undefined;
  return variants ? variants(standing).map((content) => ({ action, content })) : [STEPS[action]];
}
