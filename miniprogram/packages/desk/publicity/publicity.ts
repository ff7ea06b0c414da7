/** 宣传活动: one activity written down, or put right: when, where, what about, how many; without a network too. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import { publicityLetters } from '../../../store/publicity.post';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/publicity';
import {
  draftOf,
  freshDraft,
  keepDraft,
  keptDraft,
  lacking,
  letterOf,
  type PublicityDraft,
} from './publicity.draft';
import { BEFORE, present } from './publicity.view';

const KNOWN = 'publicizing';
const stage = staged(() => BEFORE, present);
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;
type Field = 'place' | 'topic' | 'reached' | 'leaflets' | 'note';

Page({
  data: {
    w,
    ...stage.first,
    seed: { place: '', topic: '', reached: '', leaflets: '', note: '' },
    stored: null as object | null,
  },
  id: '',

  onLoad({ id = '' }: { id?: string }) {
    this.id = id;
    const units = (wx.getStorageSync(KNOWN) as typeof BEFORE.units | '') || [];
    const now = serverNow();
    stage(this).change({ units, now });
    if (!id) this.begin(keptDraft() ?? freshDraft(now));
    void this.load();
  },
  /** The fields take their words over once; from then on they have their own. */
  begin(draft: PublicityDraft) {
    const { place, topic, reached, leaflets, note, photos, unsent } = draft;
    this.setData({ seed: { place, topic, reached, leaflets, note }, stored: { photos, unsent } });
    stage(this).change({ draft });
  },
  async load() {
    try {
      const [{ units }, known] = await Promise.all([
        call('work', 'publicizing', {}),
        this.id ? call('work', 'publicity', { id: this.id }) : undefined,
      ]);
      wx.setStorageSync(KNOWN, units);
      if (known) this.begin(draftOf(known));
      const { draft } = stage(this).state;
      const unit = units.some(({ id }) => id === draft.unit) ? draft.unit : (units[0]?.id ?? '');
      stage(this).change({ phase: 'ready', units, now: serverNow(), draft: { ...draft, unit } });
    } catch (thrown) {
      // Where I write down is known from before: that is enough for a new one.
      const [first] = stage(this).state.units;
      const { draft } = stage(this).state;
      stage(this).change(
        first && !this.id
          ? { phase: 'ready', draft: { ...draft, unit: draft.unit || first.id } }
          : { phase: 'failed', failure: failureCode(thrown) },
      );
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  /** Every change is on the phone before anything can go wrong. */
  edit(changes: Partial<PublicityDraft>) {
    const draft = { ...stage(this).state.draft, ...changes };
    keepDraft(draft);
    stage(this).change({ draft, now: serverNow() });
  },
  onTimeChange(event: Picked) {
    this.edit({ [event.currentTarget.dataset['field'] as 'date' | 'time']: event.detail.value });
  },
  onUnitChange(event: Picked) {
    const unit = stage(this).state.units[Number(event.detail.value)];
    if (unit) this.edit({ unit: unit.id });
  },
  onFieldInput(event: Picked) {
    this.edit({ [event.currentTarget.dataset['field'] as Field]: event.detail.value });
  },
  onTopicChoose(event: Picked) {
    this.setData({ 'seed.topic': event.detail.value });
    this.edit({ topic: event.detail.value });
  },
  onPhotosChange(event: WechatMiniprogram.CustomEvent<PhotosChanged>) {
    const { photos, unsent } = event.detail;
    this.edit({ photos, unsent });
  },
  async onClearTap() {
    const { confirm } = await wx.showModal({ title: w.clearTitle, confirmText: w.clearConfirm });
    if (!confirm) return;
    keepDraft(undefined);
    wx.navigateBack();
  },
  onSendAct() {
    const { draft } = stage(this).state;
    if (lacking(draft, serverNow())) return;
    try {
      publicityLetters.post(letterOf(draft));
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
      return;
    }
    if (draft.id === undefined) keepDraft(undefined);
    wx.showToast({ title: draft.id === undefined ? w.sent : w.corrected, icon: 'none' });
    wx.redirectTo({ url: '/packages/desk/publicities/publicities' });
  },
});
