/**
 * WeCom group robots: a webhook that writes into one WeCom group (developer.work.weixin.qq.com/document/path/91770).
 * Its key is a secret: it stands in the address, and neither in a log nor in what is stored of a failure.
 */
import type { Parcel, ParcelOutcome, RobotCard } from '@gelin/domain';
import { post } from './post.ts';

const WEBHOOK = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send';
const TOO_OFTEN = 45_009;
const BUSY = -1;
/** No such robot: whatever is said. */
const NO_ROBOT = 93_000;
/** No content; too long; no such kind of message: this will not be taken, another may be. */
const CONTENT = [44_004, 40_058, 40_008];
const MINUTE = 60_000;

/** Sends a message to the robot with this key. Never throws: whatever goes wrong is an outcome. */
export type Robot = (
  key: string,
  parcel: Parcel,
  cardOf: (id: string) => RobotCard | undefined,
) => Promise<ParcelOutcome>;

/** The robots behind the town's webhook: WeCom's own where nothing else is said. */
export function robotSetUp({ GELIN_ROBOT_URL: webhook = WEBHOOK }: NodeJS.ProcessEnv = process.env): Robot {
  return async (key, parcel, cardOf) => {
    const message = JSON.stringify(messageOf(parcel, cardOf));
    const posted = await post(`${webhook}?key=${encodeURIComponent(key)}`, message);
    if (!posted.ok) return { ok: false, code: posted.code, permanent: false };
    return outcomeOf(Number(posted.body.errcode), parcel.kind);
  };
}

/** The mini-program that a card opens; without it what is urgent is a line like the rest. */
export function robotAppid({ GELIN_ROBOT_APPID }: NodeJS.ProcessEnv = process.env): string | undefined {
  return GELIN_ROBOT_APPID === '' ? undefined : GELIN_ROBOT_APPID;
}

function messageOf({ kind, items }: Parcel, cardOf: (id: string) => RobotCard | undefined) {
  const content = items.map(({ said }) => said).join('\n');
  if (kind === 'text') return { msgtype: kind, text: { content } };
  const card = items[0] && cardOf(items[0].id);
  if (kind === 'template_card' && card) return { msgtype: kind, template_card: card };
  return { msgtype: 'markdown', markdown: { content } };
}

/** A card has many ways to be refused; whatever WeCom has against it, a plain line is tried instead. */
function outcomeOf(errcode: number, kind: Parcel['kind']): ParcelOutcome {
  const code = String(errcode);
  if (errcode === 0) return { ok: true };
  if (errcode === TOO_OFTEN) return { ok: false, code, permanent: false, retryAfter: MINUTE };
  if (errcode === NO_ROBOT) return { ok: false, code, permanent: true };
  if (CONTENT.includes(errcode) || (kind === 'template_card' && errcode !== BUSY))
    return { ok: false, code, permanent: true, content: true };
  return { ok: false, code, permanent: false };
}
