/** The services as drawn: those that hold every word somebody looks for. Pure. */
import type { CallFailureCode } from '../../../api/failure';
import type { Service } from '../../../store/services';
import { HEARD, sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/services';

export interface ServicesState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly services: readonly Service[];
  readonly words: string;
}

export const BEFORE: ServicesState = { phase: 'loading', failure: 'offline', services: [], words: '' };

/** The view of a state. */
export function present({ phase, failure, services, words }: ServicesState) {
  const rows = services.filter((service) => holds(service, words));
  const none = phase === 'ready' && rows.length === 0;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    aloud: phase === 'ready' ? aloudOf(rows, none ? (services.length === 0 ? w.empty : w.none) : '') : '',
    searchable: services.length > 0,
    rows: rows.map(({ key, name, who }) => ({ key, name, who, aria: `${name}，${who}` })),
    empty: none,
    emptyWords: services.length === 0 ? w.empty : w.none,
  };
}

function aloudOf(rows: readonly Service[], none: string): string {
  if (rows.length === 0) return none;
  return sentences(
    says.found(rows.length),
    ...rows.slice(0, HEARD).map(({ name, who }) => `${name}，${who}`),
  );
}

/** Whether a service speaks of all of it: in its name, whom it is for, its papers. A word not parted by blanks may be found in pieces. */
function holds({ name, who, papers, steps }: Service, words: string): boolean {
  const said = [name, who, ...papers, ...steps].join(' ');
  return words
    .split(/\s+/u)
    .filter(Boolean)
    .every((word) => said.includes(word) || pairs(word).some((pair) => name.includes(pair)));
}

/** "办高龄补贴" is looked for as 办高, 高龄, 龄补, 补贴. */
function pairs(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
