/** 工作台 as the page shows it: the ways into the work of whoever looks, by section. Pure. */
import type { CallFailureCode } from '../../../api/failure';
import type { Me } from '../../../store/session';
import { FAILURE_WORDS } from '../../../words/failures';
import { entries, w } from '../words/desk';
import { COUNTED, ENTRIES, sectionsFor, type DeskEntry } from './desk.entries';

export interface DeskState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly me: Me | undefined;
}

export const BEFORE: DeskState = { phase: 'loading', failure: 'offline', me: undefined };

/** The view of a state. */
export function present({ phase, failure, me }: DeskState) {
  const mine = me?.member;
  const shown = mine ? ENTRIES.filter(({ isFor }) => isFor(mine)) : [];
  return {
    phase,
    /** An informant has no desk of which anything is told. */
    told: phase === 'ready' && (mine?.posts.some(({ role }) => role !== 'informant') ?? false),
    counts: mine?.posts.some(({ role }) => COUNTED.includes(role)) ?? false,
    administers: phase === 'ready' && mine?.administers === true,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    sections: (mine ? sectionsFor(mine) : [])
      .map((key) => ({
        key,
        title: w.sections[key],
        entries: shown.filter(({ section }) => section === key).map(drawn),
      }))
      .filter((section) => section.entries.length > 0),
  };
}

function drawn({ key, icon }: DeskEntry) {
  return { key, icon, ...entries[key] };
}
