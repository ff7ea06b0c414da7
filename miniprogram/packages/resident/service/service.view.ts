/** One service as drawn. Pure. */
import type { CallFailureCode } from '../../../api/failure';
import { isLasting } from '../../../api/failure';
import type { UnitCard } from '../../../store/home-card';
import type { Service } from '../../../store/services';
import { sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/services';

export interface ServiceState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly service: Service | undefined;
  /** Papers that lie ready. */
  readonly ready: readonly string[];
  readonly card: UnitCard | undefined;
}

export const BEFORE: ServiceState = {
  phase: 'loading',
  failure: 'offline',
  service: undefined,
  ready: [],
  card: undefined,
};

/** The view of a state. */
export function present({ phase, failure, service, ready, card }: ServiceState) {
  const papers = service?.papers ?? [];
  const there = papers.filter((paper) => ready.includes(paper)).length;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && (failure === 'serviceUnknown' || isLasting(failure)),
    aloud: service ? aloudOf(service) : '',
    name: service?.name ?? '',
    who: service?.who ?? '',
    papers: papers.map((words) => ({ words, ready: ready.includes(words) })),
    papersNote:
      papers.length === 0 ? w.noPapers : there > 0 ? says.ready(there, papers.length) : w.papersNote,
    steps: (service?.steps ?? []).map((words, index) => ({
      words,
      number: index + 1,
      aria: says.step(index + 1, words),
    })),
    self: service ? self(service, card) : null,
  };
}

function aloudOf({ name, who, papers, steps, where }: Service): string {
  return sentences(
    name,
    `${w.who}：${who}`,
    papers.length === 0 ? w.noPapers : `${w.papers}：${papers.join('、')}`,
    ...steps.map((words, index) => says.step(index + 1, words)),
    where && `${w.self}：${where}`,
    w.askNote,
  );
}

/** Where it is handed in, and whom to ask first: the office of my grid, else whoever answers for it. */
function self({ where }: Service, card: UnitCard | undefined) {
  const person = card?.instead ?? card?.chief ?? card?.standIn;
  const phone = card?.office?.phone ?? person?.phone ?? '';
  const name = card?.office?.phone ? w.self : (person?.name ?? '');
  return { where: where ?? w.selfNone, phone, callAria: says.callAria(name) };
}
