/** Words, pictures and a voice that somebody adds to their own matter, or reopens it with. Tells by `done` that they are out, by `kept` that they wait. */
import { failureCode } from '../../../api/failure';
import { staged } from '../../../behaviors/stage';
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import type { VoiceChanged } from '../../../components/voice-picker/voice-picker';
import { keepWritten, keptWritten, takeOwn } from '../../../store/own-step';
import { NOTHING, type Written } from '../../../store/own-written';
import { OWN_WORDS } from '../../../words/own';
import { BEFORE, isSendable, present } from './reply-box.view';

const stage = staged(() => BEFORE, present);

Component({
  properties: {
    matter: { type: String, value: '' },
    seq: { type: Number, value: 0 },
    /** 'add' | 'reopen' */
    action: { type: String, value: 'add' as 'add' | 'reopen' },
    /** How often it was reopened: the same reason is another wish then. */
    time: { type: Number, value: 0 },
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    send: { type: String, value: '' },
    /** 'primary', or 'light' where something else on the page leads. */
    theme: { type: String, value: 'primary' },
  },
  data: {
    w: OWN_WORDS,
    ...stage.first,
    seed: '',
    stored: NOTHING.photos,
    unsent: NOTHING.unsent,
    storedVoice: NOTHING.voice,
    unsentVoice: NOTHING.unsentVoice,
  },
  lifetimes: {
    attached() {
      const { matter, action } = this.data;
      const written = keptWritten(matter, action);
      const { text: seed, photos: stored, unsent, voice: storedVoice, unsentVoice } = written;
      this.setData({ seed, stored, unsent, storedVoice, unsentVoice });
      stage(this).change({ action, written });
    },
  },
  methods: {
    onTextInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.write({ text: event.detail.value });
    },
    onPhotosChange({ detail }: WechatMiniprogram.CustomEvent<PhotosChanged>) {
      stage(this).change({ waiting: detail.waiting });
      this.write({ photos: detail.photos, unsent: detail.unsent });
    },
    /** Where the platform wrote down what was said, it is there to be mended, unless something was written already. */
    onVoiceChange({ detail }: WechatMiniprogram.CustomEvent<VoiceChanged>) {
      const { voice, unsent: unsentVoice, text } = detail;
      const heard = text && !stage(this).state.written.text.trim() ? { text } : {};
      if (heard.text) this.setData({ seed: heard.text });
      this.write({ voice, unsentVoice, ...heard });
    },
    /** Every change is on the phone before anything can go wrong. */
    write(changes: Partial<Written>) {
      const written = { ...stage(this).state.written, ...changes };
      stage(this).change({ written, failure: undefined });
      keepWritten(this.data.matter, this.data.action, written);
    },
    async onSendTap() {
      const { state } = stage(this);
      if (!isSendable(state)) return;
      const { matter, seq, time } = this.data;
      const { action, written } = state;
      stage(this).change({ sending: true, failure: undefined });
      try {
        const done = await takeOwn({ matter, seq, action, written }, time);
        stage(this).change({ sending: false, written: NOTHING });
        this.setData({ seed: '' });
        if (done === 'kept') wx.showToast({ title: OWN_WORDS.kept, icon: 'none' });
        this.triggerEvent(done === 'kept' ? 'kept' : 'done');
      } catch (thrown) {
        const failure = failureCode(thrown);
        stage(this).change({ sending: false, failure });
        this.triggerEvent('failed', { failure });
      }
    },
  },
});
