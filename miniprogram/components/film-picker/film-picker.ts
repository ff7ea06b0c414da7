/** One short film for a form: taken, looked at, sent up or thrown away. Tells by `change` what is stored and what waits. */
import type { Medium, Video } from '@gelin/domain/phone';
import { failureCode } from '../../api/failure';
import { forgetFile } from '../../api/kept';
import { chooseVideo, forgetVideo, smallerVideo, uploadVideo, type KeptVideo } from '../../api/video';
import { giveUp } from '../../api/unused';
import { isHere, sendsKept } from '../../behaviors/sends-kept';
import { FAILURE_WORDS } from '../../words/failures';
import { VOICE_SAYS, VOICE_WORDS } from '../../words/voice';

/** What `change` brings. */
export interface FilmChanged {
  readonly video: Video | null;
  readonly unsent: KeptVideo | null;
}

/** As it is drawn, from the phone itself while it is not stored. */
const shownOf = ({ path, poster, seconds }: KeptVideo): Medium[] => [
  { kind: 'video', id: path, poster, seconds },
];

Component({
  behaviors: [sendsKept()],
  properties: {
    /** Stored already, from a draft, `Video`. Read once. */
    stored: { type: Object, value: null as Video | null },
    /** Kept and still to be sent, from a draft, `KeptVideo`. Read once. */
    unsent: { type: Object, value: null as KeptVideo | null },
  },
  data: {
    w: VOICE_WORDS,
    shown: [] as Medium[],
    waits: null as KeptVideo | null,
    sending: '',
    failure: '',
  },
  methods: {
    begin() {
      const stored = this.data.stored as Video | null;
      const unsent = this.data.unsent as KeptVideo | null;
      if (stored) this.setData({ shown: [{ kind: 'video', ...stored }] });
      else if (unsent) void this.send(unsent);
    },
    /** Lets somebody film, or choose a film; it takes the place of one that is there. */
    async film() {
      try {
        const film = await chooseVideo();
        if (!film) return;
        this.forget();
        // There from now on, as it was taken: leaving while it is made smaller loses nothing.
        this.hold(film, VOICE_WORDS.preparing);
        await this.shrink(film);
      } catch (thrown) {
        this.setData({ failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    /** Makes it smaller and sends it; not what was taken away or left meanwhile. @throws CallFailure mediaTooLarge */
    async shrink(film: KeptVideo) {
      const here = () => isHere(this) && this.data.waits?.path === film.path;
      const smaller = await smallerVideo(film).catch((thrown: unknown) => {
        if (here()) this.onRemoveTap();
        throw thrown;
      });
      const spare = here() ? film.path : smaller.path;
      if (here()) void this.send(smaller);
      if (smaller.path !== film.path) forgetFile(spare);
    },
    hold(film: KeptVideo, sending: string) {
      this.setData({ shown: shownOf(film), waits: film, failure: '', sending });
      this.tell({ video: null, unsent: film });
    },
    again() {
      const { waits, failure } = this.data;
      if (waits && failure) void this.send(waits);
    },
    onRemoveTap() {
      this.forget();
      this.setData({ shown: [], waits: null, sending: '', failure: '' });
      this.tell({ video: null, unsent: null });
    },
    forget() {
      const { waits, shown } = this.data;
      if (waits) forgetVideo(waits);
      for (const one of shown) giveUp(one.id, one.kind === 'video' ? one.poster : undefined);
    },
    async send(film: KeptVideo) {
      const here = () => isHere(this) && this.data.waits?.path === film.path;
      this.hold(film, VOICE_SAYS.sending(0));
      try {
        const video = await uploadVideo(film, (percent) => {
          if (here()) this.setData({ sending: VOICE_SAYS.sending(percent) });
        });
        // Whoever left meanwhile has it sent by others, or finds it again in the draft.
        if (!here()) return;
        this.setData({ shown: [{ kind: 'video', ...video }], waits: null, sending: '' });
        this.tell({ video, unsent: null });
        forgetVideo(film);
      } catch (thrown) {
        if (here()) this.setData({ sending: '', failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    tell(changed: FilmChanged) {
      this.triggerEvent('change', changed);
    },
  },
});
