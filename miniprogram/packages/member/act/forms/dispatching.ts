/** Forms of a matter with departments: dispatched, sent back, given inside, helped with, called to a place. Pure. */
import type { DepartmentChoice } from '@gelin/contract/choices';
import { f, phrases, w } from '../../words/act-forms';
import {
  field,
  formOfFields,
  noteOf,
  pick,
  picked,
  pickedOf,
  wordsOf,
  type Choice,
  type Forms,
} from './form';

/** Departments as something to tap: whose duty it is first, and which are asked by a letter (协调函). */
function offices(departments: readonly DepartmentChoice[] = []): Choice[] {
  return departments.map(({ id, name, proposed, stationed, away }) => ({
    value: id,
    label: phrases.office(name, proposed === true, stationed === true, away === true),
  }));
}

const several = { many: true } as const;
/** A whistle's time that is none: come now. */
const AT_ONCE = '0';

export const dispatching: Forms<'dispatch' | 'sendBack' | 'transfer' | 'assist' | 'whistle' | 'arrive'> = {
  dispatch: {
    form: ({ choices: { departments = [] } }, draft) => {
      const others = departments.filter(({ id }) => id !== draft.choice);
      return formOfFields([field('note', f.dispatchNote, 500, false)], {
        picks: [
          pick('choice', w.lead, offices(departments), { layout: 'list' }),
          pick('assistants', w.assistants, offices(others), { many: true, required: false }),
        ],
      });
    },
    begins: ({ choices: { departments = [] } }) => ({
      choice: departments.find(({ proposed, away }) => proposed && !away)?.id ?? '',
    }),
    step: (draft) => ({
      action: 'dispatch',
      lead: draft.choice,
      assistants: pickedOf(draft, 'assistants').filter((id) => id !== draft.choice),
      ...noteOf(draft),
    }),
  },
  sendBack: {
    form: () => formOfFields([field('reason', f.backReason, 500)]),
    step: (draft) => ({ action: 'sendBack', reason: wordsOf(draft, 'reason') }),
  },
  transfer: {
    form: ({ choices: { members = [] } }) =>
      formOfFields([field('note', f.transferNote, 500, false)], {
        picks: [
          pick(
            'choice',
            w.member,
            members.map(({ id, name, me }) => ({ value: id, label: me ? w.myself : name })),
            { none: w.nobody },
          ),
        ],
      }),
    step: (draft) => ({ action: 'transfer', member: draft.choice, ...noteOf(draft) }),
  },
  assist: {
    form: ({ choices }) =>
      formOfFields([field('note', f.assistNote, 500, false)], {
        picks: [pick('choice', w.helpers, offices(choices.departments), several)],
      }),
    step: (draft) => ({ action: 'assist', departments: pickedOf(draft, 'choice'), ...noteOf(draft) }),
  },
  whistle: {
    form: ({ choices: { departments, times = [] } }) =>
      formOfFields([field('where', f.where, 100)], {
        picks: [
          pick('choice', w.called, offices(departments), several),
          pick('when', w.when, [
            { value: AT_ONCE, label: w.atOnce },
            ...times.map(({ at, words }) => ({ value: String(at), label: words })),
          ]),
        ],
      }),
    begins: ({ matter }) => ({
      picks: { when: AT_ONCE },
      words: { where: matter?.placeName ?? '' },
    }),
    step: (draft, { now }) => ({
      action: 'whistle',
      departments: pickedOf(draft, 'choice'),
      where: wordsOf(draft, 'where'),
      // What was picked and has passed meanwhile is at once.
      at: Math.max(now, Number(picked(draft, 'when'))),
    }),
  },
  arrive: {
    form: () => formOfFields([field('where', f.arrived, 100)]),
    begins: ({ matter }) => ({ words: { where: matter?.whistle?.where ?? '' } }),
    step: (draft) => ({ action: 'arrive', where: wordsOf(draft, 'where') }),
  },
};
