/** Notices as stored: one document a delivery, under an id made of event, recipient and channel. */
import {
  BESIDE,
  CHANNELS,
  type Beside,
  type Channel,
  type DeliveryState,
  type Moment,
  type Planned,
  type Recipient,
} from '@gelin/domain';
import { add, change, find, type Stored } from '../cloudbase.ts';
import { derivedId } from '../context.ts';
import { position } from '../position.ts';

/** What every document of the collection has. */
interface Kept {
  /** The matter, or what `about` says, by id. */
  readonly matter: string;
  readonly town: string;
  readonly event: string;
  readonly state: DeliveryState;
  /** Tries so far. */
  readonly attempts: number;
  /** When it is, or was, next to be done. */
  readonly at: Moment;
  readonly createdAt: Moment;
  /** Sorts by creation. */
  readonly pos: string;
}

/** A delivery. The reporter's account is not here: it is read from `reporters` when it is sent. */
export type NoticeDocument = Stored<
  Kept & {
    readonly channel: Channel;
    readonly purpose: Planned['purpose'];
    readonly about?: Beside;
    readonly urgent: boolean;
    readonly member?: string;
    readonly reporter?: true;
    readonly group?: string;
    /** Its place in the lane of the group's robot, which a failure does not take away. */
    readonly turn?: string;
    /** It has to go alone, and as a line. */
    readonly plain?: true;
    /** Given up, and sent again by the administrator: by which wish; from then on no matter wakes the clock for it. */
    readonly resent?: string;
    readonly loose?: true;
    readonly silent?: true;
    readonly sentAt?: Moment;
    readonly seenAt?: Moment;
    /** The member who told them by telephone. */
    readonly calledBy?: string;
    /** What the channel said last, where it refused. */
    readonly error?: string;
  }
>;

/**
 * Watches over an urgent event until somebody has looked: `waiting` for the first quarter of an hour, then `failed`
 * while it goes on from one to the next, `dead` when nobody is left to tell, `seen` at last.
 */
export type WatchDocument = Stored<Kept & { readonly channel: 'watch' }>;
export type OpenDocument = NoticeDocument | WatchDocument;

const OPEN: readonly DeliveryState[] = ['waiting', 'failed'];
/** The read limit of the platform. */
export const LIMIT = 1_000;

/** Its place in a robot's lane: by when it may go out, then when it was written, then as they were written together. */
export function turnOf(id: string, at: Moment, now: Moment, index: number): string {
  return position(at, position(now, `${String(index).padStart(4, '0')}:${id}`));
}

/** The document of a planned delivery, the `index`th of those planned together. */
export function noticeDocument(
  { key, to, silent, ...planned }: Planned,
  now: Moment,
  index = 0,
): NoticeDocument {
  const _id = derivedId(...key);
  return {
    _id,
    pos: position(now, _id),
    matter: planned.matter,
    town: planned.town,
    event: planned.event,
    channel: planned.channel,
    purpose: planned.purpose,
    urgent: planned.urgent,
    ...(planned.about && { about: planned.about }),
    ...(to.kind === 'member' && { member: to.member }),
    ...(to.kind === 'reporter' && { reporter: true as const }),
    ...(to.kind === 'group' && { group: to.group, turn: turnOf(_id, planned.at, now, index) }),
    ...(silent && { silent }),
    state: 'waiting',
    attempts: 0,
    at: planned.at,
    createdAt: now,
  };
}

/** The watch over an urgent event, to look for the first time at `at`. */
export function watchDocument(
  event: { readonly id: string; readonly matter: string; readonly town: string },
  at: Moment,
  now: Moment,
): WatchDocument {
  const { id, matter, town } = event;
  const _id = derivedId(id, 'watch');
  return {
    _id,
    pos: position(now, _id),
    matter,
    town,
    event: id,
    channel: 'watch',
    state: 'waiting',
    attempts: 0,
    at,
    createdAt: now,
  };
}

/** The delivery that a document is about. */
export function plannedFrom(document: NoticeDocument): Planned {
  const { matter, town, event, purpose, urgent, channel, at, member, group } = document;
  const to: Recipient = member
    ? { kind: 'member', member }
    : group
      ? { kind: 'group', group }
      : { kind: 'reporter' };
  return { key: [], matter, town, event, purpose, urgent, channel, at, to };
}

