/** The register of papers (发文登记): which paper of which matter has which number; who had it first, and when. No words. */
import { dateOf, type PaperId, type PaperKind } from '@gelin/domain';
import { find, get, type Stored } from '../cloudbase.ts';
import { derivedId } from '../context.ts';
import { inTransaction } from '../write.ts';

export interface PaperEntry extends PaperId {
  readonly town: string;
  readonly matter: string;
  readonly year: number;
  readonly n: number;
  /** When it was made first, in milliseconds, and by which member. */
  readonly at: number;
  readonly by: string;
}

/** As many as one matter ever has. */
const OF_ONE = 200;

const idOf = (matter: string, { kind, step, to }: PaperId) =>
  derivedId('paper', matter, kind, String(step), to);
const counterId = (town: string, kind: PaperKind, year: number) => `papers:${town}:${kind}:${year}`;

/** The papers of a matter that have a number. */
export async function papersOf(matter: string): Promise<PaperEntry[]> {
  return find<PaperEntry>('papers', { matter }, { limit: OF_ONE });
}

/**
 * The paper's entry, made where there is none: the next number of its kind and year, without a gap, since papers are
 * filed by it. Entry and counter are one transaction, and the entry's id is made of the paper: whoever asks again, after a
 * lost reply too, is given the number that it has.
 */
export async function registered(
  matter: string,
  paper: PaperId,
  { town, at, by }: Pick<PaperEntry, 'town' | 'at' | 'by'>,
): Promise<PaperEntry> {
  const id = idOf(matter, paper);
  const known = await get<PaperEntry>('papers', id);
  if (known) return known;
  const year = Number(dateOf(at).slice(0, 4));
  return inTransaction(async (transaction) => {
    const standing = await transaction.get<PaperEntry>('papers', id);
    if (standing) return standing;
    const counter = counterId(town, paper.kind, year);
    const n = ((await transaction.get<Stored<{ n: number }>>('counters', counter))?.n ?? 0) + 1;
    const { kind, step, to } = paper;
    const entry: PaperEntry = { town, matter, kind, step, to, year, n, at, by };
    await transaction.put('counters', counter, { n });
    await transaction.add('papers', { _id: id, ...entry });
    return entry;
  });
}
