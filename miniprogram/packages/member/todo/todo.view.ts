/** My list as the page shows it: what I have to do and what I have to look at, by urgency and limit, filtered. Pure. */
import type { MatterRow } from '@gelin/contract/matter';
import { clockState, momentWords, type Moment } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { hasCardButtons } from '../../../components/action-bar/action-bar.view';
import { byUrgency } from '../../../components/matter-row/by-urgency';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { rowsAloud, sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/todo';

export const FILTERS = ['all', 'urgent', 'toSign', 'doing', 'dueSoon', 'overdue', 'back'] as const;
export type TodoFilter = (typeof FILTERS)[number];

export interface TodoState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode | undefined;
  readonly rows: readonly MatterRow[];
  readonly verify: readonly MatterRow[];
  /** For which somebody wants time that I may give. */
  readonly asks: readonly MatterRow[];
  /** What my department helps with, or is called to a place for. */
  readonly helps: readonly MatterRow[];
  /** How many pages of `rows` are open. */
  readonly pages: number;
  readonly cursor: string | undefined;
  readonly more: 'idle' | 'loading' | 'failed';
  readonly filter: TodoFilter;
  /** Whether I work in a department. */
  readonly office: boolean;
  readonly now: Moment;
}

export interface TodoSection {
  readonly key: 'asks' | 'helps' | 'mine' | 'verify';
  readonly title: string;
  readonly note: string;
  readonly count: string;
  readonly rows: readonly (MatterRow & { readonly reason: string; readonly acts: boolean })[];
}

export interface TodoView {
  readonly phase: TodoState['phase'];
  readonly failure: string;
  readonly aloud: string;
  readonly filter: TodoFilter;
  readonly chips: readonly ChoiceItem[];
  readonly sections: readonly TodoSection[];
  readonly empty: '' | 'all' | 'filtered';
  readonly emptyWords: string;
  /** The quiet line at the end. */
  readonly tail: string;
}

/** Whether what storage kept is still one of the filters. */
export function isFilter(kept: unknown): kept is TodoFilter {
  return (FILTERS as readonly unknown[]).includes(kept);
}

/** What only whoever has a department asks of a list. */
const OF_OFFICES: readonly TodoFilter[] = ['toSign', 'doing', 'back'];

/** Whether a row stays under this filter. */
export function passes(
  row: Pick<MatterRow, 'severity' | 'clock' | 'status' | 'back' | 'actions'>,
  filter: TodoFilter,
  now: Moment,
): boolean {
  if (filter === 'all') return true;
  // A whistle is signed for while the matter is handled.
  if (filter === 'toSign') return row.actions.includes('sign');
  if (filter === 'doing') return row.status === 'handling';
  if (filter === 'back') return row.back !== undefined;
  if (filter === 'urgent') return row.severity === 'urgent';
  return row.clock !== null && clockState(row.clock, now) === filter;
}

/** Where we have not come yet stands first. */
function helping(rows: readonly MatterRow[]): MatterRow[] {
  const waits = ({ called }: MatterRow) => called !== undefined && !called.arrived;
  const urgent = byUrgency(rows);
  return [...urgent.filter(waits), ...urgent.filter((row) => !waits(row))];
}

export function present(state: TodoState): TodoView {
  const kept = (rows: readonly MatterRow[], filter: TodoFilter) =>
    rows.filter((row) => passes(row, filter, state.now));
  const all = [...state.asks, ...state.rows, ...state.helps, ...state.verify];
  const sections = [
    section('asks', w.asks, w.asksWhy, byUrgency(kept(state.asks, state.filter)), state.now),
    section('mine', w.mine, '', byUrgency(kept(state.rows, state.filter)), state.now),
    section('helps', w.helps, w.helpsWhy, helping(kept(state.helps, state.filter)), state.now),
    section('verify', w.verify, w.verifyWhy, byUrgency(kept(state.verify, state.filter)), state.now),
  ].filter(({ rows }) => rows.length > 0);
  const empty = sections.length > 0 ? '' : all.length > 0 || state.cursor ? 'filtered' : 'all';
  const emptyWords = empty === 'filtered' ? phrases.emptyFiltered(w.filters[state.filter]) : w.empty;
  return {
    phase: state.phase,
    failure: state.failure === undefined ? '' : FAILURE_WORDS[state.failure],
    aloud: sentences(
      empty && emptyWords,
      ...sections.flatMap(({ title, count, rows }) => [`${title}${count}`, ...rowsAloud(rows)]),
    ),
    filter: state.filter,
    chips: FILTERS.filter((filter) => state.office || !OF_OFFICES.includes(filter)).map((filter) =>
      chip(filter, kept(all, filter).length),
    ),
    sections,
    empty,
    emptyWords,
    tail: sections.length === 0 ? '' : tailWords(state, w),
  };
}

function section(
  key: TodoSection['key'],
  title: string,
  note: string,
  rows: readonly MatterRow[],
  now: Moment,
): TodoSection {
  const told = rows.map((row) => ({ ...row, reason: reasonOf(row, now), acts: hasCardButtons(row.actions) }));
  return { key, title, note, count: phrases.count(rows.length), rows: told };
}

/** One line above a row: what is asked, where we are called to, that it came back, whose it is inside. */
function reasonOf({ asks, called, back, assignee, standsIn }: MatterRow, now: Moment): string {
  const whose =
    assignee === undefined ? [] : [standsIn ? phrases.standsIn(assignee) : phrases.assigned(assignee)];
  const come = called
    ? [called.arrived ? w.arrived : phrases.called(momentWords(called.at, now), called.where)]
    : [];
  return [...(asks ? [asks] : []), ...come, ...(back ? [w.back[back]] : []), ...whose].join(' · ');
}

function chip(filter: TodoFilter, count: number): ChoiceItem {
  const name = w.filters[filter];
  const label = filter === 'all' || count === 0 ? name : `${name} ${count}`;
  return { value: filter, label, aria: phrases.filterLabel(name, count) };
}
