/** One day of one town: tips come, people and time take their steps by the real rules, and everything is counted. */
import TinyQueue from 'tinyqueue';
import {
  begin,
  chiefOf,
  decide,
  deliveriesOf,
  evolve,
  membersOfCentre,
  noticesFor,
  submit,
  timedStep,
  unitOf,
  type Actor,
  type Channel,
  type Command,
  type Directory,
  type EventActor,
  type Matter,
  type MatterEvent,
  type Member,
  type Moment,
  type Reach,
  type Severity,
} from '@gelin/domain';
import type { Chance } from '../../runtime/replay/chance.ts';
import {
  ANSWERED,
  ANSWERING,
  around,
  DAY_END,
  ESCALATED,
  FIXED_AT_ONCE,
  RESTRICTED,
  sentAt,
  severityOf,
  TALK,
  takenUpAt,
  UNPLACED,
  VERIFIED,
  VERIFYING,
} from './people.ts';

export interface Told {
  card(group: string, matter: Matter, at: Moment): void;
  said(group: string, at: Moment): void;
  rang(group: string, at: Moment): void;
  notice(member: string, channel: Channel, at: Moment, due: Moment, urgent: boolean): void;
  step(by: 'tip' | 'person' | 'timer', at: Moment): void;
  /** A tip, as it would be one message to every group above. */
  tip(path: readonly string[], at: Moment): void;
}

interface Due {
  readonly at: Moment;
  readonly run: () => void;
}

const TIMER: Actor = { kind: 'timer', posts: [], isReporter: false };
const PHOTOS = [{ id: 'p' }];

