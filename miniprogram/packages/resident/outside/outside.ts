/** 外单位: what somebody without any account was asked to do, and what they reply, by the link they were given. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { dial } from '../../../api/phone-call';
import { staged } from '../../../behaviors/stage';
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import { attemptFor, type Attempt } from '../../../store/attempt';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/outside';
import { blank, present } from './outside.view';

const stage = staged(blank, present);

Page({
  data: { w, ...stage.first },
  matter: '',
  link: '',
  attempt: null as Attempt | null,

  onLoad(query: { m?: string; t?: string }) {
    this.matter = query.m ?? '';
    this.link = query.t ?? '';
    void this.load();
  },

  async load() {
    try {
      const asked = await call('matter', 'outside', { matter: this.matter, link: this.link });
      stage(this).change({ phase: 'ready', asked, now: serverNow() });
    } catch (thrown) {
      const code = failureCode(thrown);
      const lasting = code === 'linkEnded' || code === 'malformed';
      stage(this).change({
        phase: 'failed',
        failure: FAILURE_WORDS[lasting ? 'linkEnded' : code],
        lasting,
      });
    }
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onCallTap() {
    dial(this.data.phone);
  },

  onTextInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ text: event.detail.value, problem: '' });
  },

  onPhotosChange(event: WechatMiniprogram.CustomEvent<PhotosChanged>) {
    stage(this).change({ photos: event.detail.photos, waiting: event.detail.waiting });
  },

  async onSendAct() {
    const { text, photos, sending, turn } = stage(this).state;
    if (sending) return;
    const wish = { matter: this.matter, link: this.link, text, photos: [...photos] };
    this.attempt = attemptFor(this.attempt, wish, newKey);
    stage(this).change({ sending: true, problem: '' });
    try {
      await call('matter', 'outsideReply', { key: this.attempt.key, ...wish });
      this.attempt = null;
      stage(this).change({ sending: false, text: '', photos: [], turn: turn + 1 });
      wx.showToast({ title: w.sent, icon: 'none' });
      await this.load();
    } catch (thrown) {
      stage(this).change({ sending: false, problem: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
});
