/** 发起专项行动: what it is called, where, which kinds of place, until which day. */
import { datePart } from '@gelin/domain/phone';
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { c } from '../words/inspection';
import { BEFORE, lacking, present } from './new-campaign.view';

/** A month, as most are held. */
const USUAL = 30 * 24 * 3_600_000;
const stage = staged(() => BEFORE, present);
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

Page({
  data: { c, ...stage.first },
  ...loaded(stage),

  onLoad() {
    const now = serverNow();
    stage(this).change({ key: newKey(), today: datePart(now), day: datePart(now + USUAL) });
  },
  /** What was chosen already stays. */
  async fetched() {
    const { leads, lists } = await call('work', 'inspecting', {});
    return { leads, lists, unit: stage(this).state.unit || (leads[0]?.id ?? '') };
  },
  onTitleInput(event: Picked) {
    stage(this).change({ title: event.detail.value, failure: undefined });
  },
  onUnitChoose(event: Picked) {
    stage(this).change({ unit: event.detail.value });
  },
  onListsChoose(event: Picked) {
    stage(this).change({ chosen: event.detail.value.split(',').filter(Boolean), failure: undefined });
  },
  onDayChange(event: Picked) {
    stage(this).change({ day: event.detail.value, failure: undefined });
  },
  async onSendAct() {
    const state = stage(this).state;
    if (state.phase !== 'ready' || lacking(state)) return;
    stage(this).change({ phase: 'sending', failure: undefined });
    const { key, unit, title, chosen, day } = state;
    try {
      const step = { action: 'begin' as const, unit, title: title.trim(), lists: [...chosen], day };
      const { id } = await call('work', 'campaignStep', { key, campaign: key, step });
      wx.redirectTo({ url: `/packages/desk/campaign/campaign?id=${id}` });
    } catch (thrown) {
      stage(this).change({ phase: 'ready', failure: failureCode(thrown) });
    }
  },
});
