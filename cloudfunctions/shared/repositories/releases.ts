/**
 * What the centre has made public: one document a matter, under the matter's id, following it by `seq`. One that was
 * concealed keeps its key and nothing else, so that a late retry does not bring it back.
 */
import {
  isReleasable,
  releasedFace,
  stillShown,
  type Matter,
  type Moment,
  type Period,
  type Photo,
  type ReleasedFace,
} from '@gelin/domain';
import { change, find, get, type Stored, type Transaction } from '../cloudbase.ts';
import { position } from '../position.ts';
import { matterFrom, type MatterDocument } from './matters.ts';

/** What every document has. */
interface Kept {
  readonly town: string;
  /** Of the wish that made it public last. */
  readonly key: string;
  readonly at: Moment;
  /** The version of the matter that it shows. */
  readonly seq: number;
}

export interface OpenRelease extends Kept, ReleasedFace {
  readonly state: 'open';
  readonly pos: string;
  readonly text: string;
  readonly photos: readonly Photo[];
}
export type ReleaseDocument = Stored<OpenRelease | (Kept & { readonly state: 'concealed' })>;

/** What the public is shown of this matter, or what is left of it. */
export async function releaseById(matter: string): Promise<ReleaseDocument | undefined> {
  return get('releases', matter);
}

/** The same within a transaction. */
export async function releaseIn(
  transaction: Transaction,
  matter: string,
): Promise<ReleaseDocument | undefined> {
  return transaction.get('releases', matter);
}

/** Makes a matter public, in the transaction that marks the matter. */
export async function keepRelease(
  transaction: Transaction,
  matter: Matter,
  shown: Pick<OpenRelease, 'key' | 'at' | 'text' | 'photos'>,
): Promise<void> {
  const { id, town, seq } = matter;
  const pos = position(shown.at, id);
  await transaction.put('releases', id, {
    town,
    seq,
    ...shown,
    ...releasedFace(matter),
    state: 'open',
    pos,
  } satisfies OpenRelease);
}

/** Everything that made it readable. */
const SHOWN = { path: '', pos: '', text: '', photos: '', position: '', category: '', status: '' } as const;
const GONE = { ...SHOWN, outcome: '', reportedAt: '', closedAt: '' } as const;

/** Takes it back from everybody; what is concealed already stays so. */
export async function concealRelease(matter: string): Promise<void> {
  await change('releases', { _id: matter }, { $set: { state: 'concealed' }, $unset: GONE });
}

/** Lets what the public sees follow the matter; conceals what may not be public any more. Never brings anything back. */
export async function refreshRelease(document: MatterDocument): Promise<void> {
  const matter = matterFrom(document);
  if (!isReleasable(matter)) return concealRelease(matter.id);
  const before = await releaseById(matter.id);
  if (before?.state !== 'open' || before.seq >= matter.seq) return;
  const face = { ...releasedFace(matter), photos: stillShown(before.photos, matter), seq: matter.seq };
  const gone = (['position', 'outcome', 'closedAt'] as const).filter((field) => !(field in face));
  const $unset = Object.fromEntries(gone.map((field) => [field, '']));
  const older = { _id: matter.id, state: 'open', seq: { $lt: matter.seq } };
  await change('releases', older, { $set: face, ...(gone.length > 0 && { $unset }) });
}

/** Of these matters those whose public face is behind them: one read, none where nothing is public. */
export async function releasesBehind(matters: readonly MatterDocument[]): Promise<ReadonlySet<string>> {
  const marked = matters.filter(({ released }) => released);
  if (marked.length === 0) return new Set();
  const where = { _id: { $in: marked.map(({ _id }) => _id) } };
  const options = { limit: marked.length, projection: { state: 1, seq: 1 } } as const;
  const found = await find<Pick<ReleaseDocument, 'state' | 'seq'>>('releases', where, options);
  const open = new Map(found.flatMap(({ _id, state, seq }) => (state === 'open' ? [[_id, seq]] : [])));
  const behind = marked.filter((each) => {
    const seq = open.get(each._id);
    return seq !== undefined && (seq < each.seq || !isReleasable(matterFrom(each)));
  });
  return new Set(behind.map(({ _id }) => _id));
}

/** What was made public in a place in a period and is so, the newest first, below the position of the last one seen. */
export async function releasesBetween(
  unit: string,
  { from, to }: Period,
  limit: number,
  below = position(to, ''),
): Promise<Stored<OpenRelease>[]> {
  const where = { path: unit, pos: { $gte: position(from, ''), $lt: below } };
  return find<OpenRelease>('releases', where, { order: { pos: -1 }, limit });
}

/** A page of what is public in a unit, newest first, below the position of the last one seen. */
export async function releasesAt(
  unit: string,
  below: string | undefined,
  limit: number,
): Promise<Stored<OpenRelease>[]> {
  const where = { path: unit, ...(below !== undefined && { pos: { $lt: below } }) };
  return find<OpenRelease>('releases', where, { order: { pos: -1 }, limit });
}
