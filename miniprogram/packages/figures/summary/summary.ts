/** 工作总结: read before it is made, cases picked and reworded, then one file that opens at once and lies in 我的文件. */
import type { SummaryKind } from '@gelin/contract/summary';
import { call } from '../../../api/call';
import { download, openDocument } from '../../../api/documents';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/summary';
import { BEFORE, MOST_PROPOSED, present, type SummaryState } from './summary.view';

const stage = staged(() => BEFORE, present);
/** What is said of a file that is not there to be opened. */
const NOT_DONE = {
  open: { said: w.background },
  failed: { trouble: w.failed },
  cancelled: { said: w.cancelled },
} as const;
type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>;

Page({
  data: { w, ...stage.first },
  /** One wish: pressed again while nothing was answered it is the same file. */
  key: '',

  onLoad() {
    this.key = newKey();
    void this.load();
  },
  asked() {
    const { kind, back, desk } = stage(this).state;
    return { kind, back, ...(desk && { desk }) };
  },
  async load() {
    const { proposed } = stage(this).state;
    const asked = this.asked();
    const still = () => JSON.stringify(this.asked()) === JSON.stringify(asked);
    try {
      const told = await call('office', 'summary', { ...asked, proposed });
      if (still()) stage(this).change({ phase: 'ready', told });
    } catch (thrown) {
      if (!still()) return;
      const failure = FAILURE_WORDS[failureCode(thrown)];
      // What is there stays, with what was chosen and written.
      if (stage(this).state.phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
      else stage(this).change({ phase: 'failed', failure });
    }
  },
  another(changes: Partial<SummaryState>) {
    if (stage(this).state.busy) return;
    this.key = newKey();
    stage(this).change({
      proposed: BEFORE.proposed,
      chosen: {},
      said: '',
      trouble: '',
      ...changes,
      phase: 'loading',
    });
    void this.load();
  },
  onRetry() {
    this.another({});
  },
  onKindChoose(event: Chosen) {
    this.another({ kind: event.detail.value as SummaryKind, back: 0 });
  },
  onEarlierTap() {
    this.another({ back: stage(this).state.back + 1 });
  },
  onLaterTap() {
    const { back } = stage(this).state;
    if (back > 0) this.another({ back: back - 1 });
  },
  async onMoreTap() {
    const { state, change } = stage(this);
    change({ proposed: Math.min(MOST_PROPOSED, state.proposed * 2) });
    await this.load();
  },
  onUnitChoose(event: Chosen) {
    this.another({ desk: event.detail.value });
  },
  onCaseChange(event: WechatMiniprogram.CustomEvent) {
    const matter = String(event.currentTarget.dataset['matter']);
    const { chosen, told } = stage(this).state;
    const words = told?.cases.find((each) => each.matter === matter)?.words ?? '';
    const { [matter]: was, ...rest } = chosen;
    this.choose(was === undefined ? { ...chosen, [matter]: words } : rest);
  },
  onCaseInput(event: WechatMiniprogram.Input) {
    const matter = String(event.currentTarget.dataset['matter']);
    this.choose({ ...stage(this).state.chosen, [matter]: event.detail.value });
  },
  choose(chosen: SummaryState['chosen']) {
    this.key = newKey();
    stage(this).change({ chosen, said: '', trouble: '' });
  },
  onMakeAct() {
    return this.make(stage(this).state.told?.whole === true);
  },
  onOnlyTap() {
    this.key = newKey();
    return this.make(false);
  },
  onFilesTap() {
    wx.navigateTo({ url: '/packages/office/files/files' });
  },
  async make(whole: boolean) {
    const { state, change } = stage(this);
    if (state.busy) return;
    change({ busy: true, said: '', trouble: '' });
    try {
      const cases = Object.entries(state.chosen).flatMap(([matter, words]) =>
        words.trim() === '' ? [] : [{ matter, words: words.trim() }],
      );
      const made = await call('office', 'summaryFile', {
        key: this.key,
        ...this.asked(),
        cases,
        ...(whole && { whole }),
      });
      this.key = newKey();
      if (made.state !== 'done') return change({ busy: false, ...NOT_DONE[made.state] });
      const { file, name } = await call('office', 'openFile', { file: made.id });
      const path = await download(file, name, () => undefined);
      change({ busy: false, said: w.done });
      await openDocument(path, 'docx').catch(() => change({ said: w.openFailed }));
    } catch (thrown) {
      change({ busy: false, trouble: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
});
