/** How a notice reaches somebody: its deliveries, one a channel, when each goes out, and what follows a refusal. */
import type { Moment } from '../matter/matter.ts';
import type { Member } from '../org/post.ts';
import type { Settings } from '../settings/settings.ts';
import { recipientKey, ROUTINE, type Beside, type Notice, type Purpose, type Recipient } from './notice.ts';
import { afterQuiet, nextDigest } from './timing.ts';

/** In the order in which one stands in for another. */
export const CHANNELS = ['inApp', 'subscription', 'robot', 'sms', 'voice'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * `waiting` for its moment, `failed` and to be tried again, `sent` by the channel, `seen` by the person, `dead`: given
 * up, by the last try or because the channel will never take it.
 */
export const DELIVERY_STATES = ['waiting', 'failed', 'sent', 'seen', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What one person has asked for. */
export interface Preference {
  /** Only what is urgent rings; the rest stands in the list without a sound. */
  readonly mute: boolean;
  /** Routine notices come together, at the next digest. */
  readonly digest: boolean;
}
export const NO_PREFERENCE: Preference = { mute: false, digest: false };

/** A delivery to be made. */
export interface Planned {
  /** The same for the same delivery, however often it is planned. */
  readonly key: readonly string[];
  readonly matter: string;
  readonly about?: Beside;
  readonly town: string;
  readonly event: string;
  readonly purpose: Purpose | 'digest';
  readonly urgent: boolean;
  readonly to: Recipient;
  readonly channel: Channel;
  /** Stands in the list and rings nobody. */
  readonly silent?: true;
  readonly at: Moment;
}

/** What the town has set up, and what its members want. */
export interface Reach {
  readonly settings: Pick<Settings, 'groups'>;
  /** Channels beyond the app itself that are set up; `robot` by group. */
  readonly open: readonly Channel[];
  readonly robots: ReadonlySet<string>;
  readonly members: ReadonlyMap<string, Pick<Member, 'phone'>>;
  readonly preferences: ReadonlyMap<string, Preference>;
}

/** Purposes worth a text message where a push does not reach. */
const PRESSING: readonly Purpose[] = ['offHours', 'unseen', 'overdue', 'supervised'];
/** Duty is done in the quiet hours. */
const AT_ANY_HOUR: readonly Purpose[] = ['urgent', 'unseen', 'offHours'];

/** The deliveries of a notice: none where nothing that is set up leads to the recipient. */
export function deliveriesOf(notice: Notice, reach: Reach, now: Moment): Planned[] {
  const { to } = notice;
  const wish = to.kind === 'member' ? (reach.preferences.get(to.member) ?? NO_PREFERENCE) : NO_PREFERENCE;
  const quiet = wish.mute && !notice.urgent;
  return firstChannels(notice)
    .filter((channel) => leadsTo(to, channel, reach) && (channel === 'inApp' || !quiet))
    .map((channel) => planned(notice, channel, { wish, quiet, now, reach }));
}

interface Plan {
  readonly wish: Preference;
  readonly quiet: boolean;
  readonly now: Moment;
  readonly reach: Reach;
}

function planned(notice: Notice, channel: Channel, { wish, quiet, now, reach }: Plan): Planned {
  const { groups } = reach.settings;
  const { to, event, purpose, urgent } = notice;
  const collected = wish.digest && ROUTINE.includes(purpose) && !urgent;
  const at = urgent || AT_ANY_HOUR.includes(purpose) ? now : afterQuiet(now, groups);
  if (collected && channel !== 'inApp') {
    const digest = afterQuiet(nextDigest(now, groups), groups);
    const key = ['digest', recipientKey(to), channel, String(digest)];
    return { ...notice, key, purpose: 'digest', channel, at: digest };
  }
  const silent = quiet || collected;
  return { ...notice, key: keyOf(purpose, event, to, channel), channel, at, ...(silent && { silent }) };
}

/** Whoever stands in has often been told before, and is told again: that is another delivery. */
function keyOf(purpose: Purpose, event: string, to: Recipient, channel: Channel): string[] {
  return [event, recipientKey(to), channel, ...(purpose === 'unseen' ? [purpose] : [])];
}

/** Danger goes by everything at once; the rest is shown in the app and pushed. */
function firstChannels({ to, urgent }: Notice): readonly Channel[] {
  if (to.kind === 'group') return ['robot'];
  return urgent ? ['inApp', 'subscription', 'sms', 'voice'] : ['inApp', 'subscription'];
}

function leadsTo(to: Recipient, channel: Channel, { open, robots, members }: Reach): boolean {
  if (channel === 'inApp') return to.kind !== 'group';
  if (to.kind === 'group') return robots.has(to.group);
  if (!open.includes(channel)) return false;
  if (channel === 'subscription') return true;
  return to.kind === 'member' && members.get(to.member)?.phone !== undefined;
}

/** The delivery that stands in for one whose channel will never take it; none where nothing is left. */
export function insteadOf(refused: Planned, reach: Reach, now: Moment): Planned | undefined {
  const { purpose, urgent, to, event } = refused;
  // What is urgent has gone by every channel already; the rest is not worth a text message.
  if (urgent || purpose === 'digest' || !PRESSING.includes(purpose)) return undefined;
  const channel = CHANNELS.slice(CHANNELS.indexOf(refused.channel) + 1).find(
    (next) => next !== 'robot' && leadsTo(to, next, reach),
  );
  return channel && { ...refused, key: keyOf(purpose, event, to, channel), channel, at: now };
}
