/** Where a delivery goes: read for the moment it is sent, and kept nowhere. */
import { mayBeTold, type Channel, type Directory, type Matter } from '@gelin/domain';
import { accountsOf } from '../repositories/members.ts';
import type { NoticeDocument } from '../repositories/notices.ts';
import { reportersOf } from '../repositories/reporters.ts';

export type AddressOf = (document: NoticeDocument) => string | undefined;

/** The openid or number of each of these deliveries. */
export async function addressesOf(
  due: readonly NoticeDocument[],
  { members }: Directory,
): Promise<AddressOf> {
  const pushed = due.filter(({ channel }) => channel === 'subscription');
  const [accounts, reporters] = await Promise.all([
    accountsOf([...new Set(pushed.flatMap(({ member }) => member ?? []))]),
    reportersOf([...new Set(pushed.flatMap(({ reporter, matter }) => (reporter ? [matter] : [])))]),
  ]);
  const phone: AddressOf = ({ member }) => members.find(({ id }) => id === member)?.phone;
  const by: Readonly<Record<Channel, AddressOf>> = {
    inApp: () => undefined,
    subscription: ({ member, matter }) => (member ? accounts.get(member) : reporters.get(matter)),
    robot: () => undefined,
    sms: phone,
    voice: phone,
  };
  return (document) => by[document.channel](document);
}

/** Whether it may still be said: the matter may have been closed to them since the notice was written. */
export function mayStillBeTold({ member }: NoticeDocument, matter: Matter, { members }: Directory): boolean {
  if (member === undefined) return true;
  const found = members.find(({ id }) => id === member);
  return found !== undefined && mayBeTold(found, matter);
}
