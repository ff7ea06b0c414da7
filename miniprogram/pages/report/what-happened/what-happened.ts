/** What happened, in pictures, a film, a voice or words: large ways to begin, and what was taken so far. */
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import type { FilmChanged } from '../../../components/film-picker/film-picker';
import type { VoiceChanged } from '../../../components/voice-picker/voice-picker';
import { NOTHING, waits, type Enclosed } from '../../../store/enclosed';
import { REPORT_WORDS } from '../../../words/report';
import { TEXT_MOST, WAYS } from './what-happened.view';

/** What `enclosed` brings: `waiting` are on their way up, or failed. */
export interface EnclosedChanged {
  readonly enclosed: Enclosed;
  readonly waiting: number;
}

interface Picker {
  onAdd(): void;
  film(): void;
  speak(): void;
}

Component({
  properties: {
    /** What was taken before, `Enclosed`. Read once. */
    begin: { type: Object, value: NOTHING },
    /** What the field is filled with when it is drawn; typing does not write back. */
    text: { type: String, value: '' },
    textFailure: { type: String, value: '' },
    filesFailure: { type: String, value: '' },
  },
  data: {
    w: REPORT_WORDS,
    ways: WAYS,
    most: TEXT_MOST,
    enclosed: NOTHING as Enclosed,
    photosWaiting: 0,
    pictured: false,
    speaking: false,
    writing: false,
  },
  lifetimes: {
    attached() {
      const enclosed = this.data.begin as Enclosed;
      const { photos, unsent, voice, unsentVoice } = enclosed;
      this.setData({
        enclosed,
        pictured: photos.length + unsent.length > 0,
        speaking: voice !== undefined || unsentVoice !== undefined,
      });
    },
  },
  methods: {
    onWayTap(event: WechatMiniprogram.TouchEvent) {
      const way = String(event.currentTarget.dataset['way']);
      if (way === 'photo') this.takePhoto();
      else if (way === 'film') this.picker('.film')?.film();
      else if (way === 'words') this.setData({ writing: true });
      // The bar is there once it is drawn; begun at once, it is one tap.
      else if (!this.data.speaking) this.setData({ speaking: true }, () => this.picker('.spoken')?.speak());
    },
    /** From here on the pictures have their place, to say there too what is wrong with one. */
    takePhoto() {
      this.setData({ pictured: true });
      this.picker('.picker')?.onAdd();
    },
    picker(name: string) {
      return this.selectComponent(name) as unknown as Picker | null;
    },
    onWriteBlur() {
      this.setData({ writing: false });
      this.triggerEvent('leave');
    },
    onWriteInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('text', { value: event.detail.value });
    },
    onPhotosChange({ detail: { photos, unsent, waiting } }: WechatMiniprogram.CustomEvent<PhotosChanged>) {
      this.setData({ photosWaiting: waiting });
      this.take({ photos, unsent });
    },
    onFilmChange({ detail: { video, unsent } }: WechatMiniprogram.CustomEvent<FilmChanged>) {
      this.take({ video: video ?? undefined, unsentVideo: unsent ?? undefined });
    },
    onVoiceChange({ detail: { voice, unsent, text } }: WechatMiniprogram.CustomEvent<VoiceChanged>) {
      this.take({ voice: voice ?? undefined, unsentVoice: unsent ?? undefined });
      if (text) this.triggerEvent('heard', { text });
      if (!voice && !unsent) this.setData({ speaking: false });
    },
    take(changes: Partial<Enclosed>) {
      const enclosed = { ...this.data.enclosed, ...changes };
      this.setData({ enclosed });
      // A photo counts from when it was chosen, before it is kept.
      const { unsent } = enclosed;
      const waiting = waits(enclosed) - unsent.length + this.data.photosWaiting;
      this.triggerEvent('enclosed', { enclosed, waiting } satisfies EnclosedChanged);
    },
  },
});
