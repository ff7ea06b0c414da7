/** What stands in the place of an account: seals that nobody can open, and the number by which somebody unknown follows a matter. */
import { createHash, createHmac } from 'node:crypto';
import { identitySecret } from './repositories/identity-secret.ts';

/** How somebody told it: what was told anonymously is sealed apart, so that nothing leads from it to what was not. */
type Told = 'known' | 'anonymous';
const DIGITS = 12;
/** 192 bits: nobody guesses one. */
const LINK_BYTES = 24;

/** A digest that nobody can make without the town's secret; the first part says what for, so that no two uses meet. */
export async function sealed(...parts: readonly string[]): Promise<Buffer> {
  return createHmac('sha256', await identitySecret())
    .update(parts.join('\n'))
    .digest();
}

/** The seal of an account, to count reports by and for nothing else. */
export async function sealOfAccount(openid: string, told: Told): Promise<string> {
  return (await sealed('account', told, openid)).toString('base64url');
}

/** The seal of an account over a lot, by which a folder is known to be theirs. */
export async function sealOfDrawer(openid: string, lot: string): Promise<string> {
  return (await sealed('drawer', openid, lot)).toString('base64url');
}

/** The seal of a phone, for the same. */
export async function sealOfDevice(device: string, told: Told): Promise<string> {
  return (await sealed('device', told, device)).toString('base64url');
}

/**
 * The secret number of a matter: 12 digits that follow from the event which began it, so that a reply that was lost is
 * said once more. Whoever has it acts as the reporter.
 */
export async function numberOf(event: string): Promise<string> {
  const drawn = (await sealed('number', event)).readBigUInt64BE(0) % 10n ** BigInt(DIGITS);
  return String(drawn).padStart(DIGITS, '0');
}

/** The secret of an outside party's link: follows from the event that made it, so that a reply that was lost is said once more. */
export async function linkOf(event: string): Promise<string> {
  return (await sealed('link', event)).subarray(0, LINK_BYTES).toString('base64url');
}

/** What is stored of a link's secret: enough to know it by, and no way back. */
export function hashOfLink(link: string): string {
  return createHash('sha256').update(link).digest('base64url');
}

/** What is stored of a number: it leads to the matter, and back to the number only through the secret. */
export async function hashOfNumber(number: string): Promise<string> {
  return (await sealed('hash', number)).toString('base64url');
}