/** Inserted at once: so many ids can be asked for in one read. */
const AT_ONCE = 500;

/** Inserts what is not there yet and returns it; one request where all is new and not very much. */
export async function addNotices<T extends OpenDocument>(documents: readonly T[]): Promise<T[]> {
  const once = [...new Map(documents.map((document) => [document._id, document])).values()];
  const added: T[] = [];
  for (let from = 0; from < once.length; from += AT_ONCE)
    added.push(...(await addMissing(once.slice(from, from + AT_ONCE))));
  return added;
}

async function addMissing<T extends OpenDocument>(documents: readonly T[]): Promise<readonly T[]> {
  let missing = documents;
  // A second round only where some were there; a third where somebody else adds them at this very moment.
  for (let round = 0; missing.length > 0 && round < 3; round += 1) {
    if (await add('notices', missing)) return missing;
    const ids = missing.map(({ _id }) => _id);
    const there = await find('notices', { _id: { $in: ids } }, { limit: LIMIT, projection: { _id: 1 } });
    const known = new Set(there.map(({ _id }) => _id));
    missing = missing.filter(({ _id }) => !known.has(_id));
  }
  return missing;
}

/** What is still to be done about these matters, now or later, the earliest first: one read. */
export async function openNotices(matters: readonly string[]): Promise<OpenDocument[]> {
  const where = { matter: { $in: matters }, state: { $in: OPEN } };
  return (await find('notices', where, { order: { at: 1 }, limit: LIMIT })) as OpenDocument[];
}

/** What is due, and about no matter that would wake the timer: the earliest first. */
export async function openBeside(now: Moment, limit: number): Promise<NoticeDocument[]> {
  const where = { about: { $in: BESIDE }, state: { $in: OPEN }, at: { $lte: now } };
  return (await find('notices', where, { order: { at: 1 }, limit })) as NoticeDocument[];
}

/** Takes deliveries for sending until `until`: those that somebody else has taken are not among what is returned. */
export async function claim(
  due: readonly NoticeDocument[],
  token: string,
  now: Moment,
  until: Moment,
): Promise<readonly NoticeDocument[]> {
  const ids = due.map(({ _id }) => _id);
  const where = { _id: { $in: ids }, state: { $in: OPEN }, at: { $lte: now } };
  const taken = await change('notices', where, { $set: { claim: token, at: until }, $inc: { attempts: 1 } });
  if (taken === due.length) return due;
  const mine = await find(
    'notices',
    { _id: { $in: ids }, claim: token },
    { limit: LIMIT, projection: { _id: 1 } },
  );
  const known = new Set(mine.map(({ _id }) => _id));
  return due.filter(({ _id }) => known.has(_id));
}

/** What becomes of deliveries that have been tried. `seen` is never taken back. */
export async function settleNotices(ids: readonly string[], outcome: Partial<NoticeDocument>): Promise<void> {
  if (ids.length === 0) return;
  await change('notices', { _id: { $in: ids }, state: { $in: OPEN } }, { $set: outcome });
}

/** The in-app notices of an urgent event, whoever they went to. */
export async function inAppOf(matters: readonly string[]): Promise<NoticeDocument[]> {
  if (matters.length === 0) return [];
  const where = { matter: { $in: matters }, channel: 'inApp', urgent: true };
  return (await find('notices', where, { limit: LIMIT })) as NoticeDocument[];
}

/** Every delivery about a matter, oldest first. */
export async function deliveriesAbout(matter: string): Promise<NoticeDocument[]> {
  const found = (await find('notices', { matter }, { limit: LIMIT })) as OpenDocument[];
  return found
    .filter((document): document is NoticeDocument => document.channel !== 'watch')
    .sort((a, b) => a.createdAt - b.createdAt || CHANNELS.indexOf(a.channel) - CHANNELS.indexOf(b.channel));
}

/** The watches of a town over what nobody has looked at in time. */
export async function unseenWatches(town: string): Promise<WatchDocument[]> {
  const where = { town, channel: 'watch', state: { $in: ['failed', 'dead'] } };
  return (await find('notices', where, { limit: LIMIT })) as WatchDocument[];
}
