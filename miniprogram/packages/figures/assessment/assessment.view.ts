/** An assessment as drawn: points with their working, line by line, and objections beneath. Pure. */
import type { AssessedObjection, AssessedRow, AssessmentOutputs } from '@gelin/contract/assessment';
import { ASSESSED_MEANS, sumWords, totalWords, workingWords, type FigureSpan } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { DECIDER_WORDS, OBJECTION_WORDS, phrases, w } from '../words/assessment';
import { spanName } from '../words/period';

/** What is being written: against a row's points, or on an objection. */
export interface Writing {
  readonly kind: 'object' | 'decide';
  readonly id: string;
}

export interface AssessmentState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly span: FigureSpan;
  readonly back: number;
  readonly desk: string | undefined;
  readonly told: AssessmentOutputs['assessment'] | undefined;
  readonly writing: Writing | undefined;
  readonly text: string;
  readonly busy: boolean;
}

export const BEFORE: AssessmentState = {
  phase: 'loading',
  failure: 'offline',
  span: 'month',
  back: 0,
  desk: undefined,
  told: undefined,
  writing: undefined,
  text: '',
  busy: false,
};

const SPANS = ['month', 'quarter', 'year'] as const satisfies readonly FigureSpan[];

/** The view of a state. */
export function present(state: AssessmentState) {
  const { phase, failure, span, back, told, writing, text, busy } = state;
  const shown = phase === 'ready' ? told : undefined;
  const rows = (of: readonly AssessedRow[] | undefined) => (of ?? []).map((row) => rowView(row, writing));
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    empty: shown !== undefined && [shown.own, ...shown.below, ...shown.members].every((row) => !row),
    spans: SPANS.map((value) => ({ value, label: w.spans[value] })),
    span,
    period: told ? spanName(span, told.from) : '',
    running: back === 0,
    title: shown?.name ?? '',
    desks:
      told && told.desks.length > 1 ? told.desks.map(({ id, name }) => ({ value: id, label: name })) : [],
    desk: told?.desk ?? '',
    groups: [
      { key: 'own', title: shown?.name ?? '', rows: rows(shown?.own && [shown.own]), opens: false },
      { key: 'below', title: w.below, rows: rows(shown?.below), opens: true },
      { key: 'members', title: w.members, rows: rows(shown?.members), opens: false },
    ].filter((group) => group.rows.length > 0),
    pending: shown && shown.pending.length > 0 ? phrases.pending(shown.pending.length) : '',
    beyond: shown?.beyond === true,
    text,
    busy,
  };
}

function rowView(row: AssessedRow, writing: Writing | undefined) {
  const { id, name, points, rated, objections, objects } = row;
  const sum = points ? sumWords(points) : '';
  const total = points ? totalWords(points) : w.stationed;
  return {
    id,
    name,
    total,
    lines: (points?.lines ?? []).map((line) => ({
      key: line.key,
      words: phrases.line(workingWords(line), line.part, line.whole),
      means: ASSESSED_MEANS[line.key],
    })),
    sum: sum ? phrases.sum(sum, total) : '',
    rated: phrases.rated(rated.percent, rated.part, rated.whole),
    objections: objections.map((each) => objectionView(each, writing)),
    objects: objects && points !== undefined,
    writes: writing?.kind === 'object' && writing.id === id,
  };
}

function objectionView(each: AssessedObjection, writing: Writing | undefined) {
  const { id, by, text, state, decision, decider, decides } = each;
  return {
    id,
    words: phrases.said('name' in by ? by.name : '', text),
    state:
      decision && state !== 'pending'
        ? phrases.decided(
            OBJECTION_WORDS[state],
            'name' in decision.by ? decision.by.name : '',
            decision.reason,
          )
        : DECIDER_WORDS[decider],
    decides,
    writes: writing?.kind === 'decide' && writing.id === id,
  };
}
