/** What goes with a written step beside its words: pictures, a film, a voice, each into the draft as it comes. */
import type { Stage } from '../../../behaviors/stage';
import type { FilmChanged } from '../../../components/film-picker/film-picker';
import type { PhotosChanged } from '../../../components/photo-picker/photo-picker';
import type { VoiceChanged } from '../../../components/voice-picker/voice-picker';
import { wordsOf, type Draft } from './act.form';
import type { BEFORE } from './act.view';

interface Host {
  write(changes: Partial<Draft>): void;
  selectComponent(selector: string): { film(): Promise<void> };
}

/** The intents of the pickers. */
export function bringing(stage: (page: never) => Stage<typeof BEFORE>) {
  const at = (page: unknown) => stage(page as never);
  return {
    onPhotosChange(this: Host, event: WechatMiniprogram.CustomEvent<PhotosChanged>) {
      const { photos, unsent, waiting } = event.detail;
      at(this).change({ waiting });
      this.write({ photos, unsent });
    },

    onFilmTap(this: Host) {
      void this.selectComponent('.film').film();
    },

    onFilmChange(this: Host, event: WechatMiniprogram.CustomEvent<FilmChanged>) {
      const { video, unsent: unsentVideo } = event.detail;
      this.write({ video, unsentVideo });
    },

    /** Where the platform wrote down what was said, it is there to be mended, unless something was written already. */
    onVoiceChange(this: Host, event: WechatMiniprogram.CustomEvent<VoiceChanged>) {
      const { voice, unsent: unsentVoice, text } = event.detail;
      const { words } = at(this).state.draft;
      const heard = text && !wordsOf(at(this).state.draft, 'text') ? { words: { ...words, text } } : {};
      if (heard.words) at(this).change({ seed: heard.words });
      this.write({ voice, unsentVoice, ...heard });
    },
  };
}
