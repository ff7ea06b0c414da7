/** Invitations to become an informant: a code for one person, for a week. Listed to those who hold the grid, so kept readable. */
import type { Moment } from '@gelin/domain';
import { add, find, get, removeAll, type Stored, type Transaction } from '../cloudbase.ts';

interface Invitation {
  readonly town: string;
  readonly unit: string;
  readonly code: string;
  readonly until: Moment;
  /** Nobody has used it. */
  readonly open?: true;
  /** The member it was used by, and the wish that used it: the same wish again is answered as the first time. */
  readonly used?: { readonly member: string; readonly wish: string };
}
export type InvitationDocument = Stored<Invitation>;

/** As many as are shown at once. */
const SHOWN = 100;

/** Whether somebody can still come in by it. */
export function stands(invitation: Pick<Invitation, 'open' | 'until'> | undefined, now: Moment): boolean {
  return invitation?.open === true && now < invitation.until;
}

/** Keeps a new one. @returns `undefined` where the code is another's: draw again; else what stands under the id */
export async function keepInvitation(
  invitation: Omit<InvitationDocument, 'used' | 'open'>,
): Promise<InvitationDocument | undefined> {
  const fresh = { ...invitation, open: true as const };
  return (await add('invitations', fresh)) ? fresh : get('invitations', invitation._id);
}

/** The invitation with this code, used and old ones included. */
export async function invitationByCode(code: string): Promise<InvitationDocument | undefined> {
  return (await find<Invitation>('invitations', { code }, { limit: 1 }))[0];
}

/** The ones of a unit that stand, the first to end first. */
export async function standingOf(unit: string, now: Moment): Promise<InvitationDocument[]> {
  const where = { unit, open: true, until: { $gt: now } };
  return find<Invitation>('invitations', where, { order: { until: 1 }, limit: SHOWN });
}

/** One invitation as a transaction sees it. */
export async function invitationIn(
  transaction: Transaction,
  id: string,
): Promise<InvitationDocument | undefined> {
  return transaction.get('invitations', id);
}

/** Used up by somebody who came in. */
export async function useInvitation(
  transaction: Transaction,
  { _id, open: _open, ...invitation }: InvitationDocument,
  used: NonNullable<Invitation['used']>,
): Promise<void> {
  await transaction.put('invitations', _id, { ...invitation, used });
}

/** Ends one that nobody has used; a used one stays, so that whoever used it is answered. */
export async function endInvitation(transaction: Transaction, id: string): Promise<void> {
  if ((await invitationIn(transaction, id))?.open) await transaction.remove('invitations', id);
}

/** For so long whoever comes late is still told that an invitation has ended. */
const TOLD = 30 * 86_400_000;

/** Forgets those that ended a month ago, used or not; as many as `limit`, the oldest first. */
export async function forgetInvitations(now: Moment, limit: number): Promise<void> {
  const where = { until: { $lte: now - TOLD } };
  const over = await find('invitations', where, { order: { until: 1 }, limit, projection: { until: 1 } });
  await removeAll(
    'invitations',
    over.map(({ _id }) => _id),
  );
}
