/** The page of a patrol as drawn: before it, on it, and one look being written. Pure. */
import { clockWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import type { RunningPatrol } from '../../../store/patrol';
import type { PatrolLetter } from '../../../store/patrol.post';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/patrol';
import { lacking, type LookDraft } from './patrol.look';

type Unit = Output<'work', 'patrolling'>['units'][number];

export interface PatrolState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly units: readonly Unit[];
  readonly kinds: readonly string[];
  readonly unit: string;
  readonly running: RunningPatrol | undefined;
  readonly letters: readonly PatrolLetter[];
  /** The look that is being written; absent between looks. */
  readonly draft: LookDraft | undefined;
  readonly now: Moment;
}

export const BEFORE: PatrolState = {
  phase: 'loading',
  failure: 'offline',
  units: [],
  kinds: [],
  unit: '',
  running: undefined,
  letters: [],
  draft: undefined,
  now: 0,
};

/** The view of a state. Once a patrol runs, no network is needed to go on. */
export function present(state: PatrolState) {
  const { phase, failure, units, unit, running, draft } = state;
  const chosen = units.find(({ id }) => id === unit);
  const ready = phase === 'ready' || running !== undefined;
  return {
    phase: ready ? 'ready' : phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    empty: ready && !running && units.length === 0,
    units: !running && units.length > 1 ? units.map(({ id, name }) => ({ value: id, label: name })) : [],
    unit,
    unitName: running?.unitName ?? chosen?.name ?? '',
    duty: running ? '' : dutyOf(chosen),
    running: running !== undefined && !draft,
    since: running ? says.since(clockWords(running.startedAt)) : '',
    looks: [...(running?.looks ?? [])].reverse().map(({ kind, place, note, found, at }) => ({
      key: String(at),
      title: [kind, place].filter(Boolean).join(' · '),
      note,
      found: found ? w.found : w.ok,
      isFound: found,
      when: clockWords(at),
    })),
    ...lettersOf(state.letters),
    form: draft ? formOf(draft, state) : null,
    foot: footOf(state),
  };
}

function dutyOf(unit: Unit | undefined): string {
  if (!unit) return '';
  const { perDay, done } = unit.duty;
  return perDay > 0 ? says.duty(perDay, done) : says.done(done);
}

function lettersOf(letters: readonly PatrolLetter[]) {
  const failed = letters.filter(({ failure }) => failure !== undefined);
  const waits = letters.length - failed.length;
  const [first] = failed;
  return {
    waits: waits > 0 ? says.waits(waits) : '',
    failed: first?.failure ? says.failed(failed.length, FAILURE_WORDS[first.failure]) : '',
  };
}

function formOf({ kind, found, fixed }: LookDraft, { kinds, units, running }: PatrolState) {
  const landmarks = units.find(({ id }) => id === running?.unit)?.landmarks ?? [];
  return {
    kind,
    kinds: kinds.map((value) => ({ value, label: value })),
    landmarks: landmarks.map((value) => ({ value, label: value })),
    results: [
      { value: 'ok', label: w.ok },
      { value: 'found', label: w.found },
    ],
    result: found ? 'found' : 'ok',
    found,
    fixed,
    note: found ? w.problem : w.note,
    hint: found ? w.problemHint : w.noteHint,
  };
}

function footOf({ draft, running, units }: PatrolState) {
  if (draft) {
    const lack = lacking(draft);
    return { text: w.save, note: lack ? w.lack[lack] : '', disabled: lack !== undefined };
  }
  if (running) return { text: w.lookMore, note: '', disabled: false };
  return { text: units.length > 0 ? w.start : '', note: '', disabled: false };
}
