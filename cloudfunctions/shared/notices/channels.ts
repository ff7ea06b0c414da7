/** Which channels to people this town has set up, from the function's environment variables. */
import type { Channel } from '@gelin/domain';
import { paid } from './paid.ts';
import type { Outward } from './port.ts';
import { templatesSetUp } from './templates.ts';
import { subscription } from './subscription.ts';

/** The channels that lead out of the app, by name; what is not set up is not there. */
export function channelsSetUp(env: NodeJS.ProcessEnv = process.env): ReadonlyMap<Channel, Outward> {
  const templates = templatesSetUp(env);
  const secret = env.GELIN_GATEWAY_SECRET;
  const found: Outward[] = [];
  if (templates) found.push(subscription(templates));
  if (env.GELIN_SMS_URL && secret) found.push(paid('sms', { url: env.GELIN_SMS_URL, secret }));
  if (env.GELIN_VOICE_URL && secret) found.push(paid('voice', { url: env.GELIN_VOICE_URL, secret }));
  return new Map(found.map((channel) => [channel.name, channel]));
}
