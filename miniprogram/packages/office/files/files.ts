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
import { present, type Fetched, type FileAct, type FilesState } from './files.view';

const stage = staged(
  (): FilesState => ({
    phase: 'loading',
    failure: '',
    files: [],
    fetched: {},
    said: undefined,
    now: serverNow(),
  }),
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
      for (let open = this.unfinished(); this.looking && open; open = this.unfinished()) {
        this.put(await goneOn(open));
      }
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
    this.going = false;
  },
  unfinished() {
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
    const { id, act } = event.currentTarget.dataset as { id: string; act: FileAct };
    const { files, fetched } = stage(this).state;
    const file = files.find((each) => each.id === id);
    const here = fetched[id];
    if (!file) return;
    // Nothing comes between the tap and passing it on: WeChat lets it happen in a tap of its own alone.
    if (act === 'pass') return here && this.pass(id, here);
    try {
      if (act === 'cancel') this.put(await call('office', 'cancelFile', { file: id }));
      else if (act === 'again') await this.again(id);
      else if (act === 'fetch') await this.fetch(file);
      else await this.open(file);
    } catch (thrown) {
      this.say(id, FAILURE_WORDS[failureCode(thrown)]);
    }
  },
  async pass(id: string, { path, name }: Fetched) {
    await passOn(path, name).catch(() => this.say(id, fileWords.passFailed));
  },
  async again(id: string) {
    await call('office', 'fileAgain', { key: newKey(), file: id });
    await this.load();
  },
  async open(file: FileFace) {
    const { path } = await this.fetch(file);
    this.say(file.id, '');
    const kind = file.form as DocumentKind;
    await openDocument(path, kind).catch(() => this.say(file.id, fileWords.openFailed));
  },
  /** Brings it to the phone, from where it is passed on by the next tap. */
  async fetch({ id }: FileFace): Promise<Fetched> {
    this.say(id, fileWords.fetching);
    const { file, name } = await call('office', 'openFile', { file: id });
    const here = { path: await download(file, name, () => undefined), name };
    stage(this).change({
      fetched: { ...stage(this).state.fetched, [id]: here },
      said: { id, words: fileWords.fetched },
    });
    return here;
  },
  say(id: string, words: string) {
    stage(this).change({ said: { id, words } });
  },
});
