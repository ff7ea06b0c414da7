/** Forms of sorting a matter: to another unit, category or place, into two, or down. Pure. */
import type { UnitChoice } from '@gelin/contract/choices';
import { f, w } from '../../words/act-forms';
import { field, formOfFields, noteOf, pick, wordsOf, type Draft, type Forms, type Pick } from './form';

/** More than these are picked in two taps: where, and which. */
const AT_ONCE = 12;

/** Units by the one they lie in, where there are many; each of them one tap. */
function units(label: string, all: readonly UnitChoice[], draft: Draft): Pick[] {
  const layout = 'wrap' as const;
  const choose = (some: readonly UnitChoice[]) =>
    pick(
      'choice',
      label,
      some.map(({ id, name }) => ({ value: id, label: name })),
      { layout, none: w.noUnit },
    );
  const within = [...new Set(all.map((unit) => unit.within))];
  if (all.length <= AT_ONCE || within.length < 2) return [choose(all)];
  const where = draft.picks['within'] ?? '';
  const first = pick(
    'within',
    w.within,
    within.map((value) => ({ value, label: value })),
  );
  return where ? [first, choose(all.filter((unit) => unit.within === where))] : [first];
}

export const moving: Forms<'route' | 'recategorise' | 'relocate' | 'split' | 'handDown'> = {
  route: {
    form: ({ choices }, draft) =>
      formOfFields([field('reason', f.routeReason, 500)], {
        picks: units(w.toUnit, choices.units ?? [], draft),
      }),
    step: (draft) => ({ action: 'route', unit: draft.choice, reason: wordsOf(draft, 'reason') }),
  },
  handDown: {
    form: ({ choices }, draft) =>
      formOfFields([field('note', f.handNote, 500, false)], {
        picks: units(w.downTo, choices.units ?? [], draft),
      }),
    step: (draft) => ({ action: 'handDown', unit: draft.choice, ...noteOf(draft) }),
  },
  recategorise: {
    form: ({ choices: { categories = [] } }, draft) => {
      const groups = categories.map(({ name }) => ({ value: name, label: name }));
      const at = draft.picks['group'] ?? groups[0]?.value;
      const leaves = categories.find(({ name }) => name === at)?.leaves ?? [];
      return formOfFields([field('reason', f.why, 500, false)], {
        picks: [
          pick('group', w.group, groups, { required: false }),
          pick(
            'choice',
            w.category,
            leaves.map(({ code, name }) => ({ value: code, label: name })),
          ),
        ],
      });
    },
    begins: ({ choices: { categories = [] } }) => ({ picks: { group: categories[0]?.name ?? '' } }),
    step: (draft) => {
      const reason = wordsOf(draft, 'reason');
      return { action: 'recategorise', category: draft.choice, ...(reason && { reason }) };
    },
  },
  relocate: {
    form: () => formOfFields([field('spot', f.spot, 100, false)], { place: w.newPlace }),
    lacks: ({ place }) => (place ? undefined : { field: 'place', words: w.placeNeeded }),
    step: (draft) => {
      const { unit, position } = draft.place ?? {};
      const words = wordsOf(draft, 'spot') || draft.place?.words;
      return {
        action: 'relocate',
        place: {
          ...(words && { words }),
          ...(unit && { unit }),
          ...(position && { position: [...position] }),
        },
      };
    },
  },
  split: {
    form: () => formOfFields([field('text', f.part, 2_000)]),
    step: (draft) => ({ action: 'split', text: wordsOf(draft, 'text') }),
  },
};
