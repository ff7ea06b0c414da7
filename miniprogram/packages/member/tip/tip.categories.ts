/** What a tip can be filed under: what I used last, then what is seen most often, then everything. */
import { call, type Output } from '../../../api/call';

export type Categories = Output<'town', 'categories'>;
export type CategoryChoice = Categories['common'][number];

const KEPT = 'categories';
const USED = 'usedCategories';
/** As many as fit above the thumb, two in a row. */
const OFFERED = 6;
const REMEMBERED = 12;

/** As last heard of the town. */
export function keptCategories(): Categories | undefined {
  return (wx.getStorageSync(KEPT) as Categories | '') || undefined;
}

/** The town's, fresh where there is a network. */
export async function loadCategories(): Promise<Categories | undefined> {
  try {
    const categories = await call('town', 'categories', {});
    wx.setStorageSync(KEPT, categories);
    return categories;
  } catch {
    return keptCategories();
  }
}

/** Those I used, the last one first. */
export function usedCategories(): readonly CategoryChoice[] {
  return (wx.getStorageSync(USED) as readonly CategoryChoice[] | '') || [];
}

/** Remembers what was just sent under. @returns what is used now */
export function rememberCategory(choice: CategoryChoice): readonly CategoryChoice[] {
  const used = [choice, ...usedCategories().filter(({ code }) => code !== choice.code)].slice(0, REMEMBERED);
  wx.setStorageSync(USED, used);
  return used;
}

/** The chips: the one that is chosen is always among them, and none stands there twice. */
export function offeredCategories(
  used: readonly CategoryChoice[],
  common: readonly CategoryChoice[],
  chosen?: CategoryChoice,
): readonly CategoryChoice[] {
  const all = [...used, ...common];
  const once = all.filter(({ code }, index) => all.findIndex((one) => one.code === code) === index);
  const first = once.slice(0, OFFERED);
  if (!chosen || first.some(({ code }) => code === chosen.code)) return first;
  return [chosen, ...first.slice(0, OFFERED - 1)];
}
