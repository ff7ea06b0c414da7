/** `matter.deliveries`: who was told of a matter, by what, when, and who has seen it; for its holder and the centre. */
import { canView, namingOf, relationsTo, type Relation } from '@gelin/domain';
import type { DeliveriesOutput, DeliveryRow, deliveries as schema } from '@gelin/contract/notice';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { matterById, matterFrom } from '../shared/repositories/matters.ts';
import { deliveriesAbout, type NoticeDocument } from '../shared/repositories/notices.ts';

const MAY_ASK: readonly Relation[] = ['holder', 'lead', 'centre', 'supervisor'];

export async function deliveries(
  { matter: id }: z.output<typeof schema>,
  caller: Caller,
): Promise<DeliveriesOutput> {
  const [directory, member, document, found] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    matterById(id),
    deliveriesAbout(id),
  ]);
  if (!document) throw new Refusal('notFound', 'matter');
  const [actor, matter] = [actorOf(member), matterFrom(document)];
  const relations = relationsTo(actor, matter);
  const mayAsk = MAY_ASK.some((relation) => relations.has(relation));
  if (!mayAsk || !canView(actor, matter)) throw new Refusal('notVisible', 'matter');
  const { nameOf } = namingOf(directory);
  const names = new Map(directory.members.map(({ id: one, name }) => [one, name]));
  const nameOfRecipient = ({ member: to, group }: NoticeDocument) =>
    to ? (names.get(to) ?? to) : group ? nameOf(group) : '报事人';
  return { rows: found.map((notice) => rowOf(notice, nameOfRecipient(notice))) };
}

function rowOf(notice: NoticeDocument, to: string): DeliveryRow {
  const { purpose, channel, state, attempts, createdAt, at, sentAt, seenAt, error } = notice;
  return {
    to,
    purpose,
    channel,
    state,
    attempts,
    at: createdAt,
    ...((state === 'waiting' || state === 'failed') && { next: at }),
    ...(sentAt !== undefined && { sentAt }),
    ...(seenAt !== undefined && { seenAt }),
    ...(error && (state === 'failed' || state === 'dead') && { error }),
  };
}
