/**
 * A town's SMS and voice gateway on the laptop: signed requests, and the flow control that vendors have: one in 30
 * seconds, 5 an hour and 10 a day to one number. Codes as Aliyun names them.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createRolling } from './rolling.ts';

export const SECRET = 'laptop';

const SECOND = 1_000;
const LIMITS = [
  { most: 1, within: 30 * SECOND },
  { most: 5, within: 3_600 * SECOND },
  { most: 10, within: 86_400 * SECOND },
];
/** How far the sender's clock may be off. */
const SKEW = 300 * SECOND;
/** Mobile numbers, and the invented ones of the demo town. */
const NUMBER = /^(?:1[3-9]\d{9}|000-\d{8})$/u;

export interface Signed {
  readonly time: string;
  readonly signature: string;
}
export interface GatewayReply {
  readonly code: string;
  readonly message?: string;
}

/** Answers a signed request. Text messages and calls are counted apart: each has a gateway of its own. */
export function createGateway(now: () => number): (body: string, signed: Signed) => GatewayReply {
  const rate = createRolling(LIMITS);
  return (body, signed) => {
    if (!isSigned(body, signed, now())) return { code: 'SignatureDoesNotMatch' };
    const { to, template, params } = JSON.parse(body) as Readonly<Record<string, unknown>>;
    if (typeof to !== 'string' || !NUMBER.test(to)) return { code: 'isv.MOBILE_NUMBER_ILLEGAL' };
    if (typeof template !== 'string' || typeof params !== 'object') return { code: 'isv.INVALID_PARAMETERS' };
    if (!rate.take(to, now())) return { code: 'isv.BUSINESS_LIMIT_CONTROL', message: '触发流控' };
    return { code: 'OK' };
  };
}

function isSigned(body: string, { time, signature }: Signed, now: number): boolean {
  const wanted = createHmac('sha256', SECRET).update(`${time}\n${body}`).digest();
  const given = Buffer.from(signature, 'hex');
  if (Math.abs(now - Number(time)) > SKEW) return false;
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
