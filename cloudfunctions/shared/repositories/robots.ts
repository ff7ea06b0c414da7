/** The keys of the WeCom robots, by group: secrets that no client and no reply ever sees. */
import { begin, get, type Transaction } from '../cloudbase.ts';
import { Refusal } from '../failures.ts';
import { changeById, logIn, type ChangeDocument } from './settings.ts';

const KEPT = 60_000;

interface Robots {
  readonly keys: Readonly<Record<string, string>>;
}

let kept: { readonly keys: Promise<ReadonlyMap<string, string>>; readonly at: number } | undefined;

/** The key of each group that has a robot, as of at most a minute ago. */
export function robotsAt(now: number): Promise<ReadonlyMap<string, string>> {
  if (kept && now >= kept.at && now - kept.at < KEPT) return kept.keys;
  const keys = get<Robots>('secrets', 'robots').then((found) => new Map(Object.entries(found?.keys ?? {})));
  kept = { keys, at: now };
  keys.catch(() => (kept = undefined));
  return keys;
}

/** The keys as they are stored this moment. */
export async function robotsNow(): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries((await get<Robots>('secrets', 'robots'))?.keys ?? {}));
}

/** A change of a group's key as the log tells it: `before` and `after` are what is said instead of the key. */
export type RobotChange = (before: string | undefined) => Omit<ChangeDocument, 'version'>;

/**
 * Gives a group a robot's key, or with `null` takes it away, and writes the entry of the log, both or neither. Nothing
 * where it is so already; refused where another group has that robot, which takes 20 messages a minute in all. Once an entry's id: a second sending of the same wish changes nothing more.
 */
export async function replaceRobot(group: string, key: string | null, entryFor: RobotChange): Promise<void> {
  const transaction = await begin();
  let id: string | undefined;
  try {
    const entry = await replaceIn(transaction, group, key, entryFor);
    id = entry?._id;
    await transaction.commit();
  } catch (error) {
    await transaction.abort().catch(() => undefined);
    if (!id || !(await changeById(id))) throw error;
  } finally {
    kept = undefined;
  }
}

async function replaceIn(
  transaction: Transaction,
  group: string,
  key: string | null,
  entryFor: RobotChange,
): Promise<Omit<ChangeDocument, 'version'> | undefined> {
  const { [group]: before, ...others } = (await transaction.get<Robots>('secrets', 'robots'))?.keys ?? {};
  if ((before ?? null) === key) return undefined;
  const entry = entryFor(before);
  if (await transaction.get('changes', entry._id)) return undefined;
  if (key !== null && Object.values(others).includes(key)) throw new Refusal('robotTaken', 'robot');
  await transaction.put('secrets', 'robots', { keys: { ...others, ...(key !== null && { [group]: key }) } });
  await logIn(transaction, entry);
  return entry;
}
