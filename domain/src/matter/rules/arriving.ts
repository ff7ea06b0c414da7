/** What happens to a matter where it arrives: taken up, fixed at once, passed up, or proposed for refusal. */
import { risingCard } from '../../group/group.ts';
import { levelOf } from './rule.ts';
import type { Matter, Moment } from '../matter.ts';
import { doneFor } from '../outcome.ts';
import type { Rules, Trace } from './rule.ts';

/** 受理立案 happens once: a matter keeps its number and its date when it is accepted again higher up. */
export function registered(matter: Matter, no: string, at: Moment): Partial<Matter> {
  return matter.registeredAt === undefined ? { no, registeredAt: at } : {};
}

export const arriving: Pick<
  Rules,
  'accept' | 'fixOnSpot' | 'escalate' | 'proposeRefusal' | 'confirmRefusal' | 'rejectRefusal'
> = {
  accept: { trace: ({ content, at }, matter) => ({ set: registered(matter, content.no, at) }) },
  fixOnSpot: {
    lacks: ({ text, photos }) => (text === '' && photos.length === 0 ? 'resultMissing' : undefined),
    trace: ({ content: { no, text, photos }, at, by }, matter): Trace => ({
      set: {
        ...registered(matter, no, at),
        answer: { text, photos, by, at, outcome: doneFor(matter.nature) },
        answeredAt: at,
        outcome: doneFor(matter.nature),
        fixedOnSpot: true,
        ...(matter.holder && { answerer: matter.holder }),
      },
    }),
  },
  escalate: {
    cards: (matter, { now, directory }, holder) =>
      holder
        ? risingCard(matter, holder.id, now, { reason: 'escalated', ...levelOf(matter, directory) })
        : [],
    trace: (_, matter) => ({
      set: { escalations: matter.escalations + 1 },
      drop: ['assistants', 'assignee', 'dispatchedAt'],
    }),
  },
  proposeRefusal: {
    trace: ({ content, by }, matter) => ({
      set: {
        refusal: { ...content, by: by.kind === 'member' ? by.id : '' },
        ...(matter.holder && { proposer: matter.holder }),
      },
    }),
  },
  confirmRefusal: {},
  rejectRefusal: {
    trace: ({ content, at }, matter) => ({
      set: registered(matter, content.no, at),
      drop: ['refusal', 'proposer'],
    }),
  },
};
