/** Meetings (碰头会) as stored: one document each, written step by step by whoever leads them. */
import type { Meeting } from '@gelin/domain';
import { position } from '../position.ts';
import { find, get, type Stored, type Transaction } from '../cloudbase.ts';

type MeetingDocument = Stored<Omit<Meeting, 'id'> & { readonly pos: string }>;

function meetingFrom({ _id, pos: _pos, ...meeting }: MeetingDocument): Meeting {
  return { ...meeting, id: _id };
}

/** Writes a meeting, new or changed. */
export async function putMeeting(transaction: Transaction, { id, ...meeting }: Meeting): Promise<void> {
  await transaction.put('meetings', id, { ...meeting, pos: position(meeting.at, id) });
}

/** One as a transaction sees it. */
export async function meetingIn(transaction: Transaction, id: string): Promise<Meeting | undefined> {
  const found = await transaction.get<Omit<MeetingDocument, '_id'>>('meetings', id);
  return found && meetingFrom(found);
}

/** One meeting. */
export async function meetingById(id: string): Promise<Meeting | undefined> {
  const found = await get<Omit<MeetingDocument, '_id'>>('meetings', id);
  return found && meetingFrom(found);
}

/** A village's meetings, newest first. */
export async function meetingsOf(
  unit: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Meeting[]> {
  const where = { unit, ...(after !== undefined && { pos: { $lt: after } }) };
  return (await find<Omit<MeetingDocument, '_id'>>('meetings', where, { order: { pos: -1 }, limit })).map(
    meetingFrom,
  );
}
