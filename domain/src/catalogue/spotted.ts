/** What is seen from the street (随手拍): the categories an informant is offered before any of their own. */
import type { Settings } from '../settings/settings.ts';
import { categoryOf, iconOf } from './filing.ts';

/** By how often sanitation workers and property staff meet them; codes outlive a town's renaming. */
const SPOTTED = [
  '0101', // 暴露垃圾
  '0102', // 渣土与乱堆放
  '0203', // 井盖缺损
  '0204', // 路灯不亮
  '0205', // 积水结冰与下水道
  '0201', // 道路破损与修路
  '0802', // 消防通道与设施
  '0806', // 用电与线路隐患
  '0107', // 绿化与树木
  '0602', // 车辆乱停放
  '0106', // 小广告与招牌
  '0105', // 占道经营
] as const;

/** A category as something to tap. */
export interface CategoryChoice {
  readonly code: string;
  readonly name: string;
  readonly icon: string;
}

/** The commonest ones that this town has, commonest first. */
export function spottedCategories(settings: Pick<Settings, 'catalogue'>): CategoryChoice[] {
  return SPOTTED.flatMap((code) => choiceOf(code, settings) ?? []);
}

/** Every group of the town's catalogue with its leaves, in the order in which a person reads them. */
export function categoryChoices(
  settings: Pick<Settings, 'catalogue'>,
): { readonly name: string; readonly icon: string; readonly leaves: readonly CategoryChoice[] }[] {
  return settings.catalogue.groups.map(({ code, name, icon }) => ({
    name,
    icon,
    leaves: settings.catalogue.categories
      .filter((leaf) => leaf.code.startsWith(code))
      .flatMap((leaf) => choiceOf(leaf.code, settings) ?? []),
  }));
}

function choiceOf(code: string, settings: Pick<Settings, 'catalogue'>): CategoryChoice | undefined {
  const leaf = categoryOf(code, settings);
  return leaf && !leaf.off ? { code, name: leaf.name, icon: iconOf(code, settings) } : undefined;
}
