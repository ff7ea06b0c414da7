/** The lists as drawn: getting a workbook, what is wrong in one, what it would change, and how far it is. Pure. */
import type { ListsChecked, ListsTaken } from '@gelin/contract/lists';
import { phrases, SHEET_NAMES, w } from '../words/lists';

export interface ListsState {
  readonly phase: 'idle' | 'making' | 'sending' | 'reading' | 'checked' | 'taking' | 'done';
  readonly percent: number;
  readonly file: string;
  readonly fileName: string;
  readonly endOthers: boolean;
  readonly system: 'wgs84' | 'gcj02';
  readonly checked: ListsChecked | undefined;
  readonly taken: ListsTaken | undefined;
  readonly failure: string;
}

export const BEFORE: ListsState = {
  phase: 'idle',
  percent: 0,
  file: '',
  fileName: '',
  endOthers: false,
  system: 'wgs84',
  checked: undefined,
  taken: undefined,
  failure: '',
};

/** The view of a state. */
export function present(state: ListsState) {
  const { phase, checked, endOthers, system, fileName, failure } = state;
  const wrong = checked?.ok === false ? checked : undefined;
  const good = checked?.ok ? checked : undefined;
  return {
    phase,
    endOthers,
    system,
    fileName,
    asks: phase === 'idle' || phase === 'making' || (phase === 'checked' && !good),
    geo: /json$/iu.test(fileName),
    wrongWords: wrong ? phrases.wrong(wrong.total) : '',
    wrongMore: wrong && wrong.total > wrong.problems.length ? phrases.first(wrong.problems.length) : '',
    sheets: sheetsOf(wrong?.problems ?? []),
    counts: good && !good.unchanged ? countsOf(good) : [],
    unchanged: good?.unchanged ?? false,
    ended: (good?.ended ?? []).map(({ name, posts }) => `${name}：${posts.join('，')}`),
    endedCount: good && good.endedTotal > 0 ? phrases.endedCount(good.endedTotal) : '',
    foot: footOf(state, good !== undefined && !good.unchanged),
    failure,
  };
}

function sheetsOf(problems: Extract<ListsChecked, { ok: false }>['problems']) {
  const names = [...new Set(problems.map(({ sheet }) => sheet))];
  return names.map((sheet) => ({
    sheet,
    name: SHEET_NAMES[sheet],
    cells: problems.filter((one) => one.sheet === sheet).map((one) => phrases.cell(one)),
  }));
}

function countsOf({ counts, boundaries }: Extract<ListsChecked, { ok: true }>): string[] {
  if (boundaries !== undefined) return [phrases.boundaries(boundaries)];
  const { units, departments, members, landmarks } = counts;
  return [
    phrases.counts(SHEET_NAMES.units, units),
    phrases.counts(SHEET_NAMES.departments, departments),
    phrases.counts(SHEET_NAMES.members, members),
    phrases.landmarks(landmarks.added, landmarks.removed),
  ];
}

function footOf({ phase, percent, taken, failure, checked }: ListsState, takes: boolean) {
  const busy = phase === 'making' || phase === 'sending' || phase === 'reading' || phase === 'taking';
  const words = {
    idle: w.choose,
    making: w.making,
    sending: `${w.sending} ${percent}%`,
    reading: w.reading,
    checked: takes ? w.take : checked?.ok ? w.more : w.again,
    taking: taken
      ? `${taken.phase === 'writing' ? w.writing : w.settling} ${phrases.progress(taken.done, taken.of)}`
      : w.writing,
    done: w.more,
  }[phase];
  const note = phase === 'idle' ? w.chooseNote : phase === 'taking' ? w.taking : '';
  return { text: words, note, failure, loading: busy };
}
