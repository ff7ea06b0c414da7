/** The log of the settings as drawn. Pure. */
import { momentWords } from '@gelin/domain/phone';
import type { SettingsLogLine } from '@gelin/contract/settings-form';
import { NOTHING_YET, type ListState } from '../../../behaviors/list.view';
import { tailedView } from '../tailed.view';
import { phrases, w } from '../words/settings';

export interface SettingsLogState extends ListState<SettingsLogLine, number> {
  /** The version that holds. */
  readonly version: number;
}

export const BEFORE: SettingsLogState = { ...NOTHING_YET, version: 0 };

/** The view of a state. */
export function present(state: SettingsLogState) {
  return tailedView(state, w, ({ version, at, by, why = '', lines, undoable }, now) => ({
    version,
    head: phrases.version(version, by, momentWords(at, now)),
    why,
    lines,
    undoable,
  }));
}
