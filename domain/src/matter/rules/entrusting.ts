/** 委托外单位: an outside party without an account is asked by a link that expires; what it replies stands in the matter's history. */
import type { Entrusted, Moment } from '../matter.ts';
import type { Rules } from './rule.ts';

const DAY = 24 * 3_600_000;
/** The longest time that an outside party can be given, in days. */
export const ENTRUST_DAYS = 60;
/** As many replies as one link can bring: more is somebody's play. */
export const OUTSIDE_REPLIES = 20;

/** Whether a link that was given is good: not taken back, not over, not used up. */
export function isLinkOpen(entrusted: Entrusted | undefined, now: Moment): entrusted is Entrusted {
  return entrusted !== undefined && now < entrusted.until && entrusted.replies < OUTSIDE_REPLIES;
}

export const entrusting: Pick<Rules, 'entrust' | 'revoke' | 'outsideReply'> = {
  entrust: {
    lacks: ({ until }, _, { now }) =>
      until <= now || until > now + ENTRUST_DAYS * DAY ? 'spanTooLong' : undefined,
    // A new link takes the place of the one before.
    trace: ({ content, at }) => ({ set: { entrusted: { ...content, at, replies: 0 } } }),
  },
  revoke: { trace: () => ({ drop: ['entrusted'] }) },
  outsideReply: {
    trace: (_, { entrusted }) =>
      entrusted ? { set: { entrusted: { ...entrusted, replies: entrusted.replies + 1 } } } : {},
  },
};
