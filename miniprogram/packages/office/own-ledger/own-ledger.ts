/** 自建台账: a ledger made of parts, with real rows beside while it is made; kept in the town's settings. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import type { LedgerKey } from '@gelin/domain/phone';
import { ownWords } from '../words/own';
import { ruled, type RuleView } from './own-ledger.rows';
import { BEFORE, ledgerIn, present, stateOf, type OwnState } from './own-ledger.view';

type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>;

/** Lower case and digits, as keys of ledgers are. */
const freshKey = () =>
  `own-${newKey()
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
    .slice(0, 12)}`;
const stage = staged((): OwnState => ({ ...BEFORE, key: freshKey() }), present);
const listed = (value: string) => value.split(',').filter(Boolean);

Page({
  data: { w: ownWords, ...stage.first },
  /** Which preview was asked for last. */
  asked: 0,

  onLoad({ key }: Record<string, string | undefined>) {
    if (key) stage(this).change({ key });
    void this.load();
  },
  async load() {
    const { key } = stage(this).state;
    try {
      const parts = await call('office', 'parts', {});
      const own = parts.own.find((each) => each.key === key);
      stage(this).change({ phase: 'ready', parts, ...(own && stateOf(own)) });
      void this.preview();
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  /** What was asked for last is shown, whatever comes back when. */
  async preview() {
    const { state } = stage(this);
    if (state.columns.length === 0) return;
    const asked = (this.asked += 1);
    const ledger = { ...ledgerIn(state), title: state.title.trim() || ownWords.preview };
    try {
      const seen = await call('office', 'preview', { ledger: ledger as never });
      if (asked === this.asked) stage(this).change({ seen, trouble: '' });
    } catch (thrown) {
      if (asked === this.asked) stage(this).change({ trouble: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  changed(changes: Partial<OwnState>) {
    stage(this).change({ ...changes, trouble: '' });
    void this.preview();
  },
  onTitleInput(event: WechatMiniprogram.Input) {
    stage(this).change({ title: event.detail.value, trouble: '' });
  },
  onBaseChoose(event: Chosen) {
    this.changed({ base: event.detail.value as LedgerKey });
  },
  onRuleChoose(event: Chosen) {
    const rule = event.currentTarget.dataset['rule'] as RuleView['rule'];
    this.changed({ rows: ruled(stage(this).state.rows, rule, event.detail.value) });
  },
  onPartChoose(event: Chosen) {
    const { columns, order, totals } = stage(this).state;
    const parts = listed(event.detail.value);
    this.changed({
      columns: parts.map((part) => columns.find((column) => column.part === part) ?? { part }),
      order: parts.includes(order) ? order : '',
      totals: totals.filter((part) => parts.includes(part)),
    });
  },
  /** `word` is the column's own heading, or the one above several. */
  onHeadingInput(event: WechatMiniprogram.Input) {
    const { part, word } = event.currentTarget.dataset as { part: string; word: 'heading' | 'under' };
    const written = event.detail.value.trim();
    const columns = stage(this).state.columns.map((column) => {
      if (column.part !== part) return column;
      const { [word]: _before, ...rest } = column;
      return written ? { ...rest, [word]: written } : rest;
    });
    stage(this).change({ columns });
  },
  onHeadingBlur() {
    void this.preview();
  },
  onOrderChoose(event: Chosen) {
    this.changed({ order: event.detail.value });
  },
  onDownChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    this.changed({ down: event.detail.value });
  },
  onGroupChoose(event: Chosen) {
    this.changed({ groupBy: event.detail.value });
  },
  onTotalChoose(event: Chosen) {
    this.changed({ totals: listed(event.detail.value) });
  },

  async onSaveAct() {
    const { state, change } = stage(this);
    if (state.title.trim() === '') return change({ trouble: ownWords.noTitle });
    if (state.columns.length === 0) return change({ trouble: ownWords.noColumns });
    await this.done(() => call('office', 'keepLedger', { key: newKey(), ledger: ledgerIn(state) as never }));
  },
  async onDropTap() {
    const { confirm } = await wx.showModal({
      content: ownWords.dropAsk,
      confirmText: ownWords.dropYes,
      cancelText: ownWords.dropNo,
    });
    const { key } = stage(this).state;
    if (confirm) await this.done(() => call('office', 'dropLedger', { key: newKey(), ledger: key }));
  },
  async done(work: () => Promise<unknown>) {
    if (this.data.busy) return;
    stage(this).change({ busy: true, trouble: '' });
    try {
      await work();
      wx.navigateBack();
    } catch (thrown) {
      stage(this).change({ trouble: FAILURE_WORDS[failureCode(thrown)] });
    }
    stage(this).change({ busy: false });
  },
});
