/** Made inspections and campaigns: long names, every answer, counts with and without matters. */
import type { CampaignRow, InspectionRow } from '@gelin/contract/inspection';
import type { WorkOutputs } from '@gelin/contract/work';
import { SHIPPED } from '@gelin/domain';
import { HOUR, NOW } from './layout.rows.ts';

const GRID = '桂园社区滨河花园南区第一网格';
const VILLAGE = '桂园社区居民委员会';

const campaign = (n: number, changes: Partial<CampaignRow> = {}): CampaignRow => ({
  id: `campaign-${n}`,
  title: '冬季九小场所、出租房和电动车充电消防安全检查',
  unitName: VILLAGE,
  by: `${VILLAGE} 村级网格长 欧阳桂兰`,
  startedAt: NOW - 200 * HOUR,
  until: NOW + 400 * HOUR,
  running: n === 1,
  mine: n === 1,
  lists: ['小商店、小市场', '小餐饮', '出租房'],
  ...changes,
});

const inspection = (n: number): InspectionRow => ({
  id: `inspection-${n}`,
  kind: '网吧、歌厅、浴室、培训托管',
  name: '滨河花园南区三期地下便民综合小商店',
  place: '滨河花园南区三期地下车库西出口旁边',
  unitName: GRID,
  by: `${GRID} 网格长 司马小满`,
  at: NOW - n * 30 * HOUR,
  looked: 7,
  found: n === 1 ? 2 : 0,
});

const lists = [...SHIPPED.inspections];
const ids = (count: number) => Array.from({ length: count }, (_, n) => `made-${n}`);

/** Everything there, and long. */
export const INSPECTED: Partial<WorkOutputs> = {
  inspecting: {
    units: [1, 2].map((n) => ({ id: `qinghe-guiyuan-${n}`, name: GRID, level: 'grid' })),
    lists,
    campaigns: [campaign(1), campaign(2)],
    leads: [{ id: 'qinghe-guiyuan', name: VILLAGE, level: 'village' }],
  },
  inspect: { id: 'inspection-1', matters: [] },
  inspections: { rows: [1, 2, 3].map(inspection), cursor: 'more' },
  inspection: {
    ...inspection(1),
    items: lists[0]!.items.map(({ text }, n) => ({
      text,
      answer: n === 0 ? 'no' : n === 1 ? 'none' : 'yes',
      ...(n === 0 && { matter: { id: 'made-1', status: 'handling' as const } }),
    })),
  },
  campaign: {
    ...campaign(1),
    beyond: true,
    progress: [1, 2].map((n) => ({
      unit: `qinghe-guiyuan-${n}`,
      name: GRID,
      inspected: 128,
      found: ids(n === 1 ? 36 : 0),
      open: ids(n === 1 ? 12 : 0),
      closed: ids(n === 1 ? 24 : 0),
    })),
  },
  campaignStep: { id: 'campaign-1' },
};

/** Nothing there yet. */
export const NOT_INSPECTED: Partial<WorkOutputs> = {
  inspecting: { units: [], lists: [], campaigns: [], leads: [] },
  inspections: { rows: [] },
};
