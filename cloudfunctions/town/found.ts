/** `town.found`: a town that is not there yet comes to be, with its name and its first administrator; lists bring the rest. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { town, TownOutputs } from '@gelin/contract/town';
import type { Post, Unit } from '@gelin/domain';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { forgetDirectory, townId } from '../shared/repositories/directory.ts';
import { countGuess, guessesTooOften } from '../shared/repositories/guesses.ts';
import { addTownSignals } from '../shared/repositories/lists/signals.ts';
import { writeMember, type MemberDocument } from '../shared/repositories/members.ts';
import { settingsOf } from '../shared/repositories/settings.ts';
import { inTransaction } from '../shared/write.ts';

/**
 * Whoever has the founding code, whose hash stands in `GELIN_FOUNDING`, founds the town once: where it stands, the code is
 * worth nothing any more. @throws Refusal codeUnknown, tooOften
 */
export async function found(
  { code, name, administrator, key }: z.output<typeof town.found>,
  caller: Caller,
): Promise<TownOutputs['found']> {
  const { openid, now } = caller;
  if (await guessesTooOften(openid, now)) throw new Refusal('tooOften', 'code');
  if (!isFoundingCode(code)) {
    await countGuess(openid, now);
    throw new Refusal('codeUnknown', 'code');
  }
  const id = townId();
  const unit: Unit = { id, level: 'town', kind: 'territorial', name, path: [id], landmarks: [] };
  const post: Post = { role: 'admin', unit: id, path: [id] };
  const member: MemberDocument = {
    _id: derivedId('founder', openid, key),
    town: id,
    openid,
    name: administrator,
    posts: [post],
  };
  const { settings } = await settingsOf(id);
  await addTownSignals(id);
  await inTransaction(async (transaction) => {
    if (await transaction.get('units', id)) {
      if (await transaction.get('members', member._id)) return;
      throw new Refusal('codeUnknown', 'code');
    }
    const { id: _id, ...fields } = unit;
    await transaction.put('units', id, { town: id, ...fields });
    const directory = { town: unit, units: [unit], departments: [], members: [], settings };
    await writeMember(transaction, member, [], directory);
  });
  forgetDirectory();
  return { town: id };
}

/** Blanks, hyphens and small letters do no harm. Without the variable nobody founds anything. */
function isFoundingCode(code: string): boolean {
  const expected = Buffer.from(process.env.GELIN_FOUNDING ?? '', 'hex');
  const bare = code.replaceAll(/[\s-]/gu, '').toUpperCase();
  const given = createHash('sha256').update(bare).digest();
  return expected.length === given.length && timingSafeEqual(expected, given);
}
