/** A ticket on its way back: the row it came in, with what became of it. Masked as ledgers are. */
import { WITHHELD } from '../ledger/column.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import type { Naming } from '../org/naming.ts';
import { OUTCOME_WORDS, STATUS_WORDS } from '../words/kinds.ts';
import { answerWords, reportWords } from '../words/media.ts';
import { clockWords } from '../words/time.ts';
import { dateOf } from '../deadline/calendar.ts';
import { maskPersonal } from '../text/mask.ts';
import { headingOf, RESULT_FIELDS, type AnyTicketField, type ResultField } from './field.ts';
import type { TicketMapping } from './layout.ts';

/** A matter of a ticket, with the one it is part of at last where it was merged: that one's answer is its answer. */
export interface Returning {
  readonly matter: Matter;
  readonly into?: Matter | undefined;
}

const moment = (at: Moment | undefined) => (at === undefined ? '' : `${dateOf(at)} ${clockWords(at)}`);

const isRestricted = ({ matter, into }: Returning) =>
  matter.audience === 'restricted' || into?.audience === 'restricted';

/** What somebody wrote, masked; of a restricted matter that there is something. */
function told(returning: Returning, text: string): string {
  return isRestricted(returning) ? text && WITHHELD : maskPersonal(text);
}

type Cell = (returning: Returning, naming: Naming) => string;

/** What may be written into each column; of name, phone and place nothing is. The number is the row's. */
const CELLS: Readonly<Partial<Record<AnyTicketField, Cell>>> = {
  text: (returning) => told(returning, reportWords(returning.matter)),
  at: ({ matter }) => moment(matter.ticket?.at),
  due: ({ matter }) => moment(matter.ticket?.dueAt),
  ourNumber: ({ matter }) => matter.no ?? '',
  status: ({ matter }) => STATUS_WORDS[matter.status],
  holder: (returning, { nameOf }) => holderWords(returning.into ?? returning.matter, nameOf),
  answer: (returning) => told(returning, answerOf(returning.into ?? returning.matter)),
  outcome: ({ matter, into }) => {
    const { outcome } = into ?? matter;
    return outcome ? OUTCOME_WORDS[outcome] : '';
  },
  closedAt: ({ matter, into }) => moment((into ?? matter).closedAt),
};

/** The answer, or why it was not taken up and where to go instead. */
function answerOf({ answer, refusal, status }: Matter): string {
  if (status === 'refused' && refusal) return refusal.elsewhere;
  return answer ? answerWords(answer) : '';
}

function holderWords({ holder, answer }: Matter, nameOf: Naming['nameOf']): string {
  if (holder) return nameOf(holder.id);
  const by = answer?.by;
  return by?.kind === 'member' ? nameOf(by.department ?? by.unit) : '';
}

/** The columns in which tickets go back: those they came in, and behind them what we say and they had no column for. */
export interface BackLayout {
  readonly headings: readonly string[];
  /** What is written into each; nothing into those of others. */
  readonly fields: readonly (AnyTicketField | undefined)[];
}

export function backLayout(headings: readonly string[], mapping: TicketMapping): BackLayout {
  const fields = headings.map((_, column) => fieldAt(mapping, column));
  const more: ResultField[] = RESULT_FIELDS.filter((field) => !fields.includes(field));
  return { headings: [...headings, ...more.map(headingOf)], fields: [...fields, ...more] };
}

function fieldAt(mapping: TicketMapping, column: number): AnyTicketField | undefined {
  return (Object.keys(mapping) as AnyTicketField[]).find((field) => mapping[field] === column);
}

/** One row, under the number as it came; of a matter that whoever asks must not see, that alone. */
export function backRow(
  { fields }: BackLayout,
  number: string,
  returning: Returning | undefined,
  naming: Naming,
): string[] {
  return fields.map((field) => {
    if (field === 'number') return number;
    return field === undefined || !returning ? '' : (CELLS[field]?.(returning, naming) ?? '');
  });
}
