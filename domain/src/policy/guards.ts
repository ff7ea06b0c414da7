/** What an action needs of the matter beside its status and somebody who may: what was done before, and by when. */
import { dateOf } from '../deadline/calendar.ts';
import { dueAt } from '../deadline/due.ts';
import type { Action } from '../matter/action.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { isLinkOpen } from '../matter/rules/entrusting.ts';
import { REOPENINGS } from '../matter/rules/reopening.ts';
import { isHazard } from '../matter/rules/together.ts';
import { childrenOf, type Directory } from '../org/directory.ts';
import type { Relation } from '../matter/table.ts';
import type { Actor } from './relation.ts';

/** When something is asked, and of which town. */
export interface When {
  readonly now: Moment;
  readonly directory: Directory;
}

export type GuardReason =
  /** Nothing of the kind stands, or it stands already. */
  | 'wrongStatus'
  /** The time in which it could be done has passed. */
  | 'tooLate'
  /** It may be done so many times and no more. */
  | 'tooOften'
  /** Nobody decides what they asked for themselves. */
  | 'ownStep'
  /** For this holder there is nothing of the kind. */
  | 'notHere';

type Guard = (matter: Matter, actor: Actor, when: When, as: Relation) => GuardReason | undefined;

const DAY = 24 * 3_600_000;

/** No later than the day's number of days after it was over. */
const isWithin = (matter: Matter, { now, directory }: When) =>
  now - (matter.closedAt ?? now) <= directory.settings.limits.archiveDays * DAY;

const isOverdue = (matter: Matter, { now }: When) => matter.clock !== null && now >= matter.clock.dueAt;

const decidesOwn: Guard = (matter, actor) =>
  matter.refusal?.by !== undefined && matter.refusal.by === actor.member ? 'ownStep' : undefined;

/** Whoever asked for time does not give it, nor refuse it. */
const asksOwn = ({ timeAsked }: Matter, { member }: Actor) =>
  timeAsked !== undefined && timeAsked.by === member ? ('ownStep' as const) : undefined;

/** Whether a department of the actor was called by the whistle and has not done this yet. */
function isCalled(
  { posts }: Actor,
  whistle: Matter['whistle'],
  done: Readonly<Record<string, Moment>> = {},
): boolean {
  return posts.some(
    ({ department }) =>
      department !== undefined &&
      whistle?.departments.includes(department) === true &&
      done[department] === undefined,
  );
}

