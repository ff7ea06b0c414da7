/** A made summary, as long as they get. */
import type { SummaryOutputs } from '@gelin/contract/summary';
import type { FileFace } from '@gelin/contract/office-file';
import { filledSummary, SHIPPED, type SummaryValues } from '@gelin/domain';
import { NOW } from './layout.rows.ts';

const values: SummaryValues = {
  unit: { words: '桂园社区滨河花园' },
  period: { words: '2027年3月1日至2027年3月31日' },
  arrived: { words: '12865', counts: ['arrived'] },
};
const made: FileFace = {
  id: 'file-summary',
  title: '月度工作总结　2027年3月',
  form: 'docx',
  state: 'open',
  rows: 0,
  read: true,
  at: NOW,
  until: NOW + 150 * 3_600_000,
};

export const SUMMARIZED: { readonly summary: SummaryOutputs['summary']; readonly summaryFile: FileFace } = {
  summary: {
    desk: 'qinghe',
    desks: [
      { id: 'qinghe', name: '青禾镇' },
      { id: 'qinghe-guiyuan', name: '桂园社区滨河花园南区' },
    ],
    kind: 'month',
    title: SHIPPED.summaries.month.title,
    unit: '青禾镇',
    from: NOW,
    filled: filledSummary(SHIPPED.summaries.month, values, []),
    cases: [
      {
        matter: 'made-1',
        no: '2027-001001',
        rating: null,
        words: `桂园社区：${'排水沟盖板破了，'.repeat(9)}办理情况：换好了。`,
      },
    ],
    more: true,
    whole: true,
  },
  summaryFile: made,
};
