/**
 * Names and phones in a file: of each matter a look (查看报事人) is recorded first, which its reporter sees; never of a restricted one.
 * Asked for when all rows are known, so that a file that is refused has looked at nobody.
 */
import { can, decide, postFor } from '@gelin/domain';
import type { Contact } from '@gelin/contract/contact';
import { begin } from '../../shared/cloudbase.ts';
import { contactOf } from '../../shared/contact.ts';
import { actorOf, derivedId, signature } from '../../shared/context.ts';
import { followOrLeave } from '../../shared/follow.ts';
import type { FileDocument } from '../../shared/repositories/exports.ts';
import { matterFrom, matterIn, mattersById } from '../../shared/repositories/matters.ts';
import { reporterOf } from '../../shared/repositories/reporters.ts';
import { record, writeOnce, type Step } from '../../shared/write.ts';
import type { Reader } from './lines.ts';

/** Looks that are recorded at once. */
const ABREAST = 5;

/** Headings of what stands at the end of each row then. */
export const NAMED = [
  { part: 'name', heading: '报事人', width: 12 },
  { part: 'phone', heading: '联系电话', width: 16 },
] as const;

/** By matter, as far as its reporter may be looked at by whoever asks, and left something. */
export async function contactsOf(
  { _id, contacts: reason = '' }: FileDocument,
  ids: readonly string[],
  reader: Reader,
): Promise<ReadonlyMap<string, Contact>> {
  const found = new Map<string, Contact>();
  const open = (await mattersById(ids)).filter(({ audience }) => audience !== 'restricted');
  for (let from = 0; from < open.length; from += ABREAST)
    await Promise.all(
      open.slice(from, from + ABREAST).map(async (matter) => {
        if (!(await looked(derivedId('export', _id, matter.id), matter.id, reason, reader))) return;
        found.set(matter.id, await contactOf(matter, await reporterOf(matter.id), reader.now));
      }),
    );
  return found;
}

/** Records the look, once a file; `false` where there may be none. */
async function looked(
  id: string,
  matter: string,
  reason: string,
  { directory, member, now }: Reader,
): Promise<boolean> {
  const actor = actorOf(member);
  let taken: Step | undefined;
  const refused = new Error('no look');
  try {
    await writeOnce(id, begin(), async (transaction) => {
      const before = await matterIn(transaction, matter);
      if (!before || before.audience === 'restricted') throw refused;
      const stands = matterFrom(before);
      const verdict = can(actor, 'look', stands, { now, directory });
      const post = verdict.allowed ? postFor(actor, stands, verdict.as) : undefined;
      if (!post) throw refused;
      const decision = decide({ action: 'look', content: { reason: `导出台账：${reason}` } }, stands, {
        id,
        actor,
        by: signature(member, post),
        now,
        directory,
      });
      if (!decision.ok) throw refused;
      taken = await record(transaction, before, decision.event, directory);
      return decision.event;
    });
  } catch (error) {
    if (error === refused) return false;
    throw error;
  }
  // What a try before this one has recorded is followed up by the clock.
  if (taken) await followOrLeave(taken, now);
  return true;
}
