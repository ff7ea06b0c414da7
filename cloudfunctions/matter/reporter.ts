/** What is kept of whoever sends something in, apart from the matter: an account, or the number of somebody unknown. */
import type { EventOf } from '@gelin/domain';
import type { Caller } from '../shared/context.ts';
import { position } from '../shared/position.ts';
import type { ReporterDocument } from '../shared/repositories/reporters.ts';
import { hashOfNumber, numberOf, sealOfAccount, sealOfDevice } from '../shared/sealing.ts';
import type { SubmitInput as Input } from './arriving.ts';
import type { Seals } from './standing.ts';

type Told = Pick<EventOf<'submit'>['content'], 'identity' | 'source' | 'said'>;

/** Whether it is followed by a number, and by nothing else: nobody's account stands behind it. */
export function isNumbered({ identity, source, said }: Told): boolean {
  // A message made a matter gets one matter whoever makes it: its number would be told to both. A ticket has its own.
  return isUnknown({ identity, source }) && said === undefined && source !== 'ticket';
}

function isUnknown({
  identity,
  source,
}: {
  identity?: Told['identity'] | undefined;
  source: Told['source'];
}) {
  return identity === 'anonymous' || source === 'onBehalf' || source === 'ticket';
}

/** By what it counts against limits; what members bring on duty, and a drill, does not. */
export async function sealsOf(
  { identity, source, drill, device }: Input,
  { openid }: Caller,
): Promise<Seals> {
  if (source !== 'report' || drill) return [];
  const told = identity === 'anonymous' ? 'anonymous' : 'known';
  return Promise.all([sealOfAccount(openid, told), ...(device ? [sealOfDevice(device, told)] : [])]);
}

/** The document beside the matter that this event begins. */
export async function reporterFor(
  { contact }: Input,
  { id, town, content }: EventOf<'submit'>,
  seals: Seals,
  { openid, now }: Caller,
): Promise<Omit<ReporterDocument, '_id' | 'matter'>> {
  const left = content.identity === 'anonymous' ? {} : filled(contact);
  return {
    ...(!isUnknown(content) && { openid }),
    town,
    pos: position(now, id),
    ...(Object.keys(left).length > 0 && { contact: left }),
    ...(isNumbered(content) && { number: await hashOfNumber(await numberOf(id)) }),
    ...(content.source === 'tip' && { tip: true }),
    ...((content.source === 'onBehalf' || content.source === 'ticket') && { broughtBy: openid }),
    ...(seals.length > 0 && { sealed: seals, counted: true }),
  };
}

function filled(contact: Input['contact']): NonNullable<ReporterDocument['contact']> {
  return { ...(contact?.name && { name: contact.name }), ...(contact?.phone && { phone: contact.phone }) };
}
