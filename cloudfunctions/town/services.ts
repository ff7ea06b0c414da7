/** `town.services`: what can be done for a resident (公共服务代办), and when somebody can come to the house. */
import { visitDays } from '@gelin/domain';
import type { ServiceOutputs } from '@gelin/contract/service';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';

export async function services(_input: object, caller: Caller): Promise<ServiceOutputs['services']> {
  const { settings } = await directoryAt(caller.now);
  return { services: settings.services, visits: visitDays(caller.now, settings.calendar) };
}
