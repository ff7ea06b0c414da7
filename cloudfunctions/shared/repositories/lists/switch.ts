/** The moment from which an import holds. */
import { ownSections, type TownPlan } from '@gelin/domain';
import { begin } from '../../cloudbase.ts';
import { Refusal } from '../../failures.ts';
import { changeById, type ChangeDocument } from '../settings.ts';
import type { RawTown } from './raw.ts';

/**
 * The switch: one transaction that names the import in the town's settings and says so in the log of changes. From here on
 * all of it holds. A lost reply is answered by reading the entry. @throws Refusal stale where somebody was faster
 */
export async function switchTo(
  id: string,
  raw: RawTown,
  plan: TownPlan,
  entry: Omit<ChangeDocument, 'version'>,
): Promise<void> {
  const transaction = await begin();
  try {
    const before = await transaction.get<{ readonly version: number }>('settings', entry.town);
    if ((before?.version ?? 0) !== raw.own.version) throw new Refusal('stale', 'version');
    const version = raw.own.version + 1;
    const settings = { ...raw.own.settings, ...(plan.duties && { duties: plan.duties }) };
    await transaction.put('settings', entry.town, { version, applied: id, ...ownSections(settings) });
    await transaction.add('changes', { ...entry, version });
    await transaction.commit();
  } catch (error) {
    await transaction.abort().catch(() => undefined);
    if (!(await changeById(entry._id))) throw error;
  }
}
