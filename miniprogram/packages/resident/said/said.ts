/** 我说的内容: what was said on a matter that is followed by its number; taken away as one file, and deleted once it is over. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { forgetNumber, numberFor } from '../../../store/numbers';
import { FAILURE_WORDS } from '../../../words/failures';
import { copied } from '../copied';
import { w as my } from '../words/my-data';
import { SAID_WORDS as w } from '../words/said';
import { BEFORE, present } from './said.view';

const stage = staged(() => BEFORE, present);
const words = (thrown: unknown): string => FAILURE_WORDS[failureCode(thrown)];

Page({
  data: { w, my, ...stage.first },
  matter: '',
  /** Kept until what they stand for has come through; of this matter and no other. */
  keys: { copy: '', erase: '' },

  ...loaded(stage),
  onLoad({ matter = '' }: { matter?: string }) {
    this.matter = matter;
    this.keys = { copy: newKey(), erase: newKey() };
  },
  async fetched() {
    const { matter } = this;
    // What was deleted is nobody's to read any more.
    if (stage(this).state.gone) return undefined;
    const read = await call('matter', 'read', { matter, as: 'reporter', ...numberFor(matter) });
    return { matter: read, now: serverNow() };
  },

  ...copied(stage),
  copyAsked() {
    return { matter: this.matter, ...numberFor(this.matter) };
  },

  async onEraseTap() {
    if (stage(this).state.busy !== 'no') return;
    const asked = {
      title: my.confirmTitle,
      content: w.eraseAsk,
      confirmText: my.confirm,
      cancelText: my.keep,
    };
    if (!(await wx.showModal(asked)).confirm) return;
    stage(this).change({ busy: 'erasing', said: undefined });
    try {
      const { matter } = this;
      await call('people', 'erase', { key: this.keys.erase, matter, ...numberFor(matter) });
      forgetNumber(matter);
      stage(this).change({ gone: true, copy: undefined });
    } catch (thrown) {
      stage(this).change({ said: { at: 'erase', words: words(thrown) } });
    }
    stage(this).change({ busy: 'no' });
  },
  /** The page behind shows what is no more. */
  onHomeTap() {
    wx.switchTab({ url: '/pages/home/home' });
  },
});
