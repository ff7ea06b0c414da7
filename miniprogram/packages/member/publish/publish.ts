/** 写公告: kind, area, title, words, pictures and time; looked at as residents will before it goes out. */
import type { BulletinKind } from '@gelin/domain/phone';
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import { w } from '../words/bulletins';
import {
  attempted,
  emptyDraft,
  keepDraft,
  keptDraft,
  lacking,
  publishing,
  timesOf,
  type Draft,
} from './publish.draft';
import { BEFORE, present } from './publish.view';

const stage = staged(() => BEFORE, present);
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

Page({
  data: { w, ...stage.first, stored: null as PhotosChanged | null },

  onLoad() {
    const now = serverNow();
    const draft = keptDraft() ?? emptyDraft('outage', now);
    const { photos, unsent, title, text } = draft;
    this.setData({ stored: { photos, unsent, waiting: 0 } });
    stage(this).change({ draft, seed: { title, text }, now });
    void this.load();
  },
  /** Where I may publish: one place is chosen already. */
  async load() {
    try {
      const { areas } = await call('town', 'published', {});
      const { draft } = stage(this).state;
      const known = areas.some(({ id }) => id === draft.unit);
      const unit = known ? draft.unit : (areas[0]?.id ?? '');
      stage(this).change({ phase: 'writing', areas, draft: { ...draft, unit }, now: serverNow() });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  /** Every change is on the phone before anything can go wrong. */
  edit(changes: Partial<Draft>) {
    const draft = { ...stage(this).state.draft, ...changes };
    keepDraft(draft);
    stage(this).change({ draft, failure: undefined, now: serverNow() });
  },
  onKindTap(event: WechatMiniprogram.TouchEvent) {
    const kind = event.currentTarget.dataset['kind'] as BulletinKind;
    const { timed } = stage(this).state.draft;
    this.edit({ kind, ...(!timed && timesOf(kind, serverNow())) });
  },
  onAreaChange(event: Picked) {
    const area = stage(this).state.areas[Number(event.detail.value)];
    if (area) this.edit({ unit: area.id });
  },
  onFieldInput(event: Picked) {
    this.edit({ [event.currentTarget.dataset['field'] as 'title' | 'text']: event.detail.value });
  },
  onTimeChange(event: Picked) {
    const field = event.currentTarget.dataset['field'] as 'fromDate' | 'fromTime' | 'untilDate' | 'untilTime';
    this.edit({ [field]: event.detail.value, timed: true });
  },
  onPhotosChange(event: WechatMiniprogram.CustomEvent<PhotosChanged>) {
    const { photos, unsent, waiting } = event.detail;
    this.edit({ photos, unsent });
    stage(this).change({ waiting });
  },
  onEditTap() {
    const { draft } = stage(this).state;
    const { photos, unsent } = draft;
    this.setData({ stored: { photos, unsent, waiting: 0 } });
    stage(this).change({ phase: 'writing', seed: { title: draft.title, text: draft.text } });
  },
  onActTap() {
    const { phase, draft, waiting } = stage(this).state;
    if (waiting > 0 || lacking(draft, serverNow())) return;
    if (phase === 'writing') stage(this).change({ phase: 'looking' });
    else if (phase === 'looking') void this.send();
  },
  async send() {
    const draft = attempted(stage(this).state.draft);
    keepDraft(draft);
    stage(this).change({ phase: 'sending', draft, failure: undefined });
    try {
      await call('town', 'publish', publishing(draft));
      keepDraft(undefined);
      wx.showToast({ title: w.sent, icon: 'none' });
      wx.navigateBack();
    } catch (thrown) {
      stage(this).change({ phase: 'looking', failure: failureCode(thrown) });
    }
  },
});
