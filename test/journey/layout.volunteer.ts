/** Made replies for the informants' pages, as long as real ones get. */
import type { TipRow } from '@gelin/contract/tip';
import type { Made } from './layout.replies.ts';
import { HOUR, NOW, row } from './layout.rows.ts';

const DAY = 24 * HOUR;
const kind = (code: string, name: string, icon: string) => ({ code, name, icon });
const KINDS = [
  kind('0101', '暴露垃圾', 'delete'),
  kind('0205', '积水结冰与下水道', 'rain-heavy'),
  kind('0203', '井盖缺损', 'dart-board'),
  kind('0108', '乱养家禽与动物尸体', 'delete'),
];

const tip = (n: number, became: string, changes: Partial<TipRow> = {}): TipRow => ({
  ...row(n),
  became,
  adopted: false,
  ...changes,
});

export const VOLUNTEER = {
  town: {
    categories: {
      common: KINDS,
      groups: [
        { name: '市容环境', icon: 'delete', leaves: KINDS },
        {
          name: '水电气暖与公用事业',
          icon: 'lightbulb',
          leaves: KINDS.map((one) => ({ ...one, code: `3${one.code}` })),
        },
      ],
    },
  },
  matter: {
    tips: {
      rows: [
        tip(1, '已受理，桂园社区滨河花园南区第一网格正在办', { adopted: true }),
        tip(2, '县信访局，青禾大道 8 号，工作日 8:30 到 17:30。不予受理：信访程序正在办理', {
          status: 'refused',
          clock: null,
        }),
        tip(3, '已解决', { adopted: true, status: 'closed', clock: null }),
      ],
      cursor: 'more',
      quarter: { quarter: '2027-Q1', sent: 128, adopted: 96, solved: 81 },
    },
  },
  people: {
    informants: {
      rows: [
        { member: 'p1', name: '邱秀珍', phone: '13800000007', since: NOW - 40 * DAY },
        { member: 'p2', name: '阿卜杜热合曼·阿布都热依木', phone: '13800000008', since: NOW - 400 * DAY },
        { member: 'p3', name: '郑大山' },
      ],
      invitations: [{ code: 'WMQGWM88', until: NOW + 7 * DAY }],
    },
    invitation: {
      unit: 'qinghe-guiyuan-1',
      unitName: '桂园社区滨河花园南区第一网格',
      chief: '欧阳桂兰',
      until: NOW + 6 * DAY,
    },
  },
} satisfies Made;

/** Nobody has sent anything, and nobody is in. */
export const NO_VOLUNTEER = {
  matter: { tips: { rows: [], quarter: { quarter: '2027-Q1', sent: 0, adopted: 0, solved: 0 } } },
  people: { informants: { rows: [], invitations: [] } },
} satisfies Made;
