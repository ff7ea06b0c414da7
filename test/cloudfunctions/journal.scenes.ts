/** What tests of the journal do again and again: ticks, a look into the database, the verdict over it. */
import { sdkAt } from '../../runtime/laptop.ts';
import { verifyLedger, type LedgerReport } from '../../runtime/ledger/verify.ts';
import type { Stage } from '../stage.ts';
import { act, putOwn, putPhoto, reporting } from './scenes.ts';

const MINUTE = 60_000;

export const databaseOf = (stage: Stage) => sdkAt(stage.cloud.serviceUrl).database();

/** Everything in a collection, as stored. */
export async function stored(stage: Stage, collection: string): Promise<Record<string, unknown>[]> {
  const { data } = await databaseOf(stage)
    .collection(collection)
    .options({ raw: true, limit: 1_000, order: { _id: 1 } } as object)
    .where({ _id: { $gt: '' } })
    .get();
  return data as Record<string, unknown>[];
}

/** A minute later the timer has run, and once more. */
export async function sweeping(stage: Stage): Promise<void> {
  stage.cloud.clock.advance(MINUTE);
  for (let tick = 0; tick < 2; tick += 1) await stage.cloud.runTimer('clock');
}

export function verified(stage: Stage, printed?: { seq: number; code: string }): Promise<LedgerReport> {
  return verifyLedger(databaseOf(stage), { town: 'qinghe', printed });
}

/** A matter that 李 reported with words, place and picture, and that was closed and rated. */
export async function overMatter(stage: Stage): Promise<{ matter: string; photo: string }> {
  const photo = await putOwn(stage, 'resident-li');
  const { matter } = await stage.call('resident-li', 'matter', 'submit', {
    key: stage.key(),
    text: '楼道的灯不亮，我是三号楼的李桂芳。',
    photos: [photo],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1', words: '三号楼李家门口', position: [114.0712, 30.1231] },
  });
  await closing(stage, matter);
  return { matter, photo };
}

async function closing(stage: Stage, matter: string): Promise<void> {
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  await act(stage, 'chief-liuxi-1', matter, 2, {
    action: 'answer',
    text: '换好了。',
    outcome: 'solved',
    photos: [await putPhoto(stage)],
  });
  await act(stage, 'worker-liuxi-1', matter, 3, { action: 'verify', result: 'pass' });
  await act(stage, 'resident-li', matter, 4, { action: 'rate', rating: 'fair', words: '李桂芳谢谢' });
}

/** A matter with one step more, for the journal to hold. */
export async function acceptedMatter(stage: Stage): Promise<string> {
  const { matter } = await reporting(stage);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  return matter;
}
