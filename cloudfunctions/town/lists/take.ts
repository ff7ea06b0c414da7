/**
 * `town.takeLists`: a file taken over by parts, at each call as much as there is time for. First everything is written beside
 * what stands; one transaction then names the import in the town's settings, from which on all of it holds; at last it is
 * folded in. Whoever calls again goes on where any call has stopped, for each looks at what is written.
 */
import { isEmpty, type SettingsChange } from '@gelin/domain';
import type { lists, ListsTaken } from '@gelin/contract/lists';
import type { z } from 'zod';
import { deleteFiles } from '../../shared/cloudbase.ts';
import { derivedId, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { forgetDirectory } from '../../shared/repositories/directory.ts';
import { withLease } from '../../shared/repositories/leases.ts';
import { fold, unfolded } from '../../shared/repositories/lists/fold.ts';
import { directoryOf, rawTown } from '../../shared/repositories/lists/raw.ts';
import { addSignals } from '../../shared/repositories/lists/signals.ts';
import { stagingOf, sweep, writeAll } from '../../shared/repositories/lists/staging.ts';
import { switchTo } from '../../shared/repositories/lists/switch.ts';
import { administration } from '../administrator.ts';
import { readingOf, type Reading } from './reading.ts';

type Input = z.output<typeof lists.takeLists>;

/** Longer than the function may run. */
const LIFE = 65_000;
/** Work of one call, in milliseconds, beside what reading takes: well within the patience of a phone. */
const WORK = 6_000;

export async function takeLists(input: Input, caller: Caller): Promise<ListsTaken> {
  // Nobody else may keep an administrator waiting.
  await administration(caller);
  const taken = await withLease('lists', caller.now, LIFE, () => part(input, caller));
  if (!taken) throw new Refusal('busy');
  return taken;
}

async function part(input: Input, caller: Caller): Promise<ListsTaken> {
  const reading = await readingOf(input, caller);
  const { raw, directory, read, id } = reading;
  if (id !== input.import) throw new Refusal('stale', 'file');
  const marked = unfolded(raw);
  if (marked > 0) return settled(marked, input);
  if (read.problems.length > 0) throw new Refusal('stale', 'file');
  if (isEmpty(read.plan)) return over(input);
  const until = performance.now() + WORK;
  const { todo, of, left } = stagingOf(raw, read.plan, id);
  await sweep(left);
  const missing = await writeAll(todo, () => performance.now() > until);
  if (missing > 0) return { phase: 'writing', done: of - missing, of };
  await addSignals(read.plan, directory);
  await switchTo(id, raw, read.plan, entryOf(reading, caller));
  forgetDirectory();
  return settled(of, input);
}

/** Folds what holds already, as the town is stored now. */
async function settled(of: number, input: Input): Promise<ListsTaken> {
  const until = performance.now() + WORK;
  const raw = await rawTown();
  const left = await fold(raw, directoryOf(raw), () => performance.now() > until);
  forgetDirectory();
  return left > 0 ? { phase: 'settling', done: of - left, of } : over(input);
}

/** The file holds names and phones: it does not stay. */
async function over({ file }: Input): Promise<ListsTaken> {
  await deleteFiles([file]).catch((error: unknown) => console.warn(`${file} stays:`, error));
  return { phase: 'done', done: 1, of: 1 };
}

/** What the log of changes says: counts, and whose posts ended; never a phone. */
function entryOf({ read, id, by, directory, raw, boundaries }: Reading, caller: Caller) {
  const { counts, ended } = read;
  const said = (part: string, value: SettingsChange['after']): SettingsChange[] =>
    value === undefined ? [] : [{ path: ['lists', part], after: value }];
  const changed = ({ added, changed: other }: { added: number; changed: number }) =>
    added + other > 0 ? { added, changed: other } : undefined;
  return {
    _id: derivedId('lists taken', id, String(raw.own.version)),
    town: directory.town.id,
    at: caller.now,
    by,
    changes: [
      ...said(boundaries ? 'boundaries' : 'units', changed(counts.units)),
      ...said('departments', changed(counts.departments)),
      ...said('members', changed(counts.members)),
      ...said(
        'landmarks',
        counts.landmarks.added + counts.landmarks.removed > 0 ? { ...counts.landmarks } : undefined,
      ),
      ...said('ended', ended.length > 0 ? ended.slice(0, 200).map(({ member }) => member.name) : undefined),
    ],
  };
}