/** Runs the day; returns the town's matters as they stand at its end. */
export function liveDay(directory: Directory, tips: number, chance: Chance, told: Told): readonly Matter[] {
  const queue = new TinyQueue<Due>([], (a, b) => a.at - b.at);
  const matters = new Map<string, Matter>();
  const grids = directory.units.filter(({ level }) => level === 'grid');
  const codes = codesOf(directory);
  const reach = reachOf(directory);
  let ids = 0;

  const later = (at: Moment, run: () => void): void => {
    if (at < DAY_END) queue.push({ at, run });
  };
  const happened = (event: MatterEvent, matter: Matter): void => {
    matters.set(matter.id, matter);
    for (const card of event.effect.cards ?? []) told.card(card.group, matter, event.at);
    for (const { group } of matter.cards) told.rang(group, event.at);
    for (const notice of noticesFor(event, matter, directory))
      for (const { to, channel, at, urgent } of deliveriesOf(notice, reach, event.at))
        if (to.kind === 'member') told.notice(to.member, channel, event.at, at, urgent);
    const timed = timedStep(matter, directory);
    if (!timed) return;
    const at = Math.max(timed.at, event.at);
    later(at, () => takenByTime(matter.id, matter.seq, timed.command, at));
  };
  const take = (matter: Matter, command: Command, actor: Actor, by: EventActor, now: Moment): boolean => {
    const decision = decide(command, matter, { id: `e${ids++}`, actor, by, now, directory });
    if (!decision.ok) return false;
    told.step(actor.kind === 'timer' ? 'timer' : 'person', now);
    happened(decision.event, evolve(matter, decision.event));
    return true;
  };
  const takenByTime = (id: string, seq: number, command: Command, now: Moment): void => {
    const matter = matters.get(id);
    if (matter?.seq === seq) take(matter, command, TIMER, { kind: 'timer' }, now);
  };
  const byHolder = (id: string, command: Command, now: Moment): boolean => {
    const matter = matters.get(id);
    const holder = matter && holderOf(matter, directory);
    return matter && holder ? take(matter, command, actorOf(holder), signed(holder), now) : false;
  };
  const talk = (id: string, now: Moment): void => {
    for (const [index, { group }] of (matters.get(id)?.cards ?? []).entries()) {
      const mean = index === 0 ? TALK.own : TALK.above;
      for (let left = mean; left > 0; left -= 1)
        if (chance.happens(Math.min(1, left))) {
          const at = now + around(20 * 60_000, chance);
          later(at, () => {
            told.said(group, at);
            told.rang(group, at);
          });
        }
    }
  };
  const handled = (id: string, now: Moment): void => {
    const drawn = chance.next();
    const no = `n${id}`;
    if (drawn < FIXED_AT_ONCE) {
      const content = { no, text: '当场修好了', photos: PHOTOS };
      if (byHolder(id, { action: 'fixOnSpot', content }, now)) return;
    }
    if (!byHolder(id, { action: 'accept', content: { no } }, now)) return;
    const at = now + around(ANSWERING, chance);
    if (drawn < FIXED_AT_ONCE + ESCALATED) {
      const content = { findings: '看过现场', opinion: '请上级协调' };
      later(at, () => void byHolder(id, { action: 'escalate', content }, at));
    } else if (drawn < FIXED_AT_ONCE + ESCALATED + ANSWERED) later(at, () => answered(id, at));
  };
  const answered = (id: string, now: Moment): void => {
    const content = { text: '已经处理好了', photos: PHOTOS, outcome: 'solved' as const };
    const ok = byHolder(id, { action: 'answer', content }, now);
    if (!ok || !chance.happens(VERIFIED)) return;
    const at = now + around(VERIFYING, chance);
    later(at, () => {
      const matter = matters.get(id);
      const worker = directory.members.find(({ posts }) =>
        posts.some(({ role, unit }) => role === 'gridWorker' && unit === matter?.place.unit),
      );
      if (matter && worker)
        take(matter, { action: 'verify', content: { result: 'pass' } }, actorOf(worker), signed(worker), at);
    });
  };
  const sent = (now: Moment): void => {
    const severity = severityOf(chance);
    const restricted = chance.happens(RESTRICTED);
    const unit = chance.happens(UNPLACED) ? undefined : chance.pick(grids).id;
    const category = chance.pick(restricted ? codes.restricted : codes[severity]);
    const submission = { text: '请来看一下', photos: [], source: 'tip' as const, category, place: { unit } };
    const id = `m${ids++}`;
    const event = submit(submission, { id, matter: id, by: { kind: 'reporter' }, now, directory });
    const matter = begin(event);
    told.step('tip', now);
    told.tip(matter.place.path, now);
    happened(event, matter);
    const at = takenUpAt(now, severity, chance);
    if (at !== undefined) later(at, () => handled(id, at));
    talk(id, now);
  };
  for (let n = 0; n < tips; n += 1) {
    const at = sentAt(chance);
    later(at, () => sent(at));
  }
  for (let due = queue.pop(); due; due = queue.pop()) due.run();
  return [...matters.values()];
}

/** Codes of the catalogue by the severity they begin with; restricted ones apart. */
function codesOf({ settings }: Directory): Readonly<Record<Severity | 'restricted', readonly string[]>> {
  const { categories } = settings.catalogue;
  const open = categories.filter(({ audience, nature }) => audience !== 'restricted' && nature === 'problem');
  const of = (severity: Severity) =>
    open.filter((each) => each.severity === severity).map(({ code }) => code);
  return {
    urgent: of('urgent'),
    important: of('important'),
    routine: of('routine'),
    restricted: categories.filter(({ audience }) => audience === 'restricted').map(({ code }) => code),
  };
}

function reachOf({ settings, members }: Directory): Reach {
  return {
    settings,
    open: ['inApp', 'subscription', 'sms', 'voice'],
    robots: new Set(),
    members: new Map(members.map((member) => [member.id, member])),
    preferences: new Map(),
  };
}

function holderOf({ holder }: Matter, directory: Directory): Member | undefined {
  const unit = holder && unitOf(directory, holder.id);
  return (unit && chiefOf(directory, unit)) ?? membersOfCentre(directory)[0];
}

const actorOf = ({ id, posts }: Member): Actor => ({ kind: 'person', posts, member: id, isReporter: false });

function signed({ id, name, posts }: Member): EventActor {
  const post = posts[0];
  if (!post) throw new Error(`${id} holds no post`);
  return { kind: 'member', id, name, role: post.role, unit: post.unit };
}
