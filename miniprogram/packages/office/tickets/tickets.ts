/** 工单: the files of tickets that were taken in, newest first; one opened goes back with what became of it, or is gone on with. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { download, openSheet, passOn } from '../../../api/documents';
import { failureCode } from '../../../api/failure';
import { loaded } from '../../../behaviors/loaded';
import { nextPage } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/tickets';
import { BEFORE, present, type Back } from './tickets.view';

const stage = staged(() => BEFORE, present);
const FILE = '/packages/office/ticket-file/ticket-file';
const NONE: Back = { stage: 'none' };

Page({
  data: { w, ...stage.first },
  ...loaded(stage),

  async fetched() {
    const { rows, cursor } = await call('office', 'ticketImports', {});
    return { rows, cursor, pages: 1, more: 'idle' as const, opened: null, now: serverNow() };
  },
  onReachBottom() {
    void this.onMoreTap();
  },
  async onMoreTap() {
    const list = (cursor: string) => call('office', 'ticketImports', { cursor });
    await nextPage(stage(this), list, (known, arriving) => [...known, ...arriving]);
  },
  async onOpenTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    const { state, change } = stage(this);
    if (state.opened?.id === id) return change({ opened: null, back: NONE });
    try {
      change({ opened: await call('office', 'ticketImport', { id }), back: NONE });
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
  },
  async onBackTap(event: WechatMiniprogram.TouchEvent) {
    const as = event.currentTarget.dataset['as'] as 'xlsx' | 'csv';
    const { state, change } = stage(this);
    if (!state.opened || this.data.busy) return;
    change({ back: { stage: 'making' } });
    try {
      const { file, name, rows } = await call('office', 'ticketsBack', { import: state.opened.id, as });
      const path = await download(file, name, (percent) =>
        change({ back: { stage: 'downloading', percent } }),
      );
      change({ back: as === 'csv' ? { stage: 'waits', rows, path, name } : { stage: 'done', rows } });
      if (as === 'xlsx')
        await openSheet(path).catch(() => change({ back: { stage: 'failed', words: w.openFailed } }));
    } catch (thrown) {
      change({ back: { stage: 'failed', words: FAILURE_WORDS[failureCode(thrown)] } });
    }
  },
  async onPassTap() {
    const { back } = stage(this).state;
    if (back.stage !== 'waits') return;
    await passOn(back.path, back.name).catch((thrown: unknown) =>
      stage(this).change({ back: { stage: 'failed', words: FAILURE_WORDS[failureCode(thrown)] } }),
    );
  },
  onGoOnTap() {
    wx.navigateTo({ url: `${FILE}?import=${stage(this).state.opened?.id ?? ''}` });
  },
  onBringAct() {
    wx.navigateTo({ url: FILE });
  },
});
