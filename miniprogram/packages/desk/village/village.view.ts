/** A village's desk as drawn: five figures, a row a grid, whistles with who came and when. Pure. */
import { momentWords, VILLAGE_FIGURES, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/village';

export type Village = Output<'work', 'village'>;

export interface VillageState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly village: Village | null;
  readonly now: Moment;
}

export const BEFORE: VillageState = { phase: 'loading', failure: 'offline', village: null, now: 0 };

/** The view of a state. */
export function present({ phase, failure, village, now }: VillageState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && (failure === 'notYours' || isLasting(failure)),
    unit: village?.unit ?? '',
    name: village?.name ?? '',
    beyond: village?.beyond ? w.beyond : '',
    figures: VILLAGE_FIGURES.slice(0, 3).map((figure) => figureOf(village, figure)),
    clerk: VILLAGE_FIGURES.slice(3).map((figure) => figureOf(village, figure)),
    rows: (village?.rows ?? []).map((row) => rowOf(row)),
    tasks: village ? says.owed(village.tasks.owed, village.tasks.late) : '',
    whistles: (village?.whistles ?? []).map((whistle) => whistleOf(whistle, now)),
    others: village?.others.length ? w.others : '',
  };
}

function figureOf(village: Village | null, figure: (typeof VILLAGE_FIGURES)[number]) {
  const count = village?.total[figure] ?? 0;
  return { figure, name: w.figures[figure], count, tone: figure === 'stuck' && count > 0 ? 'warned' : '' };
}

function rowOf({ unit, name, patrols, ...counts }: Village['rows'][number]) {
  return {
    unit,
    name,
    patrols: patrols ? says.patrols(patrols.perDay, patrols.done) : '',
    due: patrols !== undefined && patrols.done < patrols.perDay,
    figures: (['open', 'stuck', 'dueToday'] as const).map((figure) => ({
      figure,
      name: w.figures[figure],
      count: counts[figure],
      tone: figure === 'stuck' && counts[figure] > 0 ? 'warned' : '',
    })),
  };
}

function whistleOf(
  { matter, category, placeName, where, at, departments }: Village['whistles'][number],
  now: Moment,
) {
  return {
    matter,
    title: [category, placeName].filter(Boolean).join(' · '),
    called: says.called(where, momentWords(at, now)),
    departments: departments.map(({ name, signedAt, arrivedAt }) => ({
      name,
      signed: signedAt ? `${w.signed} ${momentWords(signedAt, now)}` : '',
      arrived: arrivedAt ? `${w.arrived} ${momentWords(arrivedAt, now)}` : w.notYet,
      came: arrivedAt !== undefined,
    })),
  };
}
