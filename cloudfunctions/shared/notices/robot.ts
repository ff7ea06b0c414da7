/**
 * WeCom group robots: a webhook that writes into one WeCom group. 20 messages a minute, 4,096 bytes of markdown each
 * (developer.work.weixin.qq.com/document/path/91770), so what is due together goes together.
 */
import { fitting, robotLine } from '@gelin/domain';
import { DELIVERED, failed, refused, type Outward } from './port.ts';
import { post } from './post.ts';

const WEBHOOK = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send';
const TOO_OFTEN = 45_009;
/** No such robot; no content; too long; no such kind of message: none of them gets better by trying again. */
const HOPELESS = [93_000, 44_004, 40_058, 40_008];
const MINUTE = 60_000;

/** The robots behind a webhook; the address is a robot's key. */
export function robot(webhook: string = WEBHOOK): Outward {
  return {
    name: 'robot',
    together: (notices) => fitting(notices.map(robotLine)),
    async send(key, notices) {
      const content = notices.map(robotLine).join('\n');
      const message = { msgtype: 'markdown', markdown: { content } };
      const posted = await post(`${webhook}?key=${encodeURIComponent(key)}`, JSON.stringify(message));
      if (!posted.ok) return failed(posted.code);
      const code = Number(posted.body.errcode);
      if (code === 0) return DELIVERED;
      if (code === TOO_OFTEN) return failed(code, MINUTE);
      return HOPELESS.includes(code) ? refused(code) : failed(code);
    },
  };
}
