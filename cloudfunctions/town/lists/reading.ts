/** A file of lists or boundaries, read against the town as it holds this moment. */
import { readBoundaries, readLists, type Directory, type IdOf, type ListsRead } from '@gelin/domain';
import type { lists } from '@gelin/contract/lists';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { derivedId, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryOf, rawTown, type RawTown } from '../../shared/repositories/lists/raw.ts';
import { administratorIn, type Administration } from '../administrator.ts';
import { readBook } from './book.ts';
import { isGeoJson, listsFile } from './file.ts';

export interface Reading {
  readonly raw: RawTown;
  readonly directory: Directory;
  readonly read: ListsRead;
  /** The same for the same file, asked the same way. */
  readonly id: string;
  readonly by: Administration['by'];
  readonly boundaries: boolean;
}

/** The administrator's file, read. @throws Refusal as for files; notYours */
export async function readingOf(input: z.output<typeof lists.checkLists>, caller: Caller): Promise<Reading> {
  const [raw, member] = await Promise.all([rawTown(), memberOf(caller)]);
  const directory = directoryOf(raw);
  const by = administratorIn(member, directory);
  const content = await listsFile(input.file, caller);
  const town = directory.town.id;
  const { endOthers, system } = input;
  const hash = createHash('sha256').update(content).digest('hex');
  const id = derivedId('lists', town, hash, String(endOthers), system ?? '');
  const boundaries = isGeoJson(content);
  if (boundaries)
    return {
      raw,
      directory,
      read: readBoundaries(content.toString('utf8'), directory, system),
      id,
      by,
      boundaries,
    };
  const sheets = await readBook(content);
  if (!sheets || Object.keys(sheets).length === 0) throw new Refusal('fileWrongType', 'file');
  const read = readLists(sheets, directory, { endOthers, importer: member._id, idOf: idOf(town) });
  return { raw, directory, read, id, by, boundaries };
}

/** Units carry the town's id in front, as ids of units do. */
const idOf =
  (town: string): IdOf =>
  (kind, key) =>
    `${kind === 'unit' ? town : `${town}-${kind}`}-${derivedId(kind, town, key).slice(0, 16)}`;
