/** One meeting: minutes point by point, decisions carried out at once; afterwards a text to share or print. */
import type { DecisionKind } from '@gelin/domain/phone';
import { call, type Input } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/meetings';
import { decisionOf, emptyDecision, lacking, type DecisionDraft } from './meeting.decision';
import { BEFORE, present } from './meeting.view';

const stage = staged(() => BEFORE, present);
const say = (title: string) => wx.showToast({ title, icon: 'none' });
type Step = Input<'work', 'meetingStep'>['step'];
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

Page({
  data: { w, ...stage.first, seed: '', what: '' },
  ...loaded(stage),
  id: '',

  onLoad({ id = '' }: { id?: string }) {
    this.id = id;
  },
  async fetched() {
    return { meeting: await call('work', 'meeting', { id: this.id }) };
  },
  /** A point is opened to be written; opened again it is closed. */
  onPointTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    const { meeting, point } = stage(this).state;
    if (meeting?.closed) return;
    const next = point === id ? '' : id;
    const minutes = meeting?.points.find((each) => each.id === next)?.minutes ?? '';
    this.setData({ seed: minutes });
    stage(this).change({ point: next, minutes, draft: undefined, refusal: '' });
  },
  onMinutesInput(event: Picked) {
    stage(this).change({ minutes: event.detail.value, refusal: '' });
  },
  onDecideTap() {
    this.setData({ what: '' });
    stage(this).change({ draft: emptyDecision(newKey(), serverNow()), refusal: '' });
  },
  onCancelTap() {
    stage(this).change({ draft: undefined, refusal: '' });
  },
  edit(changes: Partial<DecisionDraft>) {
    const { draft } = stage(this).state;
    if (draft) stage(this).change({ draft: { ...draft, ...changes, key: newKey() }, refusal: '' });
  },
  onKindChoose(event: WechatMiniprogram.CustomEvent<{ value: DecisionKind }>) {
    this.edit({ kind: event.detail.value, units: '' });
  },
  onWhatInput(event: Picked) {
    this.edit({ what: event.detail.value });
  },
  onUnitsChoose(event: Picked) {
    this.edit({ units: event.detail.value });
  },
  onDateChange(event: Picked) {
    this.edit({ date: event.detail.value });
  },
  onActTap() {
    const { meeting, point, minutes, draft } = stage(this).state;
    if (meeting?.closed) this.copy(meeting.text);
    else if (draft) void this.decide(point, draft);
    else if (point) void this.write(point, minutes);
    else void this.end();
  },
  async write(point: string, minutes: string) {
    if (await this.take({ action: 'write', point, minutes: minutes.trim() }, w.saved))
      stage(this).change({ point: '' });
  },
  async decide(point: string, draft: DecisionDraft) {
    if (lacking(draft)) return;
    const { minutes, meeting } = stage(this).state;
    const before = meeting?.points.find(({ id }) => id === point)?.minutes ?? '';
    // What was written beside the decision is kept with it.
    if (minutes.trim() !== before && minutes.trim() !== '')
      await this.take({ action: 'write', point, minutes: minutes.trim() }, w.saved);
    const step = { action: 'decide' as const, point, decision: decisionOf(draft) };
    if (await this.take(step, w.carried, draft.key)) stage(this).change({ draft: undefined });
  },
  async end() {
    const { confirm } = await wx.showModal({ title: w.endTitle, content: w.endNote });
    if (confirm) await this.take({ action: 'close' }, w.closed);
  },
  async onAddTap() {
    const { confirm, content } = await wx.showModal({
      title: w.addTitle,
      editable: true,
      placeholderText: w.addHint,
    });
    const title = (content ?? '').trim().slice(0, 60);
    if (confirm && title) await this.take({ action: 'add', title }, w.saved);
  },
  /** @returns whether it was taken */
  async take(step: Step, said: string, key = newKey()): Promise<boolean> {
    if (stage(this).state.sending) return false;
    stage(this).change({ sending: true, refusal: '' });
    try {
      await call('work', 'meetingStep', { key, meeting: this.id, step });
      stage(this).change({ sending: false });
      say(said);
      await this.load();
      return true;
    } catch (thrown) {
      stage(this).change({ sending: false, refusal: FAILURE_WORDS[failureCode(thrown)] });
      return false;
    }
  },
  copy(data: string) {
    wx.setClipboardData({ data, success: () => say(w.copied) });
  },
  onMatterTap(event: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${String(event.currentTarget.dataset['id'])}&as=member` });
  },
  onTaskTap(event: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/desk/task/task?id=${String(event.currentTarget.dataset['id'])}` });
  },
});
