/** 审核后公开 as drawn: the text, the pictures to choose from, and what everybody will see. Pure. */
import type { MatterView } from '@gelin/contract/matter';
import type { ReleasedRow } from '@gelin/contract/released';
import { momentWords, type Moment } from '@gelin/domain/phone';
import { phrases, w } from '../words/release';

export interface ReleaseState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly now: Moment;
  readonly matter: MatterView | null;
  readonly text: string;
  readonly chosen: readonly string[];
  readonly running: 'release' | 'conceal' | null;
  /** Why it was not done; empty while all is well. */
  readonly refusal: string;
}

export const BEFORE: ReleaseState = {
  phase: 'loading',
  failure: '',
  now: 0,
  matter: null,
  text: '',
  chosen: [],
  running: null,
  refusal: '',
};

/** The view of a state. */
export function present(state: ReleaseState) {
  const { phase, failure, now, matter, text, chosen, running, refusal } = state;
  const release = matter?.release;
  const stands = release?.at !== undefined;
  return {
    phase,
    failure,
    gone: matter !== null && release === undefined,
    stands: release?.at === undefined ? '' : phrases.stands(momentWords(release.at, now)),
    photos: (release?.photos ?? []).map(({ id }, index) => ({
      id,
      on: chosen.includes(id),
      label: phrases.choose(index + 1),
    })),
    preview: matter && release ? previewOf(matter, text, chosen) : null,
    send: stands ? w.again : w.send,
    sending: running === 'release',
    concealing: running === 'conceal',
    disabled: text.trim() === '' || running !== null,
    note: text.trim() === '' ? w.empty : '',
    refusal,
  };
}

/** The row as everybody will read it: of the matter only its category, its unit and how far it is. */
function previewOf(
  { id, category, unitName, status, outcome, reportedAt }: MatterView,
  text: string,
  chosen: readonly string[],
): ReleasedRow {
  return {
    matter: id,
    category: { name: category.name, icon: category.icon },
    text: text.trim(),
    photos: chosen.map((photo) => ({ id: photo })),
    unitName,
    status,
    ...(outcome && { outcome }),
    reportedAt,
  };
}
