/** The town's tree of units, as last heard where there is no network: places are picked from it all the same. */
import { call, type Output } from '../api/call';

type Units = Output<'town', 'units'>;

const KEPT = 'units';

/** As last heard on this phone. */
export function keptUnits(): Units | undefined {
  return (wx.getStorageSync(KEPT) as Units | '') || undefined;
}

/** Fresh where it can be, else as last heard. @throws CallFailure where nothing was heard before */
export async function townUnits(): Promise<Units> {
  try {
    const units = await call('town', 'units', {});
    keep(units);
    return units;
  } catch (thrown) {
    const kept = keptUnits();
    if (kept) return kept;
    throw thrown;
  }
}

/** A tree too large for this phone is asked for each time. */
function keep(units: Units): void {
  try {
    wx.setStorageSync(KEPT, units);
  } catch {
    wx.removeStorageSync(KEPT);
  }
}
