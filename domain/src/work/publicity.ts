/** 宣传活动: when and where something was made known to people, what about, how many were reached. Numbers only: nobody who came is written down. Pure. */
import { peopleIn } from '../text/people.ts';
import type { EventActor, Moment } from '../matter/matter.ts';
import type { Photo } from '../matter/media.ts';
import { lacking, type Decided, type WorkEventHead } from './event.ts';

/** As many as one activity can reach, or hand out. */
export const PUBLICITY_MOST = 100_000;
/** As late as one may still be written down, in days. */
export const PUBLICITY_TOLD_DAYS = 366;

/** What is told of one. */
export interface PublicityTold {
  readonly at: Moment;
  readonly unit: string;
  /** Where exactly, in a few words. */
  readonly place: string;
  /** What about: 防范电信诈骗, 消防安全… */
  readonly topic: string;
  /** People reached, and leaflets handed out. */
  readonly reached: number;
  readonly leaflets: number;
  readonly note: string;
  readonly photos: readonly Photo[];
}

export interface Publicity extends PublicityTold {
  readonly id: string;
  readonly town: string;
  readonly path: readonly string[];
  /** Member who wrote it down. */
  readonly member: string;
  readonly by: EventActor;
  /** When it was written down, and how often it was corrected since. */
  readonly recordedAt: Moment;
  readonly corrections: number;
}

export type PublicityEvent = WorkEventHead & {
  readonly action: 'record' | 'correct';
  readonly told: PublicityTold;
};

export type PublicityField = keyof PublicityTold;

/** What a correction has changed, field by field. */
export interface PublicityChange {
  readonly at: Moment;
  readonly by: EventActor;
  readonly before: PublicityTold;
  readonly after: PublicityTold;
  readonly fields: readonly PublicityField[];
}

interface Circumstances {
  readonly id: string;
  readonly subject: string;
  readonly now: Moment;
  readonly by: EventActor;
}

const DAY = 24 * 3_600_000;

/** The field that names somebody, or somebody's home, instead of a place or a topic. */
export function peopleTold({
  place,
  topic,
  note,
}: Pick<PublicityTold, 'place' | 'topic' | 'note'>): 'place' | 'topic' | 'note' | undefined {
  const told = { place, topic, note };
  return (['place', 'topic', 'note'] as const).find((field) => peopleIn(told[field]) !== undefined);
}

/**
 * Recording, or correcting the one that there is. What has not happened yet is none (a clock that is fast is set to now);
 * whoever corrects has seen how it stands; what changes nothing is no correction.
 */
export function decidePublicity(
  told: PublicityTold,
  { id, subject, now, by }: Circumstances,
  correcting?: { readonly publicity: Publicity | undefined; readonly seen: number },
): Decided<PublicityEvent> {
  const at = told.at > now && told.at - now < DAY ? now : told.at;
  if (at > now || now - at > PUBLICITY_TOLD_DAYS * DAY) return lacking('periodWrong');
  const event: PublicityEvent = {
    id,
    subject,
    at: now,
    by,
    action: correcting ? 'correct' : 'record',
    told: { ...told, at },
  };
  if (!correcting) return { event };
  const { publicity, seen } = correcting;
  if (!publicity) return lacking('notFound');
  if (publicity.corrections !== seen) return lacking('wrongStatus');
  return { event };
}

/** What was recorded, or stands after a correction. */
export function evolvePublicity(
  before: Publicity | undefined,
  event: PublicityEvent,
  { town, path, member }: Pick<Publicity, 'town' | 'path' | 'member'>,
): Publicity {
  const { subject: id, at, by, told } = event;
  if (!before) return { ...told, id, town, path, member, by, recordedAt: at, corrections: 0 };
  return { ...before, ...told, path, corrections: before.corrections + 1 };
}

const FIELDS: readonly PublicityField[] = [
  'at',
  'unit',
  'place',
  'topic',
  'reached',
  'leaflets',
  'note',
  'photos',
];

/** What each correction has changed, the latest first; one that changed nothing is left out. */
export function publicityChanges(events: readonly PublicityEvent[]): PublicityChange[] {
  const changes = events.flatMap((event, index): PublicityChange[] => {
    const before = events[index - 1]?.told;
    if (!before) return [];
    const fields = FIELDS.filter((field) => !isSame(field, before, event.told));
    return fields.length > 0 ? [{ at: event.at, by: event.by, before, after: event.told, fields }] : [];
  });
  return changes.reverse();
}

function isSame(field: PublicityField, one: PublicityTold, other: PublicityTold): boolean {
  if (field !== 'photos') return one[field] === other[field];
  const ids = ({ photos }: PublicityTold) => photos.map(({ id }) => id).join('\n');
  return ids(one) === ids(other);
}
