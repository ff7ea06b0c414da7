/** Matters as stored: the matter itself with the few fields that its lists are ordered by. */
import {
  cardFace,
  countedOn,
  erasesAt,
  evolve,
  gramsOf,
  helpersOf,
  ledgersOf,
  listedBy,
  namingOf,
  placardProposedSince,
  searchedText,
  reportOwedSince,
  SEVERITIES,
  spotCheckDue,
  timedStep,
  type Comparable,
  type CountedTip,
  type Directory,
  type LedgerKey,
  type Listed,
  type Matter,
  type MatterEvent,
  type Moment,
  type Near,
} from '@gelin/domain';
import { position } from '../position.ts';
import { shortListed } from '../short.ts';
import {
  change,
  find,
  get,
  type FindOptions,
  type Stored,
  type Transaction,
  type Where,
} from '../cloudbase.ts';

/** What a document has beside the matter. */
interface Ordering extends Listed {
  /** The desks that count it (`figures`). */
  readonly desks: readonly string[];
  /** The departments that help with it: in whose 待办 it is. */
  readonly helpers?: readonly string[];
  /** Pairs of characters it is found by; only what has no card, which carries them else. */
  readonly grams?: readonly string[];
  /** Sorts by severity, then by limit: lists show what presses first. */
  readonly pressing: string;
  readonly ledgers: readonly LedgerKey[];
  /** The signals that ring for whoever reported it or met it too; shared by many, so that they name nobody. */
  readonly bells: readonly string[];
  /** When the clock function has to look at it: after every event, and when time itself does something to it. */
  readonly wakeAt?: Moment;
  /** Waits for a spot check (抽查) since it was closed. */
  readonly checkFrom?: Moment;
  /** Ordered done (督办) and not reported back, since then. */
  readonly owesSince?: Moment;
  /** Grave and not yet ordered under 挂牌督办, since then. */
  readonly graveSince?: Moment;
  /** It was made public once: what the public sees follows it (`releases`). */
  readonly released?: true;
}
export type MatterDocument = Stored<Omit<Matter, 'id'> & Ordering>;

/** A function has followed its event up by then (it runs 20 s at most), or the timer does. */
export const FOLLOWED_WITHIN = 30_000;

/** The document of a matter. */
export function documentOf(
  matter: Matter,
  bells: readonly string[],
  directory: Directory,
): Omit<MatterDocument, '_id'> {
  const { id, ...fields } = matter;
  // What has no clock waits for somebody else and comes last.
  const waits = matter.clock && matter.status !== 'answered';
  const rank = waits ? SEVERITIES.length - 1 - SEVERITIES.indexOf(matter.severity) : 9;
  const wakeAt = Math.min(
    matter.changedAt + FOLLOWED_WITHIN,
    timedStep(matter, directory)?.at ?? Infinity,
    erasesAt(matter, directory) ?? Infinity,
  );
  const pressing = `${rank}:${position(matter.clock?.dueAt ?? 0, id)}`;
  const ledgers = ledgersOf(matter, directory.settings);
  const owesSince = reportOwedSince(matter);
  const graveSince = placardProposedSince(matter);
  const checkFrom = spotCheckDue(matter, directory.settings) ? matter.closedAt : undefined;
  const helpers = helpersOf(matter);
  return {
    ...fields,
    ...(helpers.length > 0 && { helpers }),
    ...(checkFrom !== undefined && { checkFrom }),
    ...(owesSince !== undefined && { owesSince }),
    ...(graveSince !== undefined && { graveSince }),
    pressing,
    ledgers,
    ...listFields(matter, directory),
    bells,
    wakeAt,
  };
}

/** What lists and figures find a matter by. */
export function listFields(matter: Matter, directory: Directory): Listed & Pick<Ordering, 'desks' | 'grams'> {
  const grams =
    matter.cards.length > 0 ? undefined : gramsOf(searchedText(cardFace(matter, namingOf(directory))));
  return { ...shortListed(listedBy(matter)), desks: countedOn(matter), ...(grams && { grams }) };
}

/** The matter in a document. */
export function matterFrom(document: MatterDocument): Matter {
  const {
    _id,
    pressing: _pressing,
    ledgers: _ledgers,
    work: _work,
    past: _past,
    mark: _mark,
    desks: _desks,
    helpers: _helpers,
    grams: _grams,
    bells: _bells,
    wakeAt: _wakeAt,
    released: _released,
    checkFrom: _checkFrom,
    owesSince: _owesSince,
    graveSince: _graveSince,
    ...matter
  } = document;
  return { ...matter, id: _id };
}

/** One matter by id. */
export async function matterById(id: string): Promise<MatterDocument | undefined> {
  return get('matters', id);
}

