/** The roster as the page shows it: today first, what was handed over, then the month day by day. Pure. */
import type { Output } from '../../../api/call';
import { dayWords, momentWords, type Moment } from '@gelin/domain/phone';
import { phrases, w } from '../words/duty';

export type Roster = Output<'town', 'roster'>;
type Day = Roster['days'][number];

export interface DutyState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly roster: Roster | undefined;
  /** The day that is being changed, and who was picked for it, in order. */
  readonly changing: { readonly date: string; readonly members: readonly string[] } | undefined;
  readonly writing: boolean;
  /** The days of this month that are over are shown too. */
  readonly past: boolean;
  readonly text: string;
  readonly busy: boolean;
  readonly problem: string;
  readonly now: Moment;
}

export const blank = (): DutyState => ({
  phase: 'loading',
  failure: '',
  roster: undefined,
  changing: undefined,
  writing: false,
  past: false,
  text: '',
  busy: false,
  problem: '',
  now: 0,
});

/** A date as said in a list: 3月1日 周一. */
export function dateWords(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return phrases.day(month, day, w.week[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '');
}

/** The month before or after. */
export function monthBy(month: string, by: 1 | -1): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const moved = year * 12 + at - 1 + by;
  return `${Math.floor(moved / 12)}-${String((moved % 12) + 1).padStart(2, '0')}`;
}

function dayView(day: Day, roster: Roster) {
  return {
    date: day.date,
    words: dateWords(day.date),
    note: [day.off ? w.off : '', day.changed ? w.changed : ''].filter(Boolean).join(' · '),
    members: day.members.map(({ id, name, phone }, at) => ({
      id,
      words: phrases.turn(w.turns[at] ?? '', name),
      phone: phone ?? '',
      call: phone ? phrases.callName(name) : '',
    })),
    notes: day.notes.map(({ by, at, text }) => ({ by: phrases.by(by, momentWords(at, at)), text })),
    today: day.date === roster.today,
    changeable: roster.people.length > 0 && day.date >= roster.today,
  };
}

/** The view of a state. */
export function present(state: DutyState) {
  const { phase, failure, roster, changing, writing, past, text, busy, problem, now } = state;
  const days = roster?.days.map((day) => dayView(day, roster)) ?? [];
  // Who looks at this month looks at what comes.
  const over = days.some(({ today }, at) => today && at > 0);
  const [year = 0, month = 1] = (roster?.month ?? '').split('-').map(Number);
  return {
    phase,
    failure,
    empty: roster !== undefined && days.every(({ members }) => members.length === 0),
    today: days.find((day) => day.today) ?? null,
    yours: roster?.mine === true,
    last: (roster?.last ?? []).map(({ by, at, text: said }) => ({
      by: phrases.by(by, dayWords(at, now)),
      text: said,
    })),
    month: roster ? phrases.month(year, month) : '',
    past: over && !past ? w.past : '',
    days: days.filter(({ today, date }) => !today && (past || !over || date > (roster?.today ?? ''))),
    changing: changing
      ? {
          title: phrases.changing(dateWords(changing.date)),
          items: (roster?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
          value: changing.members.join(','),
        }
      : null,
    writing,
    text,
    busy,
    problem,
  };
}
