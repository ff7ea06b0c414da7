/** Inspections in a list as drawn, the opened one item by item, and the campaigns that run. Pure. */
import { dayWords, momentWords, STATUS_WORDS, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import type { InspectionLetter } from '../../../store/inspection.post';
import { FAILURE_WORDS } from '../../../words/failures';
import { moreWords } from '../../../words/tail';
import { c, says, w } from '../words/inspection';

type Row = Output<'work', 'inspections'>['rows'][number];
type Campaign = Output<'work', 'inspecting'>['campaigns'][number];
export type Opened = Output<'work', 'inspection'>;

export interface InspectionsState extends Paged<Row> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly campaigns: readonly Campaign[];
  /** Somebody who may begin one. */
  readonly leads: boolean;
  readonly inspects: boolean;
  readonly letters: readonly InspectionLetter[];
  readonly opened: Opened | null;
  readonly now: Moment;
}

export const BEFORE: InspectionsState = {
  phase: 'loading',
  failure: 'offline',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  campaigns: [],
  leads: false,
  inspects: false,
  letters: [],
  opened: null,
  now: 0,
};

/** The view of a state. */
export function present(state: InspectionsState) {
  const { phase, failure, rows, campaigns, leads, inspects, letters, opened, now } = state;
  const failed = letters.filter((letter) => letter.failure !== undefined);
  const waits = letters.length - failed.length;
  const why = failed[0]?.failure;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    waits: waits > 0 ? says.waits(waits) : '',
    stopped: why ? says.failed(failed.length, FAILURE_WORDS[why]) : '',
    campaigns: campaigns.map(({ id, title, unitName, until, running }) => ({
      id,
      title,
      note: `${unitName} · ${running ? c.until(dayWords(until - 1, now)) : c.ended}`,
    })),
    campaignTitle: campaigns.length > 0 ? c.title : '',
    begin: leads ? c.begin : '',
    empty: phase === 'ready' && rows.length === 0 && campaigns.length === 0 && !leads,
    none: rows.length === 0 ? w.empty : '',
    rows: rows.map(({ id, kind, name, place, unitName, by, at, looked, found }) => ({
      id,
      name,
      where: [kind, place, unitName].filter(Boolean).join(' · '),
      when: momentWords(at, now),
      result: says.looked(looked, found),
      isFound: found > 0,
      by,
      items: opened?.id === id ? opened.items.map(itemOf) : [],
    })),
    moreWords: moreWords(state, w),
    foot: { text: inspects ? w.start : '' },
  };
}

function itemOf({ text, answer, matter }: Opened['items'][number], index: number) {
  return {
    key: String(index),
    text,
    answer: w.answers[answer],
    isWrong: answer === 'no',
    matter: matter?.id ?? '',
    link: matter ? `${w.openMatter} · ${STATUS_WORDS[matter.status]}` : '',
  };
}
