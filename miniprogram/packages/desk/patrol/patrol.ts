/** 巡查: started, what was looked at written down, ended; all of it without a network too. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import { addLook, endPatrol, runningPatrol, startPatrol, takeUp } from '../../../store/patrol';
import { patrolLetters } from '../../../store/patrol.post';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/patrol';
import { brought, keepLook, keptLook, lacking, NOTHING, type LookDraft } from './patrol.look';
import { BEFORE, present } from './patrol.view';

const KNOWN = 'patrolKinds';
const stage = staged(() => BEFORE, present);
const say = (title: string) => wx.showToast({ title, icon: 'none' });
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

Page({
  data: {
    w,
    ...stage.first,
    seed: NOTHING,
    stored: null as PhotosChanged | null,
    storedFixed: null as PhotosChanged | null,
  },
  leave: undefined as (() => void) | undefined,

  onLoad() {
    this.leave = patrolLetters.onChange(() => {
      this.look();
      if (!runningPatrol() && patrolLetters.all().length === 0) void this.load();
    });
    stage(this).change((wx.getStorageSync(KNOWN) as Partial<typeof BEFORE> | '') || {});
    const draft = keptLook();
    if (draft && runningPatrol()) this.write(draft, true);
  },
  onUnload() {
    this.leave?.();
  },
  onShow() {
    this.look();
    void this.load();
  },
  /** What this phone knows of it. */
  look() {
    stage(this).change({ running: runningPatrol(), letters: patrolLetters.all(), now: serverNow() });
  },
  async load() {
    try {
      const { units, kinds, running } = await call('work', 'patrolling', {});
      // While something waits, this phone knows better than the server.
      if (running && !runningPatrol() && patrolLetters.all().length === 0) takeUp(running);
      const known = { units, kinds, unit: stage(this).state.unit || (units[0]?.id ?? '') };
      wx.setStorageSync(KNOWN, known);
      stage(this).change({ phase: 'ready', ...known });
      this.look();
    } catch (thrown) {
      const { units } = stage(this).state;
      // Where I patrol is known from before: that is enough to begin.
      stage(this).change(
        units.length > 0 ? { phase: 'ready' } : { phase: 'failed', failure: failureCode(thrown) },
      );
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onUnitChoose(event: Picked) {
    stage(this).change({ unit: event.detail.value });
  },
  onActTap() {
    const { draft, running, unit, units } = stage(this).state;
    try {
      if (draft) this.save(draft);
      else if (running) this.write({ ...NOTHING, kind: '' }, true);
      else {
        startPatrol(unit, units.find(({ id }) => id === unit)?.name ?? '');
        say(w.started);
      }
    } catch (thrown) {
      say(FAILURE_WORDS[failureCode(thrown)]);
    }
    this.look();
  },
  save(draft: LookDraft) {
    if (lacking(draft)) return;
    addLook(brought(draft));
    keepLook(undefined);
    stage(this).change({ draft: undefined });
    say(draft.found ? w.savedFound : w.saved);
  },
  async onEndTap() {
    const { confirm } = await wx.showModal({ title: w.endTitle, confirmText: w.endConfirm });
    if (!confirm) return;
    endPatrol();
    this.look();
    say(w.ended);
  },
  onCancelTap() {
    keepLook(undefined);
    stage(this).change({ draft: undefined });
  },
  /** Every change is on the phone before anything can go wrong; `anew` fills the fields, too. */
  write(changes: Partial<LookDraft>, anew = false) {
    const draft = { ...(stage(this).state.draft ?? NOTHING), ...changes };
    keepLook(draft);
    stage(this).change({ draft });
    if (!anew) return;
    const { photos, unsent, fixedPhotos, fixedUnsent } = draft;
    const stored = { photos, unsent, waiting: 0 };
    this.setData({
      seed: draft,
      stored,
      storedFixed: { photos: fixedPhotos, unsent: fixedUnsent, waiting: 0 },
    });
  },
  onKindChoose(event: Picked) {
    this.write({ kind: event.detail.value });
  },
  onLandmarkChoose(event: Picked) {
    this.write({ place: event.detail.value });
    this.setData({ 'seed.place': event.detail.value });
  },
  onResultChoose(event: Picked) {
    this.write({ found: event.detail.value === 'found' });
  },
  onFixedChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    this.write({ fixed: event.detail.value });
  },
  onFieldInput(event: Picked) {
    this.write({
      [event.currentTarget.dataset['field'] as 'place' | 'note' | 'fixedText']: event.detail.value,
    });
  },
  onPhotosChange({ detail: { photos, unsent } }: WechatMiniprogram.CustomEvent<PhotosChanged>) {
    this.write({ photos, unsent });
  },
  onFixedPhotosChange({ detail: { photos, unsent } }: WechatMiniprogram.CustomEvent<PhotosChanged>) {
    this.write({ fixedPhotos: photos, fixedUnsent: unsent });
  },
  onDropTap() {
    patrolLetters.dropFailed();
  },
  onRecordTap() {
    wx.navigateTo({ url: '/packages/desk/patrols/patrols' });
  },
});
