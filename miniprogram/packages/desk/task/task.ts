/** One task: what is asked for; 收到 and 回报 for whoever does it, 提醒 and 撤回 for whoever gave it. */
import type { TaskResult } from '@gelin/domain/phone';
import { call, type Input } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import { myDesks } from '../../../store/my-signals';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/tasks';
import { attempted, keepReport, reportDraft, type ReportDraft } from './task.report';
import { BEFORE, nextUnit, present } from './task.view';

const stage = staged(() => BEFORE, present);
type Step = Input<'work', 'taskStep'>['step'];

Page({
  data: { w, ...stage.first, seed: '', stored: null as PhotosChanged | null },
  ...live(stage, { signals: myDesks }),
  id: '',

  onLoad({ id = '', notice }: { id?: string; notice?: string }) {
    this.id = id;
    // Opened from what was pushed: what was told of it is seen.
    if (notice) void call('people', 'seenNotice', { matter: id, as: 'member' }).catch(() => undefined);
    this.goLive();
  },
  async fetch() {
    const there = await bring(stage(this), async () => {
      return { task: await call('work', 'task', { id: this.id }), now: serverNow() };
    });
    if (there) this.signals?.start();
  },
  onActTap() {
    const { primary } = present(stage(this).state);
    const unit = nextUnit(stage(this).state.task);
    if (primary === 'receive') void this.take({ action: 'receive', unit }, w.received);
    else if (primary === 'report') this.onReportTap();
    else if (primary === 'remind') void this.take({ action: 'remind' }, w.reminded);
    else if (primary === 'send') void this.send();
  },
  onReportTap() {
    const unit = nextUnit(stage(this).state.task);
    const draft = reportDraft(this.id, unit);
    this.setData({ seed: draft.text, stored: { photos: draft.photos, unsent: draft.unsent, waiting: 0 } });
    stage(this).change({ reporting: unit, draft, refusal: '' });
  },
  /** Every change is on the phone before anything can go wrong. */
  write(changes: Partial<ReportDraft>) {
    const { draft, reporting } = stage(this).state;
    if (!draft) return;
    const written = { ...draft, ...changes };
    keepReport(this.id, reporting, written);
    stage(this).change({ draft: written, refusal: '' });
  },
  onResultChoose(event: WechatMiniprogram.CustomEvent<{ value: TaskResult }>) {
    this.write({ result: event.detail.value });
  },
  onTextInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.write({ text: event.detail.value });
  },
  onPhotosChange(event: WechatMiniprogram.CustomEvent<PhotosChanged>) {
    const { photos, unsent, waiting } = event.detail;
    stage(this).change({ waiting });
    this.write({ photos, unsent });
  },
  async send() {
    const { draft: written, reporting: unit } = stage(this).state;
    if (!written) return;
    const draft = attempted(written);
    keepReport(this.id, unit, draft);
    stage(this).change({ draft });
    const { result, text, photos, attempt } = draft;
    const step = { action: 'report' as const, unit, result, text: text.trim(), photos: [...photos] };
    if (!(await this.take(step, w.reported, attempt.key))) return;
    keepReport(this.id, unit, undefined);
    stage(this).change({ reporting: '', draft: null });
  },
  async onWithdrawTap() {
    const { confirm, content } = await wx.showModal({
      title: w.withdrawTitle,
      editable: true,
      placeholderText: w.withdrawHint,
      confirmText: w.withdraw.slice(0, 2),
    });
    if (!confirm) return;
    const reason = (content ?? '').trim().slice(0, 200);
    if (!reason) wx.showToast({ title: w.lackText, icon: 'none' });
    else await this.take({ action: 'withdraw', reason }, w.withdrawn2);
  },
  /** @returns whether it was taken */
  async take(step: Step, said: string, key = newKey()): Promise<boolean> {
    if (stage(this).state.sending) return false;
    stage(this).change({ sending: true, refusal: '' });
    try {
      await call('work', 'taskStep', { key, task: this.id, step });
      stage(this).change({ sending: false });
      wx.showToast({ title: said, icon: 'none' });
      await this.refetch();
      return true;
    } catch (thrown) {
      stage(this).change({ sending: false, refusal: FAILURE_WORDS[failureCode(thrown)] });
      return false;
    }
  },
});
