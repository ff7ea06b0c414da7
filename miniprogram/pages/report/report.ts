/** 报事: saying what is wrong and where, hearing what comes next, and sending it exactly once. */
import { serverNow } from '../../api/clock';
import { failureCode, fieldOf } from '../../api/failure';
import { staged } from '../../behaviors/stage';
import type { PhotosChanged } from '../../components/photo-picker/photo-picker';
import { dropDraft, emptyDraft, keptDraft, reportedBefore, type Draft } from '../../store/draft';
import { homeCard, homePlace, keptHomeCard } from '../../store/home-card';
import { isOnline } from '../../store/network';
import { askPlace } from '../../store/place-choice';
import { REPORT_WORDS } from '../../words/report';
import { submitReport } from '../../store/submitting';
import { keeper, type Keeper } from './report.keep';
import { foresee, reportOf, saidPlace, writeDown } from './report.send';
import { failedField, opened, present, SCREEN_OF, type ReportState, type Step } from './report.view';

const FORESEE_AFTER = 800;

const stage = staged(() => opened(emptyDraft(), serverNow()), present);

Page({
  data: {
    w: REPORT_WORDS,
    // What the picker begins with; it is drawn only once this is known, for it reads it once.
    photos: null as Pick<Draft, 'photos' | 'unsent'> | null,
    ...stage.first,
  },
  keeper: null as Keeper | null,
  foreseeing: 0,
  asked: '',

  /** `said` is a message in a group, "group,message": what was said there waits as a draft of its own. */
  onLoad(query: { said?: string }) {
    this.keeper = keeper(() => stage(this).state);
    const message = query.said?.split(',')[1];
    this.start(keptDraft(message), message || reportedBefore() ? 'all' : 'words');
    void homeCard().then((card) => stage(this).change({ home: homePlace(card) }));
  },
  onHide() {
    this.keeper?.now();
  },
  onUnload() {
    this.keeper?.now();
    clearTimeout(this.foreseeing);
  },
  start(draft: Draft, step: Step) {
    this.setData({ photos: { photos: draft.photos, unsent: draft.unsent } });
    stage(this).change({ ...opened(draft, serverNow()), step, home: homePlace(keptHomeCard()) });
    if (draft.text) void this.foresee();
  },
  edit(changes: Partial<Draft>) {
    stage(this).change({ draft: { ...stage(this).state.draft, ...changes }, failure: undefined });
    this.keeper?.soon();
  },
  foreseeSoon(after: number) {
    clearTimeout(this.foreseeing);
    this.foreseeing = setTimeout(() => void this.foresee(), after);
  },
  /** Asks what would come of it, once for the same words and place. A bad network only means that it is not said. */
  async foresee() {
    const { state } = stage(this);
    const question = JSON.stringify([state.draft.text.trim(), saidPlace(state)]);
    if (!state.draft.text.trim() || question === this.asked) return;
    this.asked = question;
    if (state.foresight.is === 'unasked') stage(this).change({ foresight: { is: 'asking' } });
    try {
      const preview = await foresee(state);
      if (question === this.asked)
        stage(this).change({ foresight: { is: 'known', preview }, now: serverNow() });
    } catch {
      if (question !== this.asked) return;
      this.asked = '';
      stage(this).change({ foresight: { is: 'unasked' } });
    }
  },
  go(step: Step) {
    const { text, spot } = stage(this).state.draft;
    stage(this).change({ step, seed: { text, spot } });
    void this.foresee();
  },
  async send() {
    const { phase, waiting } = stage(this).state;
    if (phase !== 'writing') return;
    if (waiting > 0 && !isOnline()) return this.later();
    stage(this).change({ phase: 'sending', failure: undefined });
    this.keeper?.now();
    const report = reportOf(stage(this).state);
    try {
      const submitted = await submitReport(report);
      dropDraft(stage(this).state.draft.said?.message);
      stage(this).change({ phase: 'sent', submitted, now: serverNow() });
    } catch (thrown) {
      if (failureCode(thrown) === 'offline') return this.later();
      this.fail({ code: failureCode(thrown), field: fieldOf(thrown) });
    }
  },
  later() {
    writeDown(stage(this).state);
    stage(this).change({ phase: 'kept' });
  },
  fail(failure: NonNullable<ReportState['failure']>) {
    const field = failedField(failure);
    const { step } = stage(this).state;
    stage(this).change({ phase: 'writing', failure });
    if (field && step !== 'all') this.go(SCREEN_OF[field]);
  },

  onTextInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.edit({ text: event.detail.value });
    this.foreseeSoon(FORESEE_AFTER);
  },
  onTextLeave() {
    this.foreseeSoon(0);
  },
  onPhotosChange(event: WechatMiniprogram.CustomEvent<PhotosChanged>) {
    const { photos, unsent, waiting } = event.detail;
    this.edit({ photos, unsent });
    stage(this).change({ waiting });
  },
  onSpotInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.edit({ spot: event.detail.value });
    this.foreseeSoon(FORESEE_AFTER);
  },
  async onPlaceTap() {
    const place = await askPlace('matter');
    if (!place) return;
    const spot = stage(this).state.draft.spot || (place.words ?? '');
    this.edit({ place, spot });
    this.go(stage(this).state.step);
    this.foreseeSoon(0);
  },
  onActTap() {
    const { step, draft } = stage(this).state;
    if (!draft.text.trim()) this.fail({ code: 'textEmpty', field: 'text' });
    else if (step === 'words') this.go('place');
    else if (step === 'place') this.go('check');
    else void this.send();
  },
  onBackTap() {
    this.go(stage(this).state.step === 'check' ? 'place' : 'words');
  },
  onFollowTap() {
    const { submitted } = stage(this).state;
    if (submitted) wx.redirectTo({ url: `/pages/matter/matter?id=${submitted.matter}&as=reporter` });
    else wx.switchTab({ url: '/pages/mine/mine' });
  },
  onAnotherTap() {
    this.asked = '';
    this.start(emptyDraft(), 'all');
  },
});
