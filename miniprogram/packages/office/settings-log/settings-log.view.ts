/** The log of the settings as drawn. Pure. */
import { momentWords, type Moment } from '@gelin/domain/phone';
import type { SettingsLogLine } from '@gelin/contract/settings-form';
import { phrases, w } from '../words/settings';

export interface SettingsLogState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly rows: readonly SettingsLogLine[];
  readonly cursor: number | undefined;
  /** The version that holds. */
  readonly version: number;
  readonly now: Moment;
}

/** The view of a state. */
export function present({ phase, failure, rows, cursor, now }: SettingsLogState) {
  return {
    phase,
    failure,
    empty: phase === 'ready' && rows.length === 0,
    rows: rows.map(({ version, at, by, why = '', lines, undoable }) => ({
      version,
      head: phrases.version(version, by, momentWords(at, now)),
      why,
      lines,
      undoable,
    })),
    tail: rows.length > 0 && cursor === undefined ? w.end : '',
  };
}
