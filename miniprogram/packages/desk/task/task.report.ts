/** What is written to report a task back, kept on the phone until it is out. */
import type { TaskResult } from '@gelin/domain/phone';
import { newKey } from '../../../api/key';

export interface ReportDraft {
  readonly key: string;
  readonly result: TaskResult;
  readonly text: string;
  readonly photos: readonly string[];
  readonly unsent: readonly string[];
}

const nameOf = (task: string, unit: string) => `task.report.${task}.${unit}`;

/** What was written and not sent; an empty one where nothing was. */
export function reportDraft(task: string, unit: string): ReportDraft {
  const kept = wx.getStorageSync(nameOf(task, unit)) as ReportDraft | '';
  return kept || { key: newKey(), result: 'done', text: '', photos: [], unsent: [] };
}

/** Keeps it, or with `undefined` forgets it. */
export function keepReport(task: string, unit: string, draft: ReportDraft | undefined): void {
  if (draft) wx.setStorageSync(nameOf(task, unit), draft);
  else wx.removeStorageSync(nameOf(task, unit));
}
