/** What `npm run ledger` says. */
import { BREAK_WORDS, headWords, type JournalHead } from '@gelin/domain';
import type { Broken, LedgerReport } from './verify.ts';

export const LEDGER_USAGE = [
  '用法：npm run ledger -- verify [--url http://127.0.0.1:8080/admin | --data DIR] [--town ID] [--at 条数:校验码]',
  '      npm run ledger -- head   [--url … | --data DIR] [--town ID]',
].join('\n');

const WHY: Readonly<Record<Broken['why'], string>> = { ...BREAK_WORDS, printed: '与纸上的校验码不一致' };

/** The report, line by line. */
export function reportWords(report: LedgerReport): string[] {
  if (!report.ok)
    return [brokenWords(report.broken), '请先停止修改数据，保留现场，再与最近一次导出或备份核对。'];
  const { count, erased, head, waiting } = report;
  return [
    `流水完好，共 ${count} 条，其中 ${erased} 条的内容已按报事人要求删除。`,
    ...(waiting > 0 ? [`另有 ${waiting} 件事的最新进展还在等候记入。`] : []),
    ...headLines(head),
  ];
}

function brokenWords({ seq, why, event, matter }: Broken): string {
  const about = [event && `记录 ${event}`, matter && `事项 ${matter}`].filter(Boolean).join('，');
  return `第 ${seq} 行：${WHY[why]}${about && `（${about}）`}`;
}

/** The head as it is printed, and whole. */
export function headLines(head: JournalHead): string[] {
  return [headWords(head), ...(head.seq > 0 ? [`完整校验码 ${head.hash}`] : [])];
}
