/** 我的文件: what I have had made of ledgers, gone on with while it is looked at; opened, passed on, called off, made again. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { download, openDocument, passOn, type DocumentKind } from '../../../api/documents';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import type { FileFace } from '@gelin/contract/office-file';
import { fileWords } from '../words/ledger';
import { goneOn } from '../going';
import { present, type FilesState } from './files.view';

const stage = staged(
  (): FilesState => ({ phase: 'loading', failure: '', files: [], said: undefined, now: serverNow() }),
  present,
);

Page({
  data: { w: fileWords, ...stage.first },
  looking: false,
  going: false,

  onShow() {
    this.looking = true;
    void this.load();
  },
  onHide() {
    this.looking = false;
  },
  onUnload() {
    this.looking = false;
  },
  async load() {
    try {
      const { files } = await call('office', 'files', {});
      stage(this).change({ phase: 'ready', files, now: serverNow() });
      void this.goOn();
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (stage(this).state.phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
      else stage(this).change({ phase: 'failed', failure });
    }
  },
  /** One after another while the page is looked at; left, the town's timer goes on. */
  async goOn() {
    if (this.going) return;
    this.going = true;
    try {
      for (let open = this.open(); this.looking && open; open = this.open()) {
        this.put(await goneOn(open));
      }
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
    this.going = false;
  },
  open() {
    return stage(this).state.files.find(({ state }) => state === 'open');
  },
  put(face: FileFace) {
    const files = stage(this).state.files.map((file) => (file.id === face.id ? face : file));
    stage(this).change({ files, now: serverNow() });
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  async onActTap(event: WechatMiniprogram.TouchEvent) {
    const { id, act } = event.currentTarget.dataset as {
      id: string;
      act: 'open' | 'pass' | 'cancel' | 'again';
    };
    const file = stage(this).state.files.find((each) => each.id === id);
    if (!file) return;
    try {
      if (act === 'cancel') this.put(await call('office', 'cancelFile', { file: id }));
      else if (act === 'again') await this.again(id);
      else await this.fetched(file, act);
    } catch (thrown) {
      this.say(id, FAILURE_WORDS[failureCode(thrown)]);
    }
  },
  async again(id: string) {
    await call('office', 'fileAgain', { key: newKey(), file: id });
    await this.load();
  },
  async fetched({ id, form }: FileFace, act: 'open' | 'pass') {
    this.say(id, fileWords.opening);
    const { file, name } = await call('office', 'openFile', { file: id });
    const path = await download(file, name, () => undefined);
    this.say(id, '');
    if (act === 'pass') await passOn(path, name).catch(() => this.say(id, fileWords.passFailed));
    else await openDocument(path, form as DocumentKind).catch(() => this.say(id, fileWords.openFailed));
  },
  say(id: string, words: string) {
    stage(this).change({ said: { id, words } });
  },
});
