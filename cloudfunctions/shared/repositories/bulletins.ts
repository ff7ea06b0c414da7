/**
 * What village and town tell residents, and who has read it. A reading is a document under an id made of account and
 * bulletin, which names nobody. They are counted on their index: every reading counts once whatever fails in between,
 * nobody's reading waits for another's, and no two writings can disagree, as a counter and the mark beside it could.
 */
import { isTold, type BulletinKind, type EventActor, type Moment, type Photo } from '@gelin/domain';
import { add, change, count, find, get, type Stored } from '../cloudbase.ts';
import { derivedId } from '../context.ts';

/** More are not told at one place at once: nobody would read them. */
export const MOST_AT_ONCE = 60;

export interface BulletinDocument {
  readonly town: string;
  readonly unit: string;
  readonly path: readonly string[];
  readonly kind: BulletinKind;
  readonly title: string;
  readonly text: string;
  readonly photos: readonly Photo[];
  readonly from: Moment;
  /** Moved to the moment at which it was taken down. */
  readonly until: Moment;
  readonly by: EventActor;
  readonly at: Moment;
  readonly takenDown?: true;
  /** How many had read it when its readings began to be forgotten. */
  readonly read?: number;
  /** None of its readings is left. */
  readonly summed?: true;
}

/** As much as a list shows. */
export type BulletinHead = Stored<
  Pick<BulletinDocument, 'town' | 'unit' | 'path' | 'kind' | 'title' | 'from' | 'until' | 'takenDown'>
>;
const HEAD = { town: 1, unit: 1, path: 1, kind: 1, title: 1, from: 1, until: 1, takenDown: 1 } as const;
/** The most that one request may read. */
const LIMIT = 1_000;

/** What is told at these units or will be, newest beginning first: all of it, for what was over then is not read. */
export async function standingAt(units: readonly string[], now: Moment): Promise<BulletinHead[]> {
  if (units.length === 0) return [];
  const where = { unit: { $in: units }, until: { $gt: now } };
  const found = await find<Omit<BulletinHead, '_id'>>('bulletins', where, { limit: LIMIT, projection: HEAD });
  return found.sort((one, other) => other.from - one.from || (one._id < other._id ? 1 : -1));
}

/** Of these, what is told at this moment. */
export function toldNow(heads: readonly BulletinHead[], now: Moment): BulletinHead[] {
  return heads.filter((head) => isTold(head, now));
}

/** One of them, whether or not it is told. */
export async function bulletinById(id: string): Promise<Stored<BulletinDocument> | undefined> {
  return get<BulletinDocument>('bulletins', id);
}

/** Publishes it once. @returns what stands under the id: this, or what an earlier try has left */
export async function keepBulletin(
  id: string,
  bulletin: BulletinDocument,
): Promise<BulletinDocument | undefined> {
  return (await add('bulletins', { _id: id, ...bulletin })) ? bulletin : bulletinById(id);
}

/** Takes it down; once down it stays as it was. */
export async function takeDown(id: string, now: Moment): Promise<void> {
  await change(
    'bulletins',
    { _id: id, takenDown: null },
    { $set: { takenDown: true }, $min: { until: now } },
  );
}

const readingOf = (openid: string, bulletin: string) => derivedId('bulletinRead', openid, bulletin);

/** Which of these this person has read. */
export async function readBy(openid: string, bulletins: readonly string[]): Promise<ReadonlySet<string>> {
  if (bulletins.length === 0) return new Set();
  const ids = new Map(bulletins.map((bulletin) => [readingOf(openid, bulletin), bulletin]));
  const found = await find('readings', { _id: { $in: [...ids.keys()] } }, { limit: ids.size });
  return new Set(found.flatMap(({ _id }) => ids.get(_id) ?? []));
}

/** This person has read it; a second time changes nothing. */
export async function recordReading(openid: string, bulletin: string): Promise<void> {
  await add('readings', { _id: readingOf(openid, bulletin), bulletin });
}

/** How many people have read it, counted or as it was summed up. */
export async function readingsOf(bulletin: string, summed?: number): Promise<number> {
  return summed ?? count('readings', { bulletin });
}
