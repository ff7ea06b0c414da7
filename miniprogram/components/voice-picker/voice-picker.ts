/** One voice for a form: spoken, listened to, sent up or thrown away. Tells by `change` what is stored and what waits. */
import type { Voice } from '@gelin/domain/phone';
import { failureCode } from '../../api/failure';
import { forgetFile } from '../../api/kept';
import { uploadVoice, type KeptVoice, type Recorded } from '../../api/voice';
import { giveUp } from '../../api/unused';
import { isHere, sendsKept } from '../../behaviors/sends-kept';
import { FAILURE_WORDS } from '../../words/failures';
import { VOICE_SAYS, VOICE_WORDS } from '../../words/voice';

export type { KeptVoice as UnsentVoice } from '../../api/voice';

/** What `change` brings. `text` is what the platform wrote down, once, where it does. */
export interface VoiceChanged {
  readonly voice: Voice | null;
  readonly unsent: KeptVoice | null;
  readonly text?: string;
}

Component({
  behaviors: [sendsKept()],
  properties: {
    /** Stored already, from a draft, `Voice`. Read once. */
    stored: { type: Object, value: null as Voice | null },
    /** Kept and still to be sent, from a draft, `KeptVoice`. Read once. */
    unsent: { type: Object, value: null as KeptVoice | null },
    disabled: { type: Boolean, value: false },
  },
  data: {
    w: VOICE_WORDS,
    /** What the bubble plays. */
    shown: null as Voice | null,
    waits: null as KeptVoice | null,
    sending: '',
    failure: '',
  },
  methods: {
    begin() {
      const stored = this.data.stored as Voice | null;
      const unsent = this.data.unsent as KeptVoice | null;
      if (stored) this.setData({ shown: stored });
      else if (unsent) void this.send(unsent);
    },
    /** Begins to record, as a tap on the bar does. */
    speak() {
      const bar = this.selectComponent('.speak') as unknown as { onBarTap(): void } | null;
      bar?.onBarTap();
    },
    onVoice({ detail: { path, seconds, text } }: WechatMiniprogram.CustomEvent<Recorded>) {
      void this.send({ path, seconds }, text);
    },
    again() {
      const { waits, failure } = this.data;
      if (waits && failure) void this.send(waits);
    },
    onRemoveTap() {
      const { waits, shown } = this.data;
      if (waits) forgetFile(waits.path);
      giveUp(shown?.id);
      this.setData({ shown: null, waits: null, sending: '', failure: '' });
      this.tell({ voice: null, unsent: null });
    },
    async send(unsent: KeptVoice, text?: string) {
      const { path, seconds } = unsent;
      const here = () => this.data.waits?.path === path;
      this.setData({
        shown: { id: path, seconds },
        waits: unsent,
        failure: '',
        sending: VOICE_SAYS.sending(0),
      });
      this.tell({ voice: null, unsent, ...(text && { text }) });
      try {
        const id = await uploadVoice(path, (percent) => {
          if (here()) this.setData({ sending: VOICE_SAYS.sending(percent) });
        });
        // Whoever left meanwhile has it sent by others, or finds it again in the draft.
        if (!here() || !isHere(this)) return;
        const voice = { id, seconds };
        this.setData({ shown: voice, waits: null, sending: '' });
        this.tell({ voice, unsent: null });
        forgetFile(path);
      } catch (thrown) {
        if (here()) this.setData({ sending: '', failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    tell(changed: VoiceChanged) {
      this.triggerEvent('change', changed);
    },
  },
});
