/** What somebody tells on the informants' screen, field by field, taken into the draft. */
import { failureCode } from '../../../api/failure';
import { forgetFile } from '../../../api/kept';
import { choosePhotos, preparePhoto } from '../../../api/photos';
import { here, hereIfAllowed } from '../../../api/position';
import type { Recorded } from '../../../api/voice';
import type { Stage } from '../../../behaviors/stage';
import { askPlace } from '../../../store/place-choice';
import { TIP_WORDS as w } from '../words/tip';
import type { TipDraft } from './tip.draft';
import { gridAt, HERE, OTHER, PICKED, type Here } from './tip.places';
import { PHOTOS, type TipState } from './tip.view';

type Told<Detail extends object> = WechatMiniprogram.CustomEvent<Detail>;
type From = 'camera' | 'album';

interface TipPage {
  edit(changes: Partial<TipDraft>): void;
  keep(): void;
  stand(): void;
  locate(position: Here['position']): Promise<void>;
  take(from: From): Promise<void>;
}

/** The handlers of the page's fields. */
export function telling(stage: (page: never) => Stage<TipState>) {
  const of = (page: TipPage) => stage(page as never);
  const draftOf = (page: TipPage) => of(page).state.draft;
  return {
    onCameraTap(this: TipPage) {
      void this.take('camera');
    },
    onAlbumTap(this: TipPage) {
      void this.take('album');
    },
    /** Each picture is where the phone is now. */
    async take(this: TipPage, from: From) {
      this.stand();
      const { unsent, photos } = draftOf(this);
      const left = from === 'camera' ? 1 : PHOTOS - unsent.length - photos.length;
      of(this).change({ preparing: true });
      try {
        for (const path of await choosePhotos(left, [from])) {
          const kept = await preparePhoto(path);
          this.edit({ unsent: [...draftOf(this).unsent, kept] });
        }
      } catch (thrown) {
        of(this).change({ failure: failureCode(thrown) });
      }
      of(this).change({ preparing: false });
    },
    onPhotoRemove(this: TipPage, { detail: { key } }: Told<{ key: string }>) {
      const { unsent, photos } = draftOf(this);
      if (unsent.includes(key)) forgetFile(key);
      const others = (paths: readonly string[]) => paths.filter((one) => one !== key);
      this.edit({ unsent: others(unsent), photos: others(photos) });
    },
    onKindTap(this: TipPage, event: WechatMiniprogram.TouchEvent) {
      const choice = event.currentTarget.dataset as { code: string; name: string; icon: string };
      const { code, name, icon } = choice;
      this.edit({ category: draftOf(this).category?.code === code ? undefined : { code, name, icon } });
      of(this).change({ all: false });
    },
    onAllTap(this: TipPage) {
      of(this).change({ all: !of(this).state.all });
    },
    async onPlaceChoose(this: TipPage, { detail: { value } }: Told<{ value: string }>) {
      if (value === OTHER) {
        const picked = await askPlace('matter');
        if (picked) of(this).change({ picked, tapped: PICKED });
        return this.keep();
      }
      of(this).change({ tapped: value, note: '', placeNote: '' });
      if (value !== HERE) return this.keep();
      const position = await here();
      if (position) await this.locate(position);
      else of(this).change({ tapped: '', here: undefined, placeNote: w.denied });
      if (of(this).state.here?.grid === null) of(this).change({ tapped: '', placeNote: w.noGridHere });
      this.keep();
    },
    /** Where the phone is now, where that is allowed. */
    stand(this: TipPage) {
      void hereIfAllowed().then((position) => position && this.locate(position));
    },
    async locate(this: TipPage, position: Here['position']) {
      of(this).change({ here: { position } });
      this.keep();
      const grid = await gridAt(position);
      if (of(this).state.here?.position !== position) return;
      of(this).change({ here: { position, grid } });
      this.keep();
    },
    onWordsInput(this: TipPage, { detail }: Told<{ value: string }>) {
      this.edit({ words: detail.value });
    },
    onVoice(this: TipPage, { detail: { path, seconds } }: Told<Recorded>) {
      this.edit({ unsentVoice: { path, seconds } });
    },
    onVoiceRemove(this: TipPage) {
      const { unsentVoice } = draftOf(this);
      if (unsentVoice) forgetFile(unsentVoice.path);
      this.edit({ unsentVoice: undefined });
    },
  };
}
