/** Words about publicity (宣传活动): what a correction has changed, in a line each. */
import type { PublicityChange, PublicityField, PublicityTold } from '../work/publicity.ts';
import type { NameOf } from './timeline.ts';
import { momentText } from './time.ts';

const NAMES: Readonly<Record<PublicityField, string>> = {
  at: '时间',
  unit: '在哪个单位',
  place: '地点',
  topic: '主题',
  reached: '人数',
  leaflets: '宣传单',
  note: '说明',
  photos: '照片',
};
const NOTHING = '（没有）';

function said(field: PublicityField, told: PublicityTold, nameOf: NameOf): string {
  if (field === 'at') return momentText(told.at);
  if (field === 'unit') return nameOf(told.unit);
  if (field === 'photos') return `${told.photos.length} 张`;
  return String(told[field]) || NOTHING;
}

/** "人数：30 → 40". */
export function publicityChangeWords({ before, after, fields }: PublicityChange, nameOf: NameOf): string[] {
  return fields.map(
    (field) => `${NAMES[field]}：${said(field, before, nameOf)} → ${said(field, after, nameOf)}`,
  );
}
