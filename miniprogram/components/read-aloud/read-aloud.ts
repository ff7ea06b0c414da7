/** 念给我听: a button that reads its words aloud and stops. Not there where nothing can be read, nor without words. */
import { canReadAloud } from '../../api/aloud';
import { onReading, readAloud, reading, stopReading } from '../../store/reading';
import { ALOUD_WORDS as w } from '../../words/aloud';

const leave = new WeakMap<object, () => void>();

Component({
  properties: {
    words: { type: String, value: '' },
    /** A large button among other large ones, as on the home page of elder mode. */
    large: { type: Boolean, value: false },
  },
  data: { able: false, on: false, label: w.read as string, failure: '' },
  observers: {
    // What is read while a page moves on would be yesterday's.
    words() {
      if (this.data.on && reading()?.words !== this.data.words) stopReading();
      this.draw();
    },
  },
  lifetimes: {
    attached() {
      this.setData({ able: canReadAloud() });
      leave.set(
        this,
        onReading(() => this.draw()),
      );
    },
    detached() {
      leave.get(this)?.();
      if (this.data.on) stopReading();
    },
  },
  pageLifetimes: {
    hide() {
      if (this.data.on) stopReading();
    },
  },
  methods: {
    draw() {
      const now = reading();
      const mine = now !== undefined && now.words === this.data.words;
      const on = mine && now.phase !== 'failed';
      const failure = mine && now.phase === 'failed' ? w.failed : '';
      if (on === this.data.on && failure === this.data.failure) return;
      this.setData({ on, failure, label: on ? w.stop : w.read });
    },
    onReadTap() {
      if (this.data.on) stopReading();
      else readAloud(this.data.words);
    },
  },
});
