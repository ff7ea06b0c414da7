/** 交办任务: what, where, to whom, by when, and what result is wanted. */
import type { Level } from '@gelin/domain/phone';
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import { w } from '../words/tasks';
import { attempted, emptyDraft, giving, keepDraft, keptDraft, lacking, type GiveDraft } from './give.draft';
import { BEFORE, present, unitsShown } from './give.view';

const stage = staged(() => BEFORE, present);
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

Page({
  data: {
    w,
    ...stage.first,
    seed: { what: '', where: '', wanted: '' },
    stored: null as PhotosChanged | null,
  },

  onLoad() {
    const draft = keptDraft() ?? emptyDraft(serverNow());
    const { what, where, wanted, photos, unsent } = draft;
    this.setData({ seed: { what, where, wanted }, stored: { photos, unsent, waiting: 0 } });
    stage(this).change({ draft, now: serverNow() });
    void this.load();
  },
  /** In whose name: one is chosen already, and units that are no longer below it are not. */
  async load() {
    try {
      const { areas } = await call('work', 'giving', {});
      const { draft } = stage(this).state;
      const area = areas.find(({ id }) => id === draft.area) ?? areas[0];
      const below = new Set(area?.units.map(({ id }) => id));
      const units = draft.units.filter((id) => below.has(id));
      const now = serverNow();
      stage(this).change({ phase: 'ready', areas, draft: { ...draft, area: area?.id ?? '', units }, now });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  /** Every change is on the phone before anything can go wrong. */
  edit(changes: Partial<GiveDraft>) {
    const draft = { ...stage(this).state.draft, ...changes };
    keepDraft(draft);
    stage(this).change({ draft, failure: undefined, now: serverNow() });
  },
  onAreaChoose(event: Picked) {
    this.edit({ area: event.detail.value, units: [] });
  },
  onLevelChoose(event: WechatMiniprogram.CustomEvent<{ value: Level }>) {
    this.edit({ units: [] });
    stage(this).change({ level: event.detail.value });
  },
  onUnitsChoose(event: Picked) {
    this.edit({ units: event.detail.value.split(',').filter(Boolean) });
  },
  onAllTap() {
    const shown = unitsShown(stage(this).state).map(({ id }) => id);
    const { units } = stage(this).state.draft;
    this.edit({ units: shown.every((id) => units.includes(id)) ? [] : shown });
  },
  onFieldInput(event: Picked) {
    this.edit({ [event.currentTarget.dataset['field'] as 'what' | 'where' | 'wanted']: event.detail.value });
  },
  onTimeChange(event: Picked) {
    this.edit({ [event.currentTarget.dataset['field'] as 'date' | 'time']: event.detail.value });
  },
  onPhotosChange(event: WechatMiniprogram.CustomEvent<PhotosChanged>) {
    const { photos, unsent, waiting } = event.detail;
    this.edit({ photos, unsent });
    stage(this).change({ waiting });
  },
  async onSendAct() {
    const { phase, draft: written, waiting } = stage(this).state;
    if (phase !== 'ready' || waiting > 0 || lacking(written, serverNow())) return;
    const draft = attempted(written);
    keepDraft(draft);
    stage(this).change({ phase: 'sending', draft, failure: undefined });
    try {
      const { id } = await call('work', 'give', giving(draft));
      keepDraft(undefined);
      wx.showToast({ title: w.form.sent, icon: 'none' });
      wx.redirectTo({ url: `/packages/desk/task/task?id=${id}` });
    } catch (thrown) {
      stage(this).change({ phase: 'ready', failure: failureCode(thrown) });
    }
  },
});
