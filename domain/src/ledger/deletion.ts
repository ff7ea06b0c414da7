/** 删除登记: what was deleted as rows of a sheet: which matter, when, why and by which rule; never whose it was. */
import { localTime } from '../deadline/local.ts';
import type { Moment } from '../matter/matter.ts';
import type { Term } from '../matter/retention.ts';
import { LEDGER_WORDS } from '../words/kinds.ts';

export interface Deletion {
  readonly matter: string;
  readonly no?: string;
  readonly at: Moment;
  readonly why: 'request' | 'term' | 'covered';
  readonly rule?: Term;
}

/** Headings, with widths in characters. */
export const DELETION_COLUMNS = [
  { heading: '事项编号', width: 30 },
  { heading: '删除时间', width: 20 },
  { heading: '删除内容', width: 36 },
  { heading: '原因', width: 20 },
  { heading: '依据', width: 44 },
] as const;

const WHAT = { all: '报事人的原话、照片、录音、地点、联系方式', bare: '未遮挡的原照片' } as const;
const WHY = { request: '报事人要求', term: '保存期满', covered: '照片已遮挡' } as const;

/** One deletion as cells. A matter that was never registered has no number: its id stands there. */
export function deletionRow({ matter, no, at, why, rule }: Deletion): string[] {
  const by = {
    request: '个人信息保护法第四十七条',
    term: rule ? termWords(rule) : '',
    covered: '人脸、车牌遮挡后不留原图',
  }[why];
  return [
    no ?? `未立案 ${matter}`,
    localTime(at).format('YYYY-MM-DD HH:mm'),
    why === 'covered' ? WHAT.bare : WHAT.all,
    WHY[why],
    by,
  ];
}

function termWords({ months, ledger }: Term): string {
  return `归档后保存 ${months} 个月（${ledger ? `${LEDGER_WORDS[ledger]}台账` : '镇街统一期限'}）`;
}
