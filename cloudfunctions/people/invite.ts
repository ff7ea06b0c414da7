/** `people.invite`, `people.invitation`: a code by which one person becomes an informant, and what it invites to. */
import { chiefOf, informsOf, INVITATION_STANDS, namingOf } from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt, knownUnit } from '../shared/repositories/directory.ts';
import { invitationByCode, keepInvitation, stands } from '../shared/repositories/invitations.ts';
import { memberByOpenid } from '../shared/repositories/members.ts';
import { drawnCode } from './code.ts';
import { heldUnit } from './holding.ts';

/** A code that stands already is drawn once in 10¹⁰ times: more tries than these say that something else is wrong. */
const DRAWS = 3;

/** The same wish gets the same code, however often the phone asks. */
export async function invite(
  { key, unit: id }: z.output<typeof people.invite>,
  caller: Caller,
): Promise<PeopleOutputs['invite']> {
  const { unit, directory } = await heldUnit(id, caller);
  const _id = derivedId('invite', caller.openid, key);
  const fresh = { _id, town: directory.town.id, unit: unit.id, until: caller.now + INVITATION_STANDS };
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    const kept = await keepInvitation({ ...fresh, code: drawnCode() });
    if (kept && kept.unit !== unit.id) throw new Refusal('malformed', 'key');
    if (kept) return { code: kept.code, until: kept.until };
  }
  throw new Refusal('busy');
}

/** Anybody with the code may see what it invites to; whoever came in by it sees that they are in. */
export async function invitation(
  { code }: z.output<typeof people.invitation>,
  caller: Caller,
): Promise<PeopleOutputs['invitation']> {
  const [directory, found, member] = await Promise.all([
    directoryAt(caller.now),
    invitationByCode(code),
    memberByOpenid(caller.openid),
  ]);
  const joined = found !== undefined && member !== undefined && informsOf(member.posts, found.unit);
  const mine = joined && found.used?.member === member._id;
  if (!found || !(mine || stands(found, caller.now))) throw new Refusal('invitationUnknown', 'code');
  const unit = knownUnit(directory, found.unit);
  const chief = chiefOf(directory, unit);
  return {
    unit: unit.id,
    unitName: namingOf(directory).nameOf(unit.id),
    ...(chief && { chief: chief.name }),
    until: found.until,
    ...(joined && { joined }),
  };
}
