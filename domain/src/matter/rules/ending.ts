/** How a matter ends: answered, verified, looked at again, rated, reopened, archived. */
import { categoryOf } from '../../catalogue/filing.ts';
import { hearerOf, heardFields, leftBehind } from '../hearing.ts';
import type { Matter } from '../matter.ts';
import { outcomesFor, showsResult } from '../outcome.ts';
import { CLOSED_BY_ANSWER } from '../table.ts';
import { reopenedBy } from './reopening.ts';
import type { Rules, Trace } from './rule.ts';

/** What an answer that did not hold leaves behind: the history keeps it, the matter does not. */
const ANSWER: readonly (keyof Matter)[] = ['answer', 'answeredAt', 'outcome'];

export const ending: Pick<Rules, 'answer' | 'verify' | 'spotCheck' | 'rate' | 'reopen' | 'archive'> = {
  answer: {
    lacks: ({ outcome, photos }, matter, { directory }) => {
      if (!outcomesFor(matter.nature).includes(outcome)) return 'wrongOutcome';
      const wanted = categoryOf(matter.category, directory.settings)?.photoWithAnswer === true;
      return wanted && showsResult(outcome) && photos.length === 0 ? 'photoNeeded' : undefined;
    },
    otherwise: (_, { nature }) => CLOSED_BY_ANSWER.includes(nature),
    trace: ({ content, by, at }, matter) => ({
      set: {
        answer: { ...content, by, at },
        answeredAt: at,
        outcome: content.outcome,
        ...(matter.holder && { answerer: matter.holder }),
      },
    }),
  },
  verify: {
    otherwise: ({ result }) => result === 'fail',
    trace: ({ content: { result } }, matter): Trace =>
      result === 'pass' ? {} : { set: { failedVerifications: matter.failedVerifications + 1 }, drop: ANSWER },
  },
  spotCheck: {
    otherwise: ({ result }) => result === 'fail',
    trace: ({ content: { result } }, matter): Trace =>
      result === 'pass'
        ? { set: { spotChecked: result } }
        : {
            set: { spotChecked: result, failedVerifications: matter.failedVerifications + 1 },
            drop: [...ANSWER, 'fixedOnSpot', 'rating'],
          },
  },
  rate: { trace: ({ content }) => ({ set: { rating: content.rating } }) },
  reopen: {
    holder: (content, matter, { directory }) =>
      hearerOf(content, matter, directory) ?? reopenedBy(matter, directory),
    trace: ({ content }, matter) => ({
      set: { reopenings: (matter.reopenings ?? 0) + 1, ...heardFields(content) },
      drop: [...ANSWER, 'fixedOnSpot', 'rating', ...leftBehind(content)],
    }),
  },
  archive: {},
};
