/** Whom an event concerns: one table, from what was done to who is told of it, and for what. */
import { isOpenAt } from '../deadline/calendar.ts';
import type { Action } from '../matter/action.ts';
import type { CardPlace, EventActor, Holder, Matter, Moment } from '../matter/matter.ts';
import type { Directory } from '../org/directory.ts';
import type { Member } from '../org/post.ts';
import { dutyAt } from './duty.ts';
import { recipientKey, type Notice, type Purpose, type Recipient } from './notice.ts';
import { mayBeTold, membersAbove, membersHolding, membersOfCentre, villageLeads } from './recipients.ts';

/** What a rule reads of an event: every event of the domain is one, also those of actions that come later. */
export interface ToldEvent {
  readonly id: string;
  readonly matter: string;
  readonly town: string;
  readonly action: Action | 'remind';
  readonly at: Moment;
  readonly by: EventActor;
  readonly content: object;
  readonly effect: {
    readonly status: Matter['status'];
    readonly holder: Holder | null;
    readonly cards?: readonly CardPlace[];
  };
}

interface Scene {
  readonly event: ToldEvent;
  readonly matter: Matter;
  readonly directory: Directory;
}
type Told = readonly [purpose: Purpose, members: readonly Member[]] | readonly [purpose: Purpose, 'reporter'];
type Rule = (scene: Scene) => readonly Told[];

const field = (event: ToldEvent, name: string): unknown => (event.content as Record<string, unknown>)[name];

const holders = ({ event, directory }: Scene) => membersHolding(event.effect.holder, directory);
const above = ({ event, directory }: Scene) => membersAbove(event.effect.holder, directory);

const toHolder =
  (purpose: Purpose): Rule =>
  (scene) => [[purpose, holders(scene)]];
const toReporter =
  (purpose: Purpose): Rule =>
  () => [[purpose, 'reporter']];

/** Danger: who holds it, the village and the centre, at once. */
const danger: Rule = (scene) => [
  [
    'urgent',
    [...holders(scene), ...villageLeads(scene.matter, scene.directory), ...membersOfCentre(scene.directory)],
  ],
];

/** Something new: to its holder; outside working hours to the duty officer too, whatever its severity. */
const arrival: Rule = (scene) => {
  if (scene.matter.severity === 'urgent') return danger(scene);
  const { directory, event } = scene;
  const open = isOpenAt(event.at, directory.settings.calendar);
  return [...(open ? [] : ([['offHours', onDuty(scene)]] as const)), ['arrived', holders(scene)]];
};

/** Who is on duty; the centre's director and dispatchers where the town keeps no roster. */
function onDuty({ directory, event }: Scene): readonly Member[] {
  const ids = dutyAt(event.at, directory.settings);
  return ids.length > 0 ? directory.members.filter(({ id }) => ids.includes(id)) : membersOfCentre(directory);
}

/** A check that failed comes back to who answered; one that passed is told to who reported. */
const checked: Rule = (scene) =>
  field(scene.event, 'result') === 'pass' ? [['closed', 'reporter']] : [['returned', holders(scene)]];

/** The timer's reminder: who holds it, and the level above. */
const reminder: Rule = (scene) => {
  const purpose = field(scene.event, 'mark') === 'overdue' ? 'overdue' : 'dueSoon';
  return [[purpose, [...holders(scene), ...above(scene)]]];
};

const severity: Rule = (scene) =>
  field(scene.event, 'severity') === 'urgent' ? danger(scene) : [['assigned', holders(scene)]];

/** What is not here concerns nobody beyond those who see it on the matter. */
const RULES: Readonly<Partial<Record<ToldEvent['action'], Rule>>> = {
  submit: arrival,
  unmerge: toHolder('arrived'),
  escalate: toHolder('assigned'),
  proposeRefusal: toHolder('assigned'),
  rejectRefusal: toHolder('assigned'),
  confirmRefusal: toReporter('refused'),
  route: toHolder('assigned'),
  relocate: toHolder('assigned'),
  dispatch: toHolder('assigned'),
  handDown: toHolder('assigned'),
  sendBack: toHolder('returned'),
  transfer: toHolder('assigned'),
  resume: toHolder('assigned'),
  comeBack: toHolder('assigned'),
  askReporter: toReporter('asked'),
  answer: toReporter('answered'),
  fixOnSpot: toReporter('closed'),
  verify: checked,
  spotCheck: (scene) => (field(scene.event, 'result') === 'pass' ? [] : [['returned', holders(scene)]]),
  reopen: toHolder('reopened'),
  merge: toReporter('merged'),
  urge: toHolder('urged'),
  supervise: (scene) => [['supervised', [...holders(scene), ...above(scene)]]],
  reportBack: (scene) => [['reportedBack', above(scene)]],
  raiseSeverity: severity,
  remind: reminder,
};

/**
 * Whom the event concerns, each once, for what presses most. Nobody is told of what they have done themselves or must
 * not see; a restricted matter is told to its reporter and to whoever may open it, never to a group.
 */
export function noticesFor(event: ToldEvent, matter: Matter, directory: Directory): Notice[] {
  const told = RULES[event.action]?.({ event, matter, directory }) ?? [];
  const wanted = told.flatMap(([purpose, who]): [Purpose, Recipient][] =>
    who === 'reporter'
      ? [[purpose, { kind: 'reporter' }]]
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
    matter: of,
    town,
    event: id,
    urgent: purpose === 'urgent',
  }));
}

function isOther(member: Member, by: EventActor): boolean {
  return by.kind !== 'member' || by.id !== member.id;
}

function firstOfEach(all: readonly [Purpose, Recipient][]): [Purpose, Recipient][] {
  const keys = all.map(([, to]) => recipientKey(to));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
