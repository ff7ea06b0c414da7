/** 台账: the ledgers of the town on the screen, and each as a workbook. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { download, openSheet } from '../../../api/documents';
import { newKey } from '../../../api/key';
import { failureCode } from '../../../api/failure';
import { added } from '../../../behaviors/joined';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import type { Exported } from '@gelin/contract/office';
import type { LedgerKey } from '@gelin/domain/phone';
import { w } from '../words/ledger';
import { present, type LedgerState } from './ledger.view';

const stage = staged(
  (): LedgerState => ({
    phase: 'loading',
    failure: '',
    ledger: 'demand',
    rows: [],
    cursor: undefined,
    more: 'idle',
    exporting: { stage: 'none' },
    now: serverNow(),
  }),
  present,
);

Page({
  data: { w, ...stage.first },

  onLoad() {
    void this.fetch();
  },

  async fetch() {
    const { ledger } = stage(this).state;
    try {
      const { rows, cursor } = await call('office', 'ledger', { ledger });
      if (ledger === stage(this).state.ledger)
        stage(this).change({ phase: 'ready', rows, cursor, more: 'idle', now: serverNow() });
    } catch (thrown) {
      this.failed(ledger, FAILURE_WORDS[failureCode(thrown)]);
    }
  },

  /** Rows that are there stay; a ledger left meanwhile fails in silence. */
  failed(ledger: LedgerKey, failure: string) {
    const { state, change } = stage(this);
    if (ledger !== state.ledger) return;
    if (state.phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
    else change({ phase: 'failed', failure });
  },

  onLedgerChoose(event: WechatMiniprogram.CustomEvent<{ value: LedgerKey }>) {
    const ledger = event.detail.value;
    stage(this).change({
      ledger,
      phase: 'loading',
      rows: [],
      cursor: undefined,
      exporting: { stage: 'none' },
    });
    void this.fetch();
  },

  async onReachBottom() {
    const { ledger, cursor, more } = stage(this).state;
    if (!cursor || more === 'loading') return;
    stage(this).change({ more: 'loading' });
    try {
      const page = await call('office', 'ledger', { ledger, cursor });
      const { state, change } = stage(this);
      if (ledger !== state.ledger) return;
      change({ rows: added(state.rows, page.rows), cursor: page.cursor, more: 'idle' });
    } catch {
      stage(this).change({ more: 'failed' });
    }
  },

  onTailTap() {
    void this.onReachBottom();
  },

  async onPullDownRefresh() {
    await this.fetch();
    wx.stopPullDownRefresh();
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.fetch();
  },

  onRowTap(event: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({
      url: `/pages/matter/matter?id=${String(event.currentTarget.dataset['matter'])}&as=member`,
    });
  },

  onExportAct() {
    return this.export(async () => {
      const { id, rows } = await call('office', 'file', {
        key: newKey(),
        ledger: stage(this).state.ledger,
        form: 'xlsx',
      });
      return { ...(await call('office', 'openFile', { file: id })), rows };
    });
  },
  onDeletionsTap() {
    return this.export(() => call('office', 'deletions', {}));
  },
  async export(make: () => Promise<Exported>) {
    const { change } = stage(this);
    if (this.data.busy) return;
    change({ exporting: { stage: 'making' } });
    try {
      const { file, name, rows } = await make();
      const path = await download(file, name, (percent) =>
        change({ exporting: { stage: 'downloading', percent } }),
      );
      change({ exporting: { stage: 'done', rows } });
      await openSheet(path).catch(() => change({ exporting: { stage: 'failed', words: w.openFailed } }));
    } catch (thrown) {
      change({ exporting: { stage: 'failed', words: FAILURE_WORDS[failureCode(thrown)] } });
    }
  },
});
