/**
 * SMS and voice calls: an interface, not a vendor. The town's gateway takes a signed POST
 * `{to, template, params: {what, where}}` and answers `{code: 'OK'}` or another code of its vendor's.
 */
import { createHmac } from 'node:crypto';
import type { NoticeWords } from '@gelin/domain';
import { DELIVERED, failed, refused, type Outward } from './port.ts';
import { post } from './post.ts';

/** The vendor's flow control, by number; all vendors have one. */
const LIMITED = /LIMIT_CONTROL/u;
/** What trying again would not change: a number that is none, a template or signature not granted, an account out of money. */
const HOPELESS = /MOBILE_NUMBER_ILLEGAL|TEMPLATE_ILLEGAL|SIGNATURE|INVALID_PARAMETERS|OUT_OF_SERVICE/u;
const MINUTE = 60_000;

export interface Gateway {
  readonly url: string;
  readonly secret: string;
}

/** A paid channel through the town's gateway; the address is a phone number. */
export function paid(name: 'sms' | 'voice', { url, secret }: Gateway): Outward {
  return {
    name,
    async send(phone, words) {
      const body = JSON.stringify(messageFor(phone, words));
      const time = String(Date.now());
      const posted = await post(url, body, { 'x-time': time, 'x-signature': sign(secret, time, body) });
      if (!posted.ok) return failed(posted.code);
      const code = String(posted.body.code);
      if (code === 'OK') return DELIVERED;
      if (LIMITED.test(code)) return failed(code, MINUTE);
      return HOPELESS.test(code) ? refused(code) : failed(code);
    },
  };
}

function messageFor(to: string, { purpose, what, where }: NoticeWords) {
  return { to, template: purpose, params: { what, where } };
}

/** HMAC-SHA256 over time and body, in hex: nobody else can send in the town's name, nor the same again later. */
export function sign(secret: string, time: string, body: string): string {
  return createHmac('sha256', secret).update(`${time}\n${body}`).digest('hex');
}