const GUARDS: Readonly<Partial<Record<Action, Guard>>> = {
  fixOnSpot: ({ holder, escalations, audience, town, place }) =>
    audience === 'open' && escalations === 0 && place.unit !== undefined && holder?.id !== town
      ? undefined
      : 'notHere',
  escalate: ({ holder, town }) => (holder?.id === town || holder?.kind === 'leaders' ? 'notHere' : undefined),
  confirmRefusal: decidesOwn,
  route: ({ audience, about, holder, routes = 0 }, _, __, as) => {
    // What is for the centre alone can only come back to it.
    if (audience === 'restricted' && (about || holder?.kind === 'unit')) return 'notHere';
    return as === 'holder' && routes > 0 ? 'tooOften' : undefined;
  },
  handDown: ({ holder, audience }, _, { directory }) =>
    audience === 'open' && holder?.kind === 'unit' && childrenOf(directory, holder.id).length > 0
      ? undefined
      : 'notHere',
  // §4: within one working day, else deemed accepted; after the second it is assigned for good (指定承办).
  sendBack: ({ sendBacks = 0, dispatchedAt }, _, { now, directory: { settings } }) => {
    if (dispatchedAt === undefined) return 'notHere';
    if (sendBacks >= 2) return 'tooOften';
    return now > dueAt(dispatchedAt, settings.limits.sendBack, settings.calendar) ? 'tooLate' : undefined;
  },
  // While it is handled, a whistle is what is signed for: once by each department that it called.
  sign: ({ status, dispatchedAt, whistle }, actor, { now, directory: { settings } }, as) => {
    if (status === 'handling') return isCalled(actor, whistle, whistle?.signed) ? undefined : 'notHere';
    if (as !== 'timer' || dispatchedAt === undefined) return undefined;
    return now > dueAt(dispatchedAt, settings.limits.sendBack, settings.calendar) ? undefined : 'wrongStatus';
  },
  // From what is accepted a village calls; the centre gives it to a department, and a grid passes it up.
  whistle: ({ status, audience, holder, town }, _, { directory }) => {
    if (status === 'handling') return undefined;
    const village = holder && holder.id !== town && childrenOf(directory, holder.id).length > 0;
    return audience === 'open' && village ? undefined : 'notHere';
  },
  transfer: ({ holder }) => (holder?.kind === 'department' ? undefined : 'notHere'),
  arrive: ({ whistle }, actor) => (isCalled(actor, whistle, whistle?.arrived) ? undefined : 'notHere'),
  // The centre and the leaders need not ask: they give time themselves.
  askTime: (matter, _, when) => {
    const { holder, town, timeAsked, extended, suspensions = 0 } = matter;
    if (holder?.kind === 'leaders' || holder?.id === town) return 'notHere';
    const { times } = when.directory.settings.limits.suspend;
    if (timeAsked || (extended && suspensions >= times)) return 'tooOften';
    return isOverdue(matter, when) ? 'tooLate' : undefined;
  },
  // Nobody outside reads what is for the centre alone.
  entrust: ({ audience }) => (audience === 'open' ? undefined : 'notHere'),
  revoke: ({ entrusted }) => (entrusted ? undefined : 'notHere'),
  outsideReply: ({ entrusted }, _, { now }) => (isLinkOpen(entrusted, now) ? undefined : 'tooLate'),
  refuseTime: (matter, actor) => (matter.timeAsked ? asksOwn(matter, actor) : 'notHere'),
  suspend: (matter, actor, when) => {
    if (asksOwn(matter, actor)) return 'ownStep';
    if ((matter.suspensions ?? 0) >= when.directory.settings.limits.suspend.times) return 'tooOften';
    return isOverdue(matter, when) ? 'tooLate' : undefined;
  },
  resume: ({ suspendedUntil = 0 }, _, { now }, as) =>
    as === 'timer' && now < suspendedUntil ? 'wrongStatus' : undefined,
  extend: (matter, actor, when) => {
    if (asksOwn(matter, actor)) return 'ownStep';
    if (matter.extended) return 'tooOften';
    return isOverdue(matter, when) ? 'tooLate' : undefined;
  },
  // What nobody but its reporter has seen is answered, not ordered: an order is about a hazard.
  order: (matter, _, { directory }) => (isHazard(matter, directory) ? undefined : 'notHere'),
  recheck: ({ rectification }) => (rectification ? undefined : 'notHere'),
  spotCheck: ({ fixedOnSpot, spotChecked, answer }, { member }) => {
    if (!fixedOnSpot || spotChecked) return 'notHere';
    return answer?.by.kind === 'member' && answer.by.id === member ? 'ownStep' : undefined;
  },
  rate: ({ rating }) => (rating ? 'tooOften' : undefined),
  // Once to the holder, once a step up; then it is final, and the legal ways are explained.
  reopen: (matter, _, when) => {
    if ((matter.reopenings ?? 0) >= REOPENINGS) return 'tooOften';
    return isWithin(matter, when) ? undefined : 'tooLate';
  },
  archive: (matter, _, when) => (isWithin(matter, when) ? 'wrongStatus' : undefined),
  // What somebody wants done for themselves (代办) nobody else has met.
  join: ({ audience, service }, { isReporter, merges }) =>
    merges || (audience === 'open' && !service && !isReporter) ? undefined : 'notHere',
  // 匿名: nobody looks; 保密: the centre alone. What a member found by themselves has nobody to look at.
  look: ({ identity = 'confidential', source }, _, __, as) => {
    if (identity === 'anonymous' || source === 'finding') return 'notHere';
    return identity === 'confidential' && as !== 'centre' ? 'notHere' : undefined;
  },
  cover: ({ photos, answer, pictured }) =>
    pictured || photos.length + (answer?.photos.length ?? 0) > 0 ? undefined : 'notHere',
  withdraw: ({ reporterLeft }) => (reporterLeft ? 'tooOften' : undefined),
  // 催办 once a day.
  urge: ({ urgedAt }, _, { now }) =>
    urgedAt !== undefined && dateOf(urgedAt) === dateOf(now) ? 'tooOften' : undefined,
  reportBack: ({ supervision }) => (supervision && !supervision.reported ? undefined : 'notHere'),
  raiseSeverity: ({ severity }) => (severity === 'urgent' ? 'notHere' : undefined),
  lowerSeverity: ({ severity }) => (severity === 'routine' ? 'notHere' : undefined),
  object: ({ objection }) => (objection ? 'tooOften' : undefined),
  decideObjection: ({ objection }, { member }) => {
    if (objection?.state !== 'pending') return 'notHere';
    return objection.by === member ? 'ownStep' : undefined;
  },
};

/** Why the action cannot be taken although status and actor would allow it; `undefined` where it can. */
export function guarded(
  action: Action,
  matter: Matter,
  actor: Actor,
  when: When,
  as: Relation,
): GuardReason | undefined {
  return GUARDS[action]?.(matter, actor, when, as);
}
