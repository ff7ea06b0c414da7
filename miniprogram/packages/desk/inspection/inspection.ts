/** 安全检查: one place looked at by the list of its kind, item by item with one thumb; without a network too. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import { inspectionLetters } from '../../../store/inspection.post';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/inspection';
import {
  keepDraft,
  keptDraft,
  lacking,
  left,
  letterOf,
  NOTHING,
  type InspectionDraft,
  type Said,
} from './inspection.draft';
import { BEFORE, listOf, present } from './inspection.view';

const KNOWN = 'inspecting';
const stage = staged(() => BEFORE, present);
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

Page({
  data: { w, ...stage.first, seed: { name: '', place: '', said: {} as InspectionDraft['said'] } },

  onLoad({ campaign = '' }: { campaign?: string }) {
    const known = (wx.getStorageSync(KNOWN) as Partial<typeof BEFORE> | '') || {};
    const draft = keptDraft() ?? { ...BEFORE.draft, key: newKey(), campaign };
    this.setData({ seed: { name: draft.name, place: draft.place, said: draft.said } });
    stage(this).change({ ...known, draft });
    void this.load();
  },
  async load() {
    try {
      const { units, lists, campaigns: all } = await call('work', 'inspecting', {});
      const campaigns = all.filter(({ running }) => running);
      wx.setStorageSync(KNOWN, { units, lists, campaigns });
      const { draft } = stage(this).state;
      const unit = units.some(({ id }) => id === draft.unit) ? draft.unit : (units[0]?.id ?? '');
      const campaign = campaigns.some(({ id }) => id === draft.campaign) ? draft.campaign : '';
      stage(this).change({
        phase: 'ready',
        units,
        lists,
        campaigns,
        draft: { ...draft, unit, campaign },
      });
    } catch (thrown) {
      // Where and by what I inspect is known from before: that is enough.
      const known = stage(this).state.units.length > 0;
      stage(this).change(known ? { phase: 'ready' } : { phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  /** Every change is on the phone before anything can go wrong. */
  edit(changes: Partial<InspectionDraft>) {
    const draft = { ...stage(this).state.draft, ...changes };
    keepDraft(draft);
    stage(this).change({ draft });
  },
  say(event: { currentTarget: { dataset: Record<string, unknown> } }, changes: Partial<Said>) {
    const key = String(event.currentTarget.dataset['key']);
    const { said } = stage(this).state.draft;
    this.edit({ said: { ...said, [key]: { ...(said[key] ?? NOTHING), ...changes } } });
  },
  onListChoose(event: Picked) {
    this.setData({ 'seed.said': {} });
    this.edit({ list: event.detail.value, said: {} });
  },
  onUnitChoose(event: Picked) {
    this.edit({ unit: event.detail.value });
  },
  onCampaignChoose(event: Picked) {
    this.edit({ campaign: event.detail.value });
  },
  onFieldInput(event: Picked) {
    this.edit({ [event.currentTarget.dataset['field'] as 'name' | 'place']: event.detail.value });
  },
  onAnswerChoose(event: WechatMiniprogram.CustomEvent<{ value: Said['answer'] }>) {
    this.say(event, { answer: event.detail.value });
  },
  onNoteInput(event: Picked) {
    this.say(event, { note: event.detail.value });
  },
  onPhotosChange(event: WechatMiniprogram.CustomEvent<PhotosChanged>) {
    const { photos, unsent } = event.detail;
    this.say(event, { photos, unsent });
  },
  onRestTap() {
    const { draft } = stage(this).state;
    const rest = left(draft, listOf(stage(this).state));
    this.edit({ said: { ...draft.said, ...Object.fromEntries(rest.map(({ key }) => [key, NOTHING])) } });
  },
  async onClearTap() {
    const { confirm } = await wx.showModal({ title: w.clearTitle, confirmText: w.clearConfirm });
    if (!confirm) return;
    keepDraft(undefined);
    wx.navigateBack();
  },
  onSendAct() {
    const { draft } = stage(this).state;
    const list = listOf(stage(this).state);
    if (!list || lacking(draft, list)) return;
    try {
      inspectionLetters.post(letterOf(draft, list, serverNow()));
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
      return;
    }
    keepDraft(undefined);
    wx.showToast({ title: w.sent, icon: 'none' });
    wx.redirectTo({ url: '/packages/desk/inspections/inspections' });
  },
});
