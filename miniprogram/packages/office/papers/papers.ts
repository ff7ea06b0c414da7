/** 公文: the papers of a matter, read before they are made, then as a PDF to be passed on or printed. */
import { call } from '../../../api/call';
import { download, openPdf } from '../../../api/documents';
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { PAPERS_WORDS } from '../words/papers';
import { BEFORE, chosenOf, nameOf, present } from './papers.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w: PAPERS_WORDS, ...stage.first },
  matter: '',

  onLoad(query: Record<string, string | undefined>) {
    this.matter = query['matter'] ?? '';
    void this.load();
  },
  async load() {
    try {
      const { rows } = await call('office', 'papers', { matter: this.matter });
      const { chosen } = stage(this).state;
      const stands = rows.find((row) => nameOf(row) === chosen) ?? rows[0];
      stage(this).change({ phase: 'ready', rows, chosen: stands ? nameOf(stands) : '' });
    } catch (thrown) {
      if (stage(this).state.phase !== 'ready')
        stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  /** Tried again it is the same paper: its number is kept by the server. */
  async make() {
    const { state, change } = stage(this);
    const paper = chosenOf(state);
    if (!paper || this.data.busy) return;
    change({ making: { stage: 'making' } });
    try {
      const { kind, step, to } = paper;
      const made = await call('office', 'paper', { matter: this.matter, kind, step, to });
      const path = await download(made.file, made.name, (percent) =>
        change({ making: { stage: 'downloading', percent } }),
      );
      change({ making: { stage: 'done', left: made.left } });
      void this.load();
      await openPdf(path).catch(() =>
        change({ making: { stage: 'failed', words: PAPERS_WORDS.openFailed } }),
      );
    } catch (thrown) {
      change({ making: { stage: 'failed', words: FAILURE_WORDS[failureCode(thrown)] } });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onPaperChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ chosen: event.detail.value, making: { stage: 'none' } });
  },
  onMakeAct() {
    void this.make();
  },
});
