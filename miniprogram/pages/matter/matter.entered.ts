/** Opened from a card in a WeChat group: as whom somebody looks, and binding that group to a village. */
import { failureCode } from '../../api/failure';
import { me } from '../../store/session';
import { bindGroup, type FromGroup } from '../../store/wechat-group';
import { FAILURE_WORDS } from '../../words/failures';
import { MATTER_SAYS as says } from '../../words/matter';
import type { Viewer } from './matter.view';

/** As many as an action sheet holds; the centre of a larger town leaves it to the villages. */
const CHOICES = 6;

/** A shared card is opened by one's post, else as whoever reported it; everywhere else the link says as whom. */
export async function viewerOf(as: string | undefined): Promise<Viewer> {
  if (as !== 'shared') return as === 'member' ? 'member' : 'reporter';
  return (await me()).member ? 'member' : 'reporter';
}

/** Lets them choose a village and binds. @returns the village, or `undefined` where they thought better of it */
export async function bindChosen({ mayBind }: FromGroup): Promise<FromGroup['unit']> {
  const shown = mayBind.slice(0, CHOICES);
  const chosen = shown[await picked(shown.map(({ name }) => says.bindTo(name)))];
  if (!chosen) return undefined;
  try {
    const unit = await bindGroup(chosen.id);
    wx.showToast({ title: says.bound(unit.name), icon: 'none' });
    return unit;
  } catch (thrown) {
    wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    return undefined;
  }
}

/** Index of what was picked, -1 where the sheet was closed. */
function picked(itemList: string[]): Promise<number> {
  return new Promise((resolve) => {
    wx.showActionSheet({ itemList, success: ({ tapIndex }) => resolve(tapIndex), fail: () => resolve(-1) });
  });
}
