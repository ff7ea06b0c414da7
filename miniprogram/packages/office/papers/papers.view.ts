/** A matter's papers as drawn: which there are, what the chosen one says, and how far the making is. Pure. */
import type { PaperFace } from '@gelin/contract/office';
import { PAPERS_SAYS as says, PAPERS_WORDS as w } from '../words/papers';

/** How far the making, or the opening, is. */
export type Making =
  | { readonly stage: 'none' | 'making' }
  | { readonly stage: 'downloading'; readonly percent: number }
  | { readonly stage: 'done'; readonly left: number }
  | { readonly stage: 'failed'; readonly words: string };

export interface PapersState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly rows: readonly PaperFace[];
  readonly chosen: string;
  readonly making: Making;
}

export const BEFORE: PapersState = {
  phase: 'loading',
  failure: '',
  rows: [],
  chosen: '',
  making: { stage: 'none' },
};

/** What a paper is chosen by. */
export const nameOf = ({ kind, step, to }: Pick<PaperFace, 'kind' | 'step' | 'to'>): string =>
  [kind, step, to].join('/');

/** The paper that is chosen, or `undefined` before there is one. */
export function chosenOf({ rows, chosen }: PapersState): PaperFace | undefined {
  return rows.find((row) => nameOf(row) === chosen);
}

const isByHand = (text: string) => /^_+$/.test(text);

/** The view of a state. */
export function present(state: PapersState) {
  const { phase, failure, rows, chosen, making } = state;
  const row = chosenOf(state);
  return {
    phase,
    failure,
    empty: phase === 'ready' && rows.length === 0,
    items: rows.map((each) => ({ value: nameOf(each), label: labelOf(each) })),
    chosen,
    paper: row ? faceOf(row) : null,
    busy: making.stage === 'making' || making.stage === 'downloading',
    note: noteWords(making),
    trouble: making.stage === 'failed' ? making.words : '',
    act: making.stage === 'failed' ? w.again : w.make,
  };
}

function labelOf({ title, addressee = '' }: PaperFace): string {
  return says.row(title, isByHand(addressee) ? says.blankTo : addressee);
}

function faceOf({ title, number, addressee, paragraphs, byHand, issuer, day, photos, kind }: PaperFace) {
  return {
    title,
    number: kind === 'sheet' ? '' : (number ?? w.noNumber),
    addressee: addressee === undefined ? '' : says.addressee(addressee),
    paragraphs,
    issuer,
    day,
    photos: photos > 0 ? says.photos(photos) : '',
    byHand: handWords(byHand),
  };
}

/** Lines that a town has put there to be signed need no name. */
function handWords(byHand: PaperFace['byHand']): string {
  const named = byHand.filter((blank) => blank !== w.line);
  if (byHand.length === 0) return '';
  return named.length > 0 ? says.byHand(named.join('、')) : w.byHand;
}

function noteWords(making: Making): string {
  if (making.stage === 'making') return w.making;
  if (making.stage === 'downloading') return says.downloading(making.percent);
  if (making.stage !== 'done') return '';
  return `${w.done}${making.left > 0 ? says.left(making.left) : ''}`;
}
