/** Whom an event concerns: one table, from what was done to who is told of it, and for what. */
import { isOpenAt } from '../deadline/calendar.ts';
import type { Action } from '../matter/action.ts';
import type { EventOf, MatterEvent } from '../matter/event.ts';
import type { EventActor, Matter } from '../matter/matter.ts';
import type { Directory } from '../org/directory.ts';
import type { Member } from '../org/post.ts';
import { dutyAt } from '../supervision/duty.ts';
import { supervisorsOf } from '../supervision/supervisor.ts';
import { recipientKey, type Notice, type Purpose, type Recipient } from './notice.ts';
import { mayBeTold, membersAbove, membersHolding, membersOfCentre, villageLeads } from './recipients.ts';

interface Scene {
  readonly matter: Matter;
  readonly directory: Directory;
}
type Told = readonly [purpose: Purpose, who: readonly Member[] | 'reporter'];
type Rule<A extends Action> = (event: EventOf<A>, scene: Scene) => readonly Told[];
type AnyRule = (event: MatterEvent, scene: Scene) => readonly Told[];

const holders = ({ effect }: MatterEvent, { directory }: Scene) => membersHolding(effect.holder, directory);
const above = ({ effect }: MatterEvent, { directory }: Scene) => membersAbove(effect.holder, directory);
const handling = (departments: readonly string[], { directory }: Scene) =>
  departments.flatMap((id) => membersHolding({ kind: 'department', id }, directory));

const toHolder =
  (purpose: Purpose): AnyRule =>
  (event, scene) => [[purpose, holders(event, scene)]];
const toReporter =
  (purpose: Purpose): AnyRule =>
  () => [[purpose, 'reporter']];

/** Danger: who holds it, the village and the centre, at once. */
const danger: AnyRule = (event, scene) => [
  [
    'urgent',
    [
      ...holders(event, scene),
      ...villageLeads(scene.matter, scene.directory),
      ...membersOfCentre(scene.directory),
    ],
  ],
];

/** Something new: to its holder; outside working hours to the duty officer too, whatever its severity. */
const arrival: AnyRule = (event, scene) => {
  if (scene.matter.severity === 'urgent') return danger(event, scene);
  const open = isOpenAt(event.at, scene.directory.settings.calendar);
  const arrived: Told = ['arrived', holders(event, scene)];
  return open ? [arrived] : [['offHours', onDuty(event, scene)], arrived];
};

/** Who is on duty; the centre's director and dispatchers where the town keeps no roster. */
function onDuty({ at }: MatterEvent, { directory }: Scene): readonly Member[] {
  const ids = dutyAt(at, directory.settings);
  return ids.length > 0 ? directory.members.filter(({ id }) => ids.includes(id)) : membersOfCentre(directory);
}

/**
 * What becomes restricted goes to the centre, or past it to the leaders: they are told, unless one of them has filed it,
 * for then it was theirs already or is in hand.
 */
function refiled(event: EventOf<'recategorise'>, { directory }: Scene): readonly Told[] {
  if (event.content.audience === 'open') return [];
  const having = membersHolding(event.effect.holder, directory);
  return having.every((member) => isOther(member, event.by)) ? [['assigned', having]] : [];
}

