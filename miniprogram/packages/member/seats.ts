/** Who sits in a group, by post: asked once in a while, for whoever calls, pins or looks. */
import { call, type Output } from '../../api/call';

export type Seats = Output<'group', 'members'>;

/** Posts change hands while an app stays open, in milliseconds. */
const FRESH = 10 * 60_000;

const asked = new Map<string, { readonly at: number; readonly seats: Promise<Seats> }>();

/** The posts of a group and who holds them. @throws CallFailure, and then the next caller asks again */
export function seatsOf(group: string): Promise<Seats> {
  const known = asked.get(group);
  if (known && Date.now() - known.at < FRESH) return known.seats;
  const seats = call('group', 'members', { group });
  asked.set(group, { at: Date.now(), seats });
  seats.catch(() => asked.delete(group));
  return seats;
}

/** After something of it was changed here. */
export function forgetSeats(group: string): void {
  asked.delete(group);
}
