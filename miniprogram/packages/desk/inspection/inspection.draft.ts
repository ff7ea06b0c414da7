/** One place being inspected, as it is written on this phone: kept after every tap, so that leaving the app loses nothing. */
import { peopleIn, type InspectionAnswer, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import type { InspectionLetter } from '../../../store/inspection.post';

export type List = Output<'work', 'inspecting'>['lists'][number];

/** What is said of one item. */
export interface Said {
  readonly answer: InspectionAnswer;
  readonly note: string;
  readonly photos: readonly string[];
  readonly unsent: readonly string[];
}

export interface InspectionDraft {
  readonly key: string;
  readonly list: string;
  readonly unit: string;
  readonly campaign: string;
  readonly name: string;
  readonly place: string;
  readonly said: Readonly<Record<string, Said>>;
}

export const NOTHING: Said = { answer: 'yes', note: '', photos: [], unsent: [] };

const KEPT = 'inspection';

/** What was being written when the app went away. */
export function keptDraft(): InspectionDraft | undefined {
  return (wx.getStorageSync(KEPT) as InspectionDraft | '') || undefined;
}

/** Keeps it, or with `undefined` forgets it. */
export function keepDraft(draft: InspectionDraft | undefined): void {
  if (draft) wx.setStorageSync(KEPT, draft);
  else wx.removeStorageSync(KEPT);
}

/** The items of the list that nobody has looked at yet. */
export function left(draft: InspectionDraft, list: List | undefined): List['items'] {
  return (list?.items ?? []).filter(({ key }) => !draft.said[key]);
}

/** The first thing that is missing, or cannot be. */
export function lacking(
  draft: InspectionDraft,
  list: List | undefined,
): 'list' | 'name' | 'people' | 'answers' | undefined {
  if (!list) return 'list';
  if (!draft.name.trim()) return 'name';
  if (peopleIn(draft.name) ?? peopleIn(draft.place)) return 'people';
  return left(draft, list).length > 0 ? 'answers' : undefined;
}

/** What is sent of it. */
export function letterOf(draft: InspectionDraft, list: List, at: Moment): InspectionLetter {
  const { key, unit, campaign, name, place, said } = draft;
  const wrong = list.items.filter((item) => said[item.key]?.answer === 'no');
  return {
    key,
    unit,
    list: list.key,
    name: name.trim(),
    place: place.trim(),
    at,
    ...(campaign && { campaign }),
    answers: list.items.map((item) => {
      const { answer, note, photos } = said[item.key] ?? NOTHING;
      return answer === 'no'
        ? { item: item.key, answer, note: note.trim(), photos: [...photos] }
        : { item: item.key, answer };
    }),
    unsent: Object.fromEntries(wrong.map((item) => [item.key, said[item.key]?.unsent ?? []])),
  };
}
