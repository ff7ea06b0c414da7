/** A file of tickets as drawn: what each column is, what real rows are read as, what is refused, and how far taking it in is. Pure. */
import { momentWords, type Moment } from '@gelin/domain/phone';
import type { TicketsFile, TicketsTaken } from '@gelin/contract/ticket';
import { FIELDS, RESULTS, says, w } from '../words/tickets';

export type Field = keyof typeof FIELDS | keyof typeof RESULTS;
export type Mapping = TicketsFile['mapping'];

export interface TicketFileState {
  readonly phase: 'idle' | 'sending' | 'reading' | 'read' | 'taking' | 'done';
  readonly percent: number;
  readonly file: string;
  readonly fileName: string;
  readonly read: TicketsFile | undefined;
  readonly taken: TicketsTaken | undefined;
  readonly failure: string;
  readonly now: Moment;
}

export const BEFORE: TicketFileState = {
  phase: 'idle',
  percent: 0,
  file: '',
  fileName: '',
  read: undefined,
  taken: undefined,
  failure: '',
  now: 0,
};

/** The mapping with one field at another column; `undefined` where it stands nowhere. */
export function moved(mapping: Mapping, field: Field, column: number | undefined): Mapping {
  const { [field]: _before, ...rest } = mapping;
  return column === undefined ? rest : { ...rest, [field]: column };
}

/** How many would come in. */
const fresh = ({ rows, known }: TicketsFile) => rows - known;

/** Whether it can be taken in: there is something to bring, or to go on with. */
export function isReady({ read, phase }: TicketFileState): boolean {
  return (
    phase === 'read' &&
    read !== undefined &&
    read.lack === undefined &&
    read.rows > 0 &&
    !read.begun?.finished
  );
}

/** The view of a state. */
export function present(state: TicketFileState) {
  const { phase, fileName, read, taken, failure } = state;
  const shows = read !== undefined && (phase === 'read' || phase === 'reading');
  return {
    phase,
    fileName,
    asks: phase === 'idle' || phase === 'sending' || (phase === 'reading' && !read),
    shows,
    columns: shows
      ? [w.none, ...read.headings.map(({ heading, sample }) => says.column(heading, sample))]
      : [],
    fields: shows ? fieldsOf(FIELDS, read) : [],
    results: shows ? fieldsOf(RESULTS, read) : [],
    how: shows ? (read.remembered ? w.remembered : w.proposed) : '',
    lack: shows && read.lack ? w.lack[read.lack] : '',
    samples: shows ? read.samples.map((sample) => sampleOf(sample, state.now)) : [],
    would: shows && !read.lack ? says.would(fresh(read), read.known, read.refused) : '',
    goesOn: shows && read.begun && !read.begun.finished ? says.goesOn(read.begun.done) : '',
    cells: shows
      ? read.cells.map((cell) => ({ key: `${cell.row}${cell.column}`, words: says.cell(cell) }))
      : [],
    cellsMore: shows && read.refused > read.cells.length ? says.first(read.cells.length) : '',
    counts: (phase === 'done' || phase === 'taking') && taken ? says.counts(taken) : '',
    foot: footOf(state),
    failure,
  };
}

function fieldsOf(names: Readonly<Record<string, string>>, { mapping, headings }: TicketsFile) {
  return Object.entries(names).map(([key, name]) => {
    const column = mapping[key as Field];
    const heading = column === undefined ? undefined : headings[column];
    return {
      key,
      name,
      value: column === undefined ? 0 : column + 1,
      at: heading?.heading ?? w.none,
      is: heading !== undefined,
    };
  });
}

function sampleOf(sample: TicketsFile['samples'][number], now: Moment) {
  const { row, number, text, place = '', name = '', phone = '', dueAt, category, restricted } = sample;
  return {
    key: String(row),
    title: says.row(row, number),
    text,
    place,
    who: says.who(name, phone),
    due: dueAt === undefined ? '' : says.due(momentWords(dueAt, now)),
    category: [category, restricted ? w.restricted : ''].filter(Boolean).join(' · '),
  };
}

function footOf(state: TicketFileState) {
  const { phase, percent, taken, failure, read } = state;
  const text = {
    idle: w.choose,
    sending: `${w.sending} ${percent}%`,
    reading: w.reading,
    read: isReady(state) ? w.take : w.again,
    taking: taken ? `${w.going} ${says.progress(taken.done, taken.of)}` : w.going,
    done: w.more2,
  }[phase];
  const idle = phase === 'read' && read && !isReady(state) && !read.lack ? w.nothing : '';
  const note = phase === 'idle' ? w.chooseNote : phase === 'taking' ? w.taking : idle;
  return { text, note, failure, loading: ['sending', 'reading', 'taking'].includes(phase) };
}
