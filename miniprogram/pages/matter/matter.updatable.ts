/** 动态消息: a whistle's card that WeChat keeps up to date once it was shared, where the phone and the town can; else a plain one. */
import { call } from '../../api/call';
import { mayShare } from './matter.share';
import type { MatterView, Viewer } from './matter.view';

/** The typings want a template's id as well, which only the cards of chat tools have. */
function gathering({ arrived, called }: { readonly arrived: number; readonly called: number }) {
  const parameterList = [
    { name: 'member_count', value: String(arrived) },
    { name: 'room_limit', value: String(called) },
  ];
  return { parameterList } as WechatMiniprogram.UpdatableMessageFrontEndTemplateInfo;
}

/** Prepares the share menu before somebody opens it: WeChat wants to know beforehand. Whatever fails leaves a plain card. */
export async function prepareShare(matter: MatterView, viewer: Viewer): Promise<void> {
  if (!mayShare(matter, viewer) || !matter.whistle || !wx.canIUse('updateShareMenu.isUpdatableMessage'))
    return;
  try {
    const { activity } = await call('matter', 'activity', { matter: matter.id });
    if (!activity) return;
    await wx.updateShareMenu({
      withShareTicket: true,
      isUpdatableMessage: true,
      activityId: activity.id,
      templateInfo: gathering(activity),
    });
  } catch {
    // A plain card says as much, only once.
  }
}