/** Several matters by id, in no particular order. */
export async function mattersById(ids: readonly string[]): Promise<Matter[]> {
  if (ids.length === 0) return [];
  return (await find<MatterDocument>('matters', { _id: { $in: ids } }, { limit: ids.length })).map(
    matterFrom,
  );
}

/** The next of all matters as they are stored, by id; `last` where there may be more. */
export async function mattersAfter(
  after: string,
  limit: number,
): Promise<{ readonly documents: readonly MatterDocument[]; readonly last?: string }> {
  const documents = await find<MatterDocument>(
    'matters',
    { _id: { $gt: after } },
    { order: { _id: 1 }, limit },
  );
  const last = documents.at(-1)?._id;
  return { documents, ...(documents.length === limit && last !== undefined && { last }) };
}

/** Which of these matters the town has. */
export async function mattersThere(town: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const options = { limit: ids.length, projection: { town: 1 } } as const;
  const found = await find<Pick<Matter, 'town'>>('matters', { _id: { $in: ids } }, options);
  return new Set(found.flatMap((each) => (each.town === town ? [each._id] : [])));
}

/** Several matters as they are stored. */
export async function matterDocuments(ids: readonly string[]): Promise<MatterDocument[]> {
  if (ids.length === 0) return [];
  return find<Omit<MatterDocument, '_id'>>('matters', { _id: { $in: ids } }, { limit: ids.length });
}

/** The matters that match; the query must run on an index of database.json. */
export async function findMatters(where: Where, options: FindOptions): Promise<MatterDocument[]> {
  return find<MatterDocument>('matters', where, options);
}

/** Has the clock function look at a matter at its next tick, although nothing happened to the matter itself. */
export async function wake(id: string, now: Moment): Promise<void> {
  await change('matters', { _id: id }, { $set: { wakeAt: now } });
}

/** As many of a place's latest matters as are compared with one more. */
const COMPARED = 300;

/** What is read of a matter, whatever it is compared for. */
const ROUGHLY = {
  category: 1,
  place: 1,
  status: 1,
  audience: 1,
  reportedAt: 1,
  drill: 1,
  held: 1,
  service: 1,
} as const;

/** What happened at a place since, newest first, as far as it is compared. */
export const comparableAt = (place: string, since: Moment): Promise<Comparable[]> =>
  latestAt<Comparable>(place, since, { town: 1, text: 1 });

/** The same without a word of what was said: what somebody about to report may have met too. */
export const nearAt = (place: string, since: Moment): Promise<Near[]> =>
  latestAt<Near>(place, since, { joined: 1 });

async function latestAt<Row extends { readonly id: string }>(
  place: string,
  since: Moment,
  beside: Readonly<Record<string, 1>>,
): Promise<Row[]> {
  const where = { 'place.path': place, reportedAt: { $gte: since } };
  const found = await find<Omit<Row, 'id'>>('matters', where, {
    order: { reportedAt: -1 },
    limit: COMPARED,
    projection: { ...ROUGHLY, ...beside },
  });
  return found.map(({ _id, ...matter }) => ({ ...matter, id: _id }) as object as Row);
}

/** The document after one more event; somebody who joins is rung from then on. */
export function evolved(
  before: MatterDocument,
  event: MatterEvent,
  directory: Directory,
): Omit<MatterDocument, '_id'> {
  const after = documentOf(evolve(matterFrom(before), event), before.bells, directory);
  return before.released ? { ...after, released: true } : after;
}

/** What is counted of these matters, where each was a tip. */
export async function tipsCounted(ids: readonly string[]): Promise<CountedTip[]> {
  if (ids.length === 0) return [];
  const projection = { source: 1, status: 1, reportedAt: 1, registeredAt: 1, outcome: 1, drill: 1 } as const;
  return find<CountedTip>('matters', { _id: { $in: ids } }, { limit: ids.length, projection });
}

/** Which of these pictures a matter still shows: what was split off shows those of the whole. */
export async function photosShown(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const projection = { photos: 1 } as const;
  const found = await find<Pick<Matter, 'photos'>>('matters', { 'photos.id': { $in: ids } }, { projection });
  return new Set(found.flatMap(({ photos }) => photos.map((photo) => photo.id)));
}

/** Writes a matter whose words were erased. */
export async function overwriteMatter(
  transaction: Transaction,
  id: string,
  document: Omit<MatterDocument, '_id'>,
): Promise<void> {
  await transaction.put('matters', id, document);
}

/** Marks that a matter was made public. Being written with the release, neither can slip past a step taken at once. */
export async function markReleased(transaction: Transaction, before: MatterDocument): Promise<void> {
  const { _id, ...fields } = before;
  await transaction.put('matters', _id, { ...fields, released: true });
}

/** One matter as a transaction sees it. */
export async function matterIn(transaction: Transaction, id: string): Promise<MatterDocument | undefined> {
  return transaction.get('matters', id);
}
