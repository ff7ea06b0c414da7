/** What was sent with a message: photos, films with the picture that stands for them, voices. */
import type { Medium } from '@gelin/domain/phone';
import { onSounding, silence } from '../../store/sounding';
import { VOICE_WORDS } from '../../words/voice';
import { sorted } from './media-grid.view';

const leave = new WeakMap<object, () => void>();

Component({
  properties: {
    /** `Medium[]`. */
    media: { type: Array, value: [] as Medium[] },
    /** The page on which faces in its photos are covered, for whoever may. */
    coverPage: { type: String, value: '' },
  },
  data: { w: VOICE_WORDS, playing: '', broken: '', ...sorted([], '') },
  observers: {
    'media, playing'(media: Medium[], playing: string) {
      this.setData(sorted(media, playing));
    },
  },
  lifetimes: {
    attached() {
      leave.set(
        this,
        // Where anything else begins to sound, or somebody to speak, the film ends.
        onSounding(() => {
          if (this.data.playing) this.setData({ playing: '' });
        }),
      );
    },
    detached() {
      leave.get(this)?.();
    },
  },
  pageLifetimes: {
    hide() {
      if (this.data.playing) this.setData({ playing: '' });
    },
  },
  methods: {
    onFilmTap(event: WechatMiniprogram.TouchEvent) {
      silence();
      this.setData({ playing: String(event.currentTarget.dataset['id']), broken: '' });
    },
    onFilmEnded() {
      this.setData({ playing: '' });
    },
    onFilmError() {
      this.setData({ playing: '', broken: this.data.w.failed });
    },
  },
});
