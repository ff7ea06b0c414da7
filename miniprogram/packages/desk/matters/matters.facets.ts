/** The panel of filters: for each what can be chosen, and what is chosen now, in words. Pure. */
import type { ListChoices } from '@gelin/contract/listing';
import {
  NATURE_WORDS,
  NATURES,
  SEVERITIES,
  SEVERITY_WORDS,
  SOURCE_WORDS,
  SOURCES,
  standingsOf,
  STATUS_WORDS,
} from '@gelin/domain/phone';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { w } from '../words/matters';
import { FACETS, type Facet, type ListFilter } from './matters.filter';

/** One thing to choose: chips where there are few, a wheel where there are many, or a day. */
export interface FacetView {
  readonly key: Facet;
  readonly title: string;
  readonly kind: 'chips' | 'wheel' | 'day';
  readonly items: readonly ChoiceItem[];
  readonly names: readonly string[];
  readonly value: string;
  /** Where it stands on the wheel. */
  readonly at: number;
  readonly chosen: string;
}

/** Of each what there is to choose. */
export function itemsOf(facet: Facet, { state = 'open' }: ListFilter, choices: ListChoices): ChoiceItem[] {
  const of = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>) =>
    keys.map((value) => ({ value, label: words[value] }));
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  if (facet === 'status') return of(standingsOf(state), STATUS_WORDS);
  if (facet === 'severity') return of(SEVERITIES, SEVERITY_WORDS);
  if (facet === 'nature') return of(NATURES, NATURE_WORDS);
  if (facet === 'source') return of(SOURCES, SOURCE_WORDS);
  if (facet === 'group') return named(choices.groups);
  if (facet === 'holder') return named(choices.holders);
  return facet === 'place' ? placesOf(choices) : [];
}

/** Grids with the village they lie in: every village has a 第二网格. */
function placesOf({ places }: ListChoices): ChoiceItem[] {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const isTop = (within: string | undefined) => within === undefined || !names.has(within);
  return places.map(({ id, name, within }) => {
    const above = places.find((one) => one.id === within);
    return { value: id, label: above && !isTop(above.within) ? `${above.name}${name}` : name };
  });
}

/** Which of them this view can be narrowed by. */
export function facetsFor({ view }: ListFilter, choices: ListChoices): Facet[] {
  const usable = (facet: Facet) => {
    if (facet === 'place') return view !== 'mine' && choices.places.length > 1;
    return facet !== 'holder' || (view === 'place' && choices.holders.length > 1);
  };
  return FACETS.filter(usable);
}

/** The panel. */
export function panel(filter: ListFilter, choices: ListChoices): FacetView[] {
  return facetsFor(filter, choices).map((key) => {
    const own = itemsOf(key, filter, choices);
    const items = [{ value: '', label: w.any }, ...own];
    const value = filter[key] ?? '';
    const at = Math.max(
      0,
      items.findIndex((item) => item.value === value),
    );
    const isDay = key === 'from' || key === 'to';
    return {
      key,
      title: w.facets[key],
      kind: isDay ? 'day' : own.length > 8 ? 'wheel' : 'chips',
      items,
      names: items.map(({ label }) => label),
      value,
      at,
      chosen: isDay ? value || w.any : (items[at]?.label ?? w.any),
    };
  });
}

/** What the panel has chosen, in words. */
export function chosenWords(filter: ListFilter, choices: ListChoices): string[] {
  return panel(filter, choices).flatMap(({ key, value, chosen, title }) => {
    if (value === '') return [];
    return [key === 'from' || key === 'to' ? `${title} ${chosen}` : chosen];
  });
}
