/** What a list of matters is narrowed by, remembered on this phone; and sets of filters kept under a name. */
import type { Procedures } from '@gelin/contract/procedures';
import { LIST_STATES } from '@gelin/domain/phone';

export type ListAsked = Procedures['matter']['list']['input'];
/** Everything but where a page begins. */
export type ListFilter = Readonly<Omit<ListAsked, 'cursor'>>;

export interface SavedFilter {
  readonly name: string;
  readonly filter: ListFilter;
}

/** What the panel chooses; the rest stands above the list. */
export const FACETS = [
  'status',
  'severity',
  'group',
  'nature',
  'source',
  'place',
  'holder',
  'from',
  'to',
] as const;
export type Facet = (typeof FACETS)[number];

/** As many as fit on a phone without looking for them. */
export const SAVED_MOST = 12;
export const NAME_MOST = 12;
const KEPT = 'matters.filter';
const SAVED = 'matters.saved';

export const BEGINNING: ListFilter = { view: 'unit', state: 'open' };

/** As it was left; `undefined` on a first visit, or where what is kept is none. */
export function keptFilter(): ListFilter | undefined {
  const kept: unknown = wx.getStorageSync(KEPT);
  return isFilter(kept) ? kept : undefined;
}

/** Remembers it. */
export function keepFilter(filter: ListFilter): void {
  wx.setStorageSync(KEPT, filter);
}

/** The sets kept under a name, the latest first. */
export function savedFilters(): readonly SavedFilter[] {
  const kept: unknown = wx.getStorageSync(SAVED);
  return Array.isArray(kept) ? kept.filter(isSaved) : [];
}

/** Keeps them all. */
export function keepSaved(saved: readonly SavedFilter[]): void {
  wx.setStorageSync(SAVED, saved);
}

/** With one more, or with this name's anew. */
export function withSaved(saved: readonly SavedFilter[], one: SavedFilter): SavedFilter[] {
  return [one, ...saved.filter(({ name }) => name !== one.name)].slice(0, SAVED_MOST);
}

/** The filter with one thing chosen anew; what no longer goes together is let go. */
export function changed(filter: ListFilter, key: keyof ListFilter, value: string): ListFilter {
  const next: Record<string, unknown> = { ...filter, [key]: value };
  if (value === '') delete next[key];
  if (key === 'view' && value === 'mine') for (const gone of ['place', 'holder']) delete next[gone];
  // A holder belongs to the place that was looked at; an open status to the open ones.
  if (key === 'view') delete next['holder'];
  if (key === 'state') delete next['status'];
  // With days, and for what is over, time alone gives the order.
  if (next['from'] !== undefined || next['to'] !== undefined || next['state'] === 'over')
    delete next['order'];
  return next as unknown as ListFilter;
}

/** Without what the panel chose. */
export function withoutFacets(filter: ListFilter): ListFilter {
  const { view, state, order } = filter;
  return { view, ...(state && { state }), ...(order && { order }) };
}

function isFilter(kept: unknown): kept is ListFilter {
  if (typeof kept !== 'object' || kept === null) return false;
  const { view, state } = kept as Record<string, unknown>;
  const views: readonly unknown[] = ['mine', 'unit', 'place'];
  const states: readonly unknown[] = [undefined, ...LIST_STATES];
  return views.includes(view) && states.includes(state);
}

function isSaved(kept: unknown): kept is SavedFilter {
  if (typeof kept !== 'object' || kept === null) return false;
  const { name, filter } = kept as Record<string, unknown>;
  return typeof name === 'string' && isFilter(filter);
}