/** What is not here concerns nobody beyond those who see it on the matter. */
const RULES: { readonly [A in Action]?: Rule<A> } = {
  submit: arrival,
  unmerge: (event, scene) => [...arrival(event, scene), ['parted', 'reporter']],
  escalate: toHolder('assigned'),
  proposeRefusal: toHolder('assigned'),
  rejectRefusal: toHolder('assigned'),
  confirmRefusal: toReporter('refused'),
  route: toHolder('assigned'),
  recategorise: refiled,
  relocate: toHolder('assigned'),
  dispatch: (event, scene) => [
    ['assigned', [...holders(event, scene), ...handling(event.content.assistants, scene)]],
  ],
  handDown: toHolder('assigned'),
  sendBack: toHolder('returned'),
  transfer: ({ content }, { directory }) => [
    ['assigned', directory.members.filter(({ id }) => id === content.member)],
  ],
  assist: ({ content }, scene) => [['assigned', handling(content.departments, scene)]],
  whistle: ({ content }, scene) => [['whistled', handling(content.departments, scene)]],
  resume: toHolder('assigned'),
  comeBack: toHolder('assigned'),
  askReporter: toReporter('asked'),
  answer: toReporter('answered'),
  fixOnSpot: toReporter('closed'),
  verify: (event, scene) =>
    event.content.result === 'pass' ? [['closed', 'reporter']] : [['returned', holders(event, scene)]],
  spotCheck: (event, scene) => (event.content.result === 'pass' ? [] : [['returned', holders(event, scene)]]),
  reopen: toHolder('reopened'),
  merge: toReporter('merged'),
  log: ({ content }) => (content.visit ? [['visit', 'reporter']] : []),
  add: (event, scene) => [[event.content.visit ? 'visit' : 'added', holders(event, scene)]],
  outsideReply: toHolder('added'),
  look: toReporter('looked'),
  urge: toHolder('urged'),
  /** By the ladder, whoever its rung leads to; by a person, whoever stands above the holder. */
  supervise: (event, scene) => {
    const { rung } = event.content;
    const order =
      rung === 'supervised' || rung === 'supervisedAgain'
        ? supervisorsOf(scene.matter, rung, scene.directory)
        : above(event, scene);
    return [['supervised', [...holders(event, scene), ...order]]];
  },
  reportBack: (event, scene) => [['reportedBack', above(event, scene)]],
  raiseSeverity: (event, scene) =>
    event.content.severity === 'urgent' ? danger(event, scene) : [['assigned', holders(event, scene)]],
  askTime: (_, { directory }) => [['timeAsked', membersOfCentre(directory)]],
  refuseTime: toHolder('timeDecided'),
  extend: toHolder('timeDecided'),
  suspend: toHolder('timeDecided'),
  object: (_, { directory }) => [['objected', membersOfCentre(directory)]],
  remind: (event, scene) => {
    const { mark } = event.content;
    const who = holders(event, scene);
    const alone = mark === 'recheck' || mark === 'visit';
    return [[mark, alone ? who : [...who, ...above(event, scene)]]];
  },
};

/**
 * Whom the event concerns, each once, for what presses most. Nobody is told of what they have done themselves or must
 * not see; a restricted matter is told to its reporter and to whoever may open it, never to a group.
 */
export function noticesFor(event: MatterEvent, matter: Matter, directory: Directory): Notice[] {
  const rule = RULES[event.action] as AnyRule | undefined;
  const told = rule?.(event, { matter, directory }) ?? [];
  const wanted = told.flatMap(([purpose, who]): [Purpose, Recipient][] =>
    who === 'reporter'
      ? reportersOf(matter, purpose).map((to) => [purpose, to])
      : who
          .filter((member) => isOther(member, event.by) && mayBeTold(member, matter))
          .map(({ id }) => [purpose, { kind: 'member', member: id }]),
  );
  const groups = matter.audience === 'restricted' ? [] : (event.effect.cards ?? []);
  const all = [
    ...wanted,
    ...groups.map(({ group }): [Purpose, Recipient] => [
      matter.severity === 'urgent' ? 'urgent' : 'carded',
      { kind: 'group', group },
    ]),
  ];
  const { id, matter: of, town } = event;
  return firstOfEach(all).map(([purpose, to]) => ({
    to,
    purpose,
    matter: to.kind === 'reporter' ? (to.of ?? of) : of,
    town,
    event: id,
    urgent: matter.severity === 'urgent' && !CAN_WAIT.includes(purpose),
  }));
}

/** What becomes of it is told to those too whose matters were merged into it; what is asked of one is not. */
const TOLD_TO_ALL: readonly Purpose[] = ['answered', 'closed', 'refused', 'merged'];

function reportersOf(matter: Matter, purpose: Purpose): Recipient[] {
  const own: Recipient[] = matter.reporterLeft || !isReachable(matter) ? [] : [{ kind: 'reporter' }];
  const others = TOLD_TO_ALL.includes(purpose) ? (matter.merged ?? []) : [];
  return [...own, ...others.map((of): Recipient => ({ kind: 'reporter', of }))];
}

/** Of whoever told it anonymously (匿名), or had it brought for them (代报), there is no account to tell anything to. */
function isReachable({ identity, source }: Matter): boolean {
  return identity !== 'anonymous' && source !== 'onBehalf';
}

/** What may wait although the matter is urgent; what its reporter is told waits for the morning too. */
const CAN_WAIT: readonly Purpose[] = [
  'objected',
  'timeAsked',
  'timeDecided',
  'reportedBack',
  'asked',
  'answered',
  'closed',
  'refused',
  'merged',
  'parted',
  'looked',
];

function isOther(member: Member, by: EventActor): boolean {
  return by.kind !== 'member' || by.id !== member.id;
}

function firstOfEach(all: readonly [Purpose, Recipient][]): [Purpose, Recipient][] {
  const keys = all.map(([, to]) => recipientKey(to));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
