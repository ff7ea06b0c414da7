/** What is written to report a task back, kept on the phone until it is out. */
import type { TaskResult } from '@gelin/domain/phone';
import { newKey } from '../../../api/key';
import { attemptFor, type Attempt } from '../../../store/attempt';

export interface ReportDraft {
  /** The last try to send it. */
  readonly attempt?: Attempt;
  readonly result: TaskResult;
  readonly text: string;
  readonly photos: readonly string[];
  readonly unsent: readonly string[];
}

const nameOf = (task: string, unit: string) => `task.report.${task}.${unit}`;

/** What was written and not sent; an empty one where nothing was. */
export function reportDraft(task: string, unit: string): ReportDraft {
  const kept = wx.getStorageSync(nameOf(task, unit)) as ReportDraft | '';
  return kept || { result: 'done', text: '', photos: [], unsent: [] };
}

/** Keeps it, or with `undefined` forgets it. */
export function keepReport(task: string, unit: string, draft: ReportDraft | undefined): void {
  if (draft) wx.setStorageSync(nameOf(task, unit), draft);
  else wx.removeStorageSync(nameOf(task, unit));
}

/** The draft with the key to send it under: that of the last try, unless something was changed since. */
export function attempted(draft: ReportDraft): ReportDraft & { readonly attempt: Attempt } {
  const { result, text, photos } = draft;
  return { ...draft, attempt: attemptFor(draft.attempt ?? null, { result, text, photos }, newKey) };
}
