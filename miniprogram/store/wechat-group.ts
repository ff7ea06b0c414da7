/** The WeChat group somebody came in from, by a card that was shared there: known to the platform, not to the phone. */
import { call, type Output } from '../api/call';

export type FromGroup = Output<'town', 'fromGroup'>;

/** 启动场景: a card opened in a group chat, the same with a share ticket, and a group's tools. */
const IN_A_GROUP: readonly number[] = [1008, 1044, 1158];

/** The village this WeChat group is bound to; `undefined` for whoever did not come from one, or where it cannot be known. */
export async function fromGroup(): Promise<FromGroup | undefined> {
  const entered = await enteredGroup();
  if (entered === undefined) return undefined;
  return call('town', 'fromGroup', {}, entered).catch(() => undefined);
}

/**
 * Says that this WeChat group belongs to a village.
 * @throws CallFailure notYours, notFound where the platform names no group
 */
export async function bindGroup(unit: string): Promise<Output<'town', 'bindGroup'>['unit']> {
  return (await call('town', 'bindGroup', { unit }, await enteredGroup())).unit;
}

/** Its CloudID, good for five minutes and one call. Old base libraries (before 2.17.3) and people who left have none. */
function enteredGroup(): Promise<string | undefined> {
  const inGroup = IN_A_GROUP.includes(wx.getEnterOptionsSync().scene) && wx.canIUse('getGroupEnterInfo');
  if (!inGroup) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    wx.getGroupEnterInfo({ success: ({ cloudID }) => resolve(cloudID), fail: () => resolve(undefined) });
  });
}
