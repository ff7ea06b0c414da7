/** 台账: the ledgers of the town on the screen, whole or by month, each as a workbook; and where months are sealed. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { download, openSheet } from '../../../api/documents';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { added } from '../../../behaviors/joined';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { SEAL_WORDS, w, type Link } from '../words/ledger';
import { asksToSeal, sealed } from '../going';
import { BEFORE, monthIn, present, rowId, type LedgerState } from './ledger.view';

/** A filtered ledger is asked on by itself while nothing of it has come, so many times; then with a tap. */
const ASKED = 10;

const stage = staged((): LedgerState => ({ ...BEFORE, now: serverNow() }), present);

Page({
  data: { w, ...stage.first },

  onLoad({ ledger }: Record<string, string | undefined>) {
    if (ledger) stage(this).change({ ledger });
    void this.fetch();
  },
  /** Back from where a ledger is made or a month checked: what is there may have changed. */
  onShow() {
    if (stage(this).state.phase === 'ready') void this.fetch();
  },

  asked() {
    const { ledger, month } = stage(this).state;
    return { ledger, ...(month && { month }) };
  },
  isStill({ ledger, month = '' }: { ledger: string; month?: string }) {
    return stage(this).state.ledger === ledger && stage(this).state.month === month;
  },
  async fetch() {
    const asked = this.asked();
    try {
      const [there, page] = await Promise.all([
        call('office', 'ledgers', {}),
        call('office', 'ledger', asked),
      ]);
      if (!this.isStill(asked)) return;
      const { rows, cursor, seal } = page;
      stage(this).change({ phase: 'ready', there, rows, cursor, seal, more: 'idle', now: serverNow() });
      if (rows.length === 0) void this.onReachBottom();
    } catch (thrown) {
      this.failed(asked, failureCode(thrown));
    }
  },
  /** Rows that are there stay; a ledger left meanwhile fails in silence. */
  failed(asked: { ledger: string; month?: string }, code: ReturnType<typeof failureCode>) {
    if (!this.isStill(asked)) return;
    // One of the town's own that has just been dropped.
    if (code === 'notFound') return this.another({ ledger: 'demand' });
    const failure = FAILURE_WORDS[code];
    if (stage(this).state.phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
    else stage(this).change({ phase: 'failed', failure });
  },
  another(which: Partial<Pick<LedgerState, 'ledger' | 'month'>>) {
    const { there } = stage(this).state;
    stage(this).change({ ...BEFORE, there, ...this.asked(), ...which });
    void this.fetch();
  },

  onLedgerChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { there, month } = stage(this).state;
    const ledger = event.detail.value;
    this.another({ ledger, month: monthIn(there, ledger, month) });
  },
  onMonthChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.another({ month: event.detail.value });
  },
  /** On until something has come. What was asked from where the list no longer stands, after another look at it, is dropped. */
  async onReachBottom() {
    const { more } = stage(this).state;
    if (more === 'loading') return;
    const asked = this.asked();
    for (let times = 0; times < ASKED; times += 1) {
      const { cursor } = stage(this).state;
      if (!cursor) return;
      const stands = () => this.isStill(asked) && stage(this).state.cursor === cursor;
      stage(this).change({ more: 'loading' });
      try {
        const page = await call('office', 'ledger', { ...asked, cursor });
        if (!stands()) return;
        const rows = added(stage(this).state.rows, page.rows, rowId);
        stage(this).change({ rows, cursor: page.cursor, more: 'idle' });
        if (page.rows.length > 0) return;
      } catch {
        if (stands()) stage(this).change({ more: 'failed' });
        return;
      }
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
    const url = String(event.currentTarget.dataset['to']);
    if (url) wx.navigateTo({ url });
  },

  async onLinkTap(event: WechatMiniprogram.TouchEvent) {
    const to = event.currentTarget.dataset['to'] as Link;
    const { ledger, month } = stage(this).state;
    if (to === 'seal') return this.seal();
    if (to === 'deletions') return this.export(() => call('office', 'deletions', {}));
    const url = {
      form: `make-file/make-file?ledger=${ledger}&month=${month}`,
      files: 'files/files',
      verify: `verify/verify?ledger=${ledger}`,
      own: 'own-ledger/own-ledger',
      edit: `own-ledger/own-ledger?key=${ledger}`,
    }[to];
    wx.navigateTo({ url: `/packages/office/${url}` });
  },
  async seal() {
    const { ledger, month } = stage(this).state;
    if (!(await asksToSeal())) return;
    const say = (words: string) => stage(this).change({ exporting: { stage: 'said', words } });
    say(w.sealing);
    try {
      say(SEAL_WORDS[await sealed(ledger, month)]);
      await this.fetch();
    } catch (thrown) {
      say(FAILURE_WORDS[failureCode(thrown)]);
    }
  },

  /** What is not ready at once goes on by itself and is found among the files. */
  onExportAct() {
    return this.export(async () => {
      const made = await call('office', 'file', { key: newKey(), ...this.asked(), form: 'xlsx' });
      if (made.state !== 'done') return undefined;
      return { ...(await call('office', 'openFile', { file: made.id })), rows: made.rows };
    });
  },
  async export(make: () => Promise<{ file: string; name: string; rows: number } | undefined>) {
    const { change } = stage(this);
    if (this.data.busy) return;
    change({ exporting: { stage: 'making' } });
    try {
      const made = await make();
      if (!made) return change({ exporting: { stage: 'said', words: w.inBackground } });
      const path = await download(made.file, made.name, (percent) =>
        change({ exporting: { stage: 'downloading', percent } }),
      );
      change({ exporting: { stage: 'done', rows: made.rows } });
      await openSheet(path).catch(() => change({ exporting: { stage: 'said', words: w.openFailed } }));
    } catch (thrown) {
      change({ exporting: { stage: 'said', words: FAILURE_WORDS[failureCode(thrown)] } });
    }
  },
});
