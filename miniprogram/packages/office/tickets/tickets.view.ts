/** Files of tickets that were taken in, as drawn; the opened one with the rows that were refused. Pure. */
import { momentWords } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { listView, NOTHING_YET, type ListState } from '../../../behaviors/list.view';
import { says, w } from '../words/tickets';

type Row = Output<'office', 'ticketImports'>['rows'][number];
export type Opened = Output<'office', 'ticketImport'>;

/** How far giving one back is. A csv waits, as WeChat wants, for a tap before it is passed on. */
export type Back =
  | { readonly stage: 'none' }
  | { readonly stage: 'making' }
  | { readonly stage: 'downloading'; readonly percent: number }
  | { readonly stage: 'done'; readonly rows: number }
  | { readonly stage: 'waits'; readonly rows: number; readonly path: string; readonly name: string }
  | { readonly stage: 'failed'; readonly words: string };

export interface TicketsState extends ListState<Row> {
  readonly opened: Opened | null;
  readonly back: Back;
}

export const BEFORE: TicketsState = { ...NOTHING_YET, opened: null, back: { stage: 'none' } };

/** The view of a state. */
export function present(state: TicketsState) {
  const { opened, back } = state;
  return {
    ...listView(state, w, (row, now) => ({
      id: row.id,
      name: row.name,
      where: [row.source, momentWords(row.at, now), row.by].join(' · '),
      counts: says.counts(row),
      unfinished: row.finished ? '' : says.unfinished(row.done, row.of),
      isOpen: opened?.id === row.id,
    })),
    cells: (opened?.cells ?? []).map((cell) => ({
      key: `${cell.row}${cell.column}`,
      words: says.cell(cell),
    })),
    goesOn: opened?.again ? w.goOn : '',
    backNote: noteOf(back),
    pass: back.stage === 'waits' ? w.pass : '',
    busy: back.stage === 'making' || back.stage === 'downloading',
  };
}

function noteOf(back: Back): string {
  switch (back.stage) {
    case 'none':
      return w.backNote;
    case 'making':
      return w.making;
    case 'downloading':
      return says.downloading(back.percent);
    case 'done':
      return says.exported(back.rows);
    case 'waits':
      return `${says.exported(back.rows)}。${w.passNote}`;
    case 'failed':
      return back.words;
  }
}
