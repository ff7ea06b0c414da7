/** 考核: of a desk, of what is below it, and of oneself, each line opening its matters; objections are said and decided here. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { ASSESSED_WORDS, behindShare, COUNT_MEANS, COUNT_WORDS, type AssessedKey } from '@gelin/domain/phone';
import { choose } from '../../../store/behind-choice';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/assessment';
import { walking } from '../walking';
import { BEFORE, present, type Writing } from './assessment.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...walking(stage, { writing: undefined, text: '' }),
  /** Of the wish that is being written; a new one once it was answered. */
  key: '',

  onLoad({ desk }: { readonly desk?: string }) {
    this.key = newKey();
    if (desk) stage(this).change({ desk });
    void this.load();
  },
  async load() {
    const { span, back, desk } = stage(this).state;
    try {
      const told = await call('office', 'assessment', { span, back, ...(desk && { desk }) });
      const now = stage(this).state;
      if (now.span === span && now.back === back && now.desk === desk)
        stage(this).change({ phase: 'ready', told });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onBelowTap(event: WechatMiniprogram.TouchEvent) {
    const desk = String(event.currentTarget.dataset['id']);
    wx.navigateTo({ url: `/packages/figures/assessment/assessment?desk=${desk}` });
  },
  /** The matters that counted, or that went wrong. */
  onLineTap(event: WechatMiniprogram.TouchEvent) {
    const { id, line } = event.currentTarget.dataset as { readonly id: string; readonly line: AssessedKey };
    const { span, back } = stage(this).state;
    const row = this.rowOf(id);
    const working = row?.points?.lines.find(({ key }) => key === line);
    if (!row || !working) return;
    const count = behindShare(line);
    const { part, whole } = working;
    const matters = count === 'reopened' || count === 'failed' ? whole - part : part;
    const asked = { desk: row.desk, span, back, count, assessed: true as const };
    choose({
      title: phrases.behind(row.name, COUNT_WORDS[count]),
      means: `${ASSESSED_WORDS[line]}：${COUNT_MEANS[count]}`,
      count: matters,
      ids: [],
      asked: row.member === undefined ? asked : { ...asked, answeredBy: row.member },
    });
    wx.navigateTo({ url: '/packages/desk/behind/behind' });
  },
  onPendingTap() {
    const ids = stage(this).state.told?.pending ?? [];
    choose({ title: w.pending, means: w.pendingMeans, count: ids.length, ids });
    wx.navigateTo({ url: '/packages/desk/behind/behind' });
  },
  onWriteTap(event: WechatMiniprogram.TouchEvent) {
    const { kind, id } = event.currentTarget.dataset as unknown as Writing;
    stage(this).change({ writing: { kind, id }, text: '' });
  },
  onCancelTap() {
    stage(this).change({ writing: undefined, text: '' });
  },
  onTextInput(event: WechatMiniprogram.Input) {
    stage(this).change({ text: event.detail.value });
  },
  onSendTap() {
    const { span, back, writing } = stage(this).state;
    const row = this.rowOf(writing?.id ?? '');
    if (!row) return undefined;
    const input = { key: this.key, desk: row.desk, mine: row.member !== undefined, span, back };
    return this.does(w.sent, (text) => call('office', 'objectAssessment', { ...input, text }));
  },
  onDecideTap(event: WechatMiniprogram.TouchEvent) {
    const upheld = event.currentTarget.dataset['upheld'] === true;
    const objection = stage(this).state.writing?.id ?? '';
    const input = { key: this.key, objection, upheld };
    return this.does(w.decided, (reason) => call('office', 'decideAssessment', { ...input, reason }));
  },
  rowOf(id: string) {
    const { told } = stage(this).state;
    return [told?.own, ...(told?.below ?? []), ...(told?.members ?? [])].find((row) => row?.id === id);
  },
  async does(said: string, act: (text: string) => Promise<unknown>) {
    const { text, busy } = stage(this).state;
    if (busy) return;
    stage(this).change({ busy: true });
    try {
      await act(text.trim());
      this.key = newKey();
      wx.showToast({ title: said, icon: 'none' });
      stage(this).change({ writing: undefined, text: '' });
      await this.load();
    } catch (thrown) {
      // What was written stays.
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
    stage(this).change({ busy: false });
  },
});
