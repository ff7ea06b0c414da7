/**
 * 订阅消息: a push that its reader has asked for; one acceptance, one message, for one-time templates. Through the
 * open interface `subscribeMessage.send`, which the function's config.json names under `permissions`.
 */
import { momentText, type NoticeWords } from '@gelin/domain';
import { openApi } from '../cloudbase.ts';
import type { Templates } from './templates.ts';
import { DELIVERED, failed, refused, type Outcome, type Outward } from './port.ts';

/** Busy, or sending to the same person at this very moment: these pass. All others mean that it will not arrive. */
const PASSING = [-1, 43_108, 45_009];
const REPORTERS: readonly NoticeWords['purpose'][] = [
  'asked',
  'answered',
  'closed',
  'refused',
  'merged',
  'parted',
  'looked',
];

/** Subscription messages; the address is an openid. */
export function subscription(templates: Templates): Outward {
  return {
    name: 'subscription',
    async send(openid, words) {
      try {
        return outcomeOf(
          Number((await openApi('subscribeMessage.send', messageFor(openid, words, templates))).errcode),
        );
      } catch (error) {
        console.warn('subscription message:', error);
        return failed('unreachable');
      }
    },
  };
}

function outcomeOf(code: number): Outcome {
  if (code === 0) return DELIVERED;
  return PASSING.includes(code) ? failed(code) : refused(code);
}

/** Both templates have the same four fields in this order: 事项, 地点, 状态, 时间. */
function messageFor(
  touser: string,
  { matter, about, purpose, what, where, phrase, at }: NoticeWords,
  templates: Templates,
) {
  const reporter = REPORTERS.includes(purpose);
  const digest = purpose === 'digest';
  const beside = {
    task: `packages/desk/task/task?id=${matter}&notice=1`,
    handOver: 'packages/desk/duty/duty',
    leave: 'packages/desk/away/away',
  };
  const opens = about
    ? beside[about]
    : `pages/matter/matter?id=${matter}&as=${reporter ? 'reporter' : 'member'}&notice=1`;
  const page = digest ? 'pages/home/home' : opens;
  return {
    touser,
    template_id: reporter ? templates.reporter : templates.work,
    page,
    data: {
      thing1: { value: what },
      thing2: { value: where },
      phrase3: { value: phrase },
      time4: { value: momentText(at) },
    },
    lang: 'zh_CN',
  };
}
