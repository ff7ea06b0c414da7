/** The centre's list as the page shows it: what is new, what is to be decided, what came back, each with what is proposed. Pure. */
import type { MatterRow } from '@gelin/contract/matter';
import type { TargetRow, TriageRow } from '@gelin/contract/triage';
import { momentWords, REFUSAL_WORDS, type Moment, type RefusalReason } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import { FAILURE_WORDS } from '../../../words/failures';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/triage';
import { linesOf, sheetView, type Sheet } from './triage.choices';

export const SECTIONS = ['arrived', 'refusal', 'returned'] as const;
export type SectionKey = (typeof SECTIONS)[number];

/** What happens, or happened, to a row since it was tapped. */
export type Work =
  | { readonly is: 'doing'; readonly words: string }
  | { readonly is: 'done'; readonly words: string }
  | { readonly is: 'failed'; readonly words: string };

export interface TriageState extends Paged<TriageRow> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode | undefined;
  readonly now: Moment;
  /** For which somebody wants time that I may give. */
  readonly asks: readonly MatterRow[];
  /** Found to be grave: 挂牌督办 is proposed, and I may order it. */
  readonly grave: readonly MatterRow[];
  /** By matter. */
  readonly works: Readonly<Record<string, Work>>;
  /** Chosen instead of the proposed one, by matter. */
  readonly targets: Readonly<Record<string, TargetRow>>;
  /** Several at once: which; absent where rows are worked one by one. */
  readonly selected: readonly string[] | undefined;
  readonly batch: { readonly done: number; readonly of: number } | undefined;
  readonly told: string;
  readonly sheet: Sheet | undefined;
}

/** Who gets the row with one tap: as chosen, else as proposed. */
export function targetOf(row: TriageRow, targets: TriageState['targets']): TargetRow | undefined {
  return targets[row.matter] ?? row.proposal.targets[0];
}

export function sectionOf({ why }: Pick<TriageRow, 'why'>): SectionKey {
  if (why === 'refusal') return 'refusal';
  return why === 'sentBack' ? 'returned' : 'arrived';
}

/** The view of a state. */
export function present(state: TriageState) {
  const { phase, failure, rows, asks, grave, selected, batch, told, sheet } = state;
  return {
    phase,
    failure: failure === undefined ? '' : FAILURE_WORDS[failure],
    empty: rows.length + asks.length + grave.length === 0 && state.cursor === undefined,
    sections: SECTIONS.map((key) => {
      const own = rows.filter((row) => sectionOf(row) === key);
      return {
        key,
        title: w.sections[key],
        note: w.notes[key],
        count: phrases.count(own.length),
        rows: own.map((row) => rowView(row, state)),
      };
    }).filter((section) => section.rows.length > 0),
    // While several are chosen only those that can be are there.
    asks: selected ? [] : asks.map((row) => askView(row, state)),
    asksCount: phrases.count(asks.length),
    grave: selected ? [] : grave.map((row) => askView(row, state)),
    graveCount: phrases.count(grave.length),
    selecting: selected !== undefined,
    selectedWords: batch ? phrases.progress(batch.done, batch.of) : phrases.selected(selected?.length ?? 0),
    busy: batch !== undefined,
    told,
    tail: rows.length === 0 ? '' : tailWords(state, w),
    sheet: sheet ? sheetView(sheet) : null,
  };
}

function askView(row: MatterRow, { works }: TriageState) {
  const { is = '', words = '' } = works[row.matter] ?? {};
  return {
    matter: row.matter,
    row,
    asks: row.asks ?? '',
    reason: row.timeAsked?.reason ?? '',
    work: is,
    says: words,
  };
}

function rowView(row: TriageRow, state: TriageState) {
  const { works, targets, selected, now } = state;
  const target = targetOf(row, targets);
  const work = works[row.matter];
  const decided = row.why === 'refusal';
  return {
    matter: row.matter,
    row,
    why: w.why[row.why],
    last: row.last?.sentence ?? '',
    texts: row.refusal
      ? [phrases.elsewhere(REFUSAL_WORDS[row.refusal.reason as RefusalReason], row.refusal.elsewhere)]
      : (row.last?.texts ?? []),
    decided,
    // While several are chosen it matters to whom they go.
    lines: decided ? [] : linesOf(row, target).filter(({ kind }) => !selected || kind === 'target'),
    same: row.proposal.same.length > 0 ? phrases.same(row.proposal.same.length) : '',
    by: decided ? '' : phrases.by(momentWords(row.proposal.handleBy, now)),
    act: actWords(row, target),
    accept: row.status === 'reported' && !decided,
    work: work?.is ?? '',
    says: work?.words ?? '',
    selected: selected?.includes(row.matter) ?? false,
    selectable: !decided && work?.is !== 'done',
  };
}

function actWords(row: TriageRow, target: TargetRow | undefined): string {
  if (!target) return w.noTarget;
  // To whom is said right above: a long name would not fit on a button in large type.
  if (target.kind === 'unit') return w.give;
  if (row.sendBacks >= 2) return w.assign;
  return row.status === 'reported' ? w.dispatch : w.dispatchOnly;
}
