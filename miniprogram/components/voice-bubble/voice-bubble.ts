/** A voice to listen to, and what was said beside it where somebody wrote it down. One plays at a time in the whole app. */
import type { Voice } from '@gelin/domain/phone';
import { endVoice, onSounding, pauseVoice, playVoice, sounding } from '../../store/sounding';
import { bubbleOf, type Bubble } from './voice-bubble.view';

const leave = new WeakMap<object, () => void>();

Component({
  properties: {
    /** `{id, seconds}`; the id may be a path on the phone. */
    voice: { type: Object, value: null as Voice | null },
    text: { type: String, value: '' },
  },
  data: { bubble: null as Bubble | null },
  observers: {
    voice() {
      this.draw();
    },
  },
  lifetimes: {
    attached() {
      leave.set(
        this,
        onSounding(() => this.draw()),
      );
    },
    detached() {
      leave.get(this)?.();
      // A voice that nobody can stop any more must not go on.
      const voice = this.data.voice as Voice | null;
      if (voice) endVoice(voice.id);
    },
  },
  pageLifetimes: {
    hide() {
      const voice = this.data.voice as Voice | null;
      if (voice) pauseVoice(voice.id);
    },
  },
  methods: {
    draw() {
      const voice = this.data.voice as Voice | null;
      const { bubble } = this.data;
      // What cannot be seen any more must not sound on.
      if (bubble && bubble.id !== voice?.id) endVoice(bubble.id);
      const next = voice && bubbleOf(voice, sounding());
      if (JSON.stringify(next) !== JSON.stringify(bubble)) this.setData({ bubble: next });
    },
    onBubbleTap() {
      const voice = this.data.voice as Voice | null;
      const { bubble } = this.data;
      if (!voice || !bubble) return;
      if (bubble.on) pauseVoice(voice.id);
      else playVoice(voice.id);
    },
  },
});
