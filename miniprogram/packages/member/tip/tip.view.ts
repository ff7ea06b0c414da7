/** What the informants' screen shows: the photo, the likeliest categories, the place, and how many went out. Pure. */
import type { CallFailureCode } from '../../../api/failure';
import { storedItems, type PhotoItem } from '../../../components/photo-grid/photo-grid.view';
import { sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { TIP_SAYS as says, TIP_WORDS as w } from '../words/tip';
import { offeredCategories, type Categories, type CategoryChoice } from './tip.categories';
import { emptyTip, isEmptyTip, type TipDraft } from './tip.draft';
import { chosenPlace, placeChips, type Places } from './tip.places';
import type { Count } from './tip.sent';

export const PHOTOS = 9;

export interface TipState extends Places {
  readonly draft: TipDraft;
  /** Pictures just taken are still being made ready. */
  readonly preparing: boolean;
  /** What the field is filled with when it is drawn anew; typing does not write back into it. */
  readonly seed: string;
  readonly used: readonly CategoryChoice[];
  readonly categories: Categories | undefined;
  /** All categories are shown. */
  readonly all: boolean;
  readonly count: Count;
  /** The last one sent, while it can be taken back. */
  readonly last: TipDraft | undefined;
  readonly undoing: boolean;
  readonly note: string;
  /** Why the phone's place says nothing; stands where it was asked for. */
  readonly placeNote: string;
  readonly failure: CallFailureCode | undefined;
}

export const BEFORE: TipState = {
  draft: { ...emptyTip(), key: '' },
  preparing: false,
  seed: '',
  used: [],
  categories: undefined,
  all: false,
  own: [],
  near: [],
  here: undefined,
  picked: undefined,
  tapped: '',
  count: { out: 0, waiting: 0, stopped: 0, online: true },
  last: undefined,
  undoing: false,
  note: '',
  placeNote: '',
  failure: undefined,
};

/** The view of a state. */
export function present(state: TipState) {
  const { draft, seed, used, categories, all, count, last, undoing, note, placeNote } = state;
  const offered = offeredCategories(used, categories?.common ?? [], draft.category);
  const shown = (choice: CategoryChoice) => ({ ...choice, on: choice.code === draft.category?.code });
  const drawn = {
    photos: [...storedItems(draft.photos), ...draft.unsent.map(photoItem)],
    morePhotos: draft.photos.length + draft.unsent.length < PHOTOS,
    kinds: offered.map(shown),
    groups: all
      ? (categories?.groups ?? []).map(({ name, icon, leaves }) => ({
          name,
          icon,
          leaves: leaves.map(shown),
        }))
      : [],
    all,
    canOpenAll: categories !== undefined,
    places: placeChips(state),
    place: chosenPlace(state),
    seed,
    voice: draft.unsentVoice ? { id: draft.unsentVoice.path, seconds: draft.unsentVoice.seconds } : null,
    sentWords: countWords(count),
    canUndo: last !== undefined,
    undoWords: undoing ? w.undoing : w.undo,
    stopped: count.stopped > 0,
    note,
    placeNote,
    foot: foot(state),
  };
  return { ...drawn, aloud: aloudOf(drawn) };
}

/** What went out, what to do next, and what there is to tap. */
function aloudOf(drawn: {
  readonly sentWords: string;
  readonly note: string;
  readonly placeNote: string;
  readonly photos: readonly PhotoItem[];
  readonly kinds: readonly { readonly name: string }[];
  readonly places: readonly { readonly value: string; readonly label: string }[];
  readonly place: string;
  readonly foot: { readonly note: string };
}): string {
  const { sentWords, note, placeNote, photos, kinds, places, place, foot: next } = drawn;
  const where = places.find(({ value }) => value === place)?.label;
  return sentences(
    sentWords,
    note,
    placeNote,
    photos.length === 0 && `${w.camera}，${w.cameraNote}`,
    `${w.what}${kinds.map(({ name }) => name).join('，')}`,
    where && `${w.where}${where}`,
    next.note || says.readyToSend(w.send),
  );
}

/** A photo on this phone: it waits for its tip, not for a network. */
function photoItem(path: string): PhotoItem {
  return { key: path, src: path, state: 'sent', percent: 100, kept: path };
}

function countWords({ out, waiting, online }: Count): string {
  const gone = out > 0 ? says.out(out) : '';
  const left = waiting === 0 ? '' : online ? says.going(waiting) : says.waiting(waiting);
  return gone && left ? says.and(gone, left) : gone || left;
}

function foot(state: TipState) {
  const { draft, preparing, failure } = state;
  const ready = isReady(state);
  const missing = preparing ? w.preparing : isEmptyTip(draft) ? w.needPhoto : w.needCategory;
  return {
    note: ready ? (isUnheard(draft) ? w.unheard : '') : missing,
    failure: failure ? FAILURE_WORDS[failure] : '',
    disabled: !ready,
  };
}

/** A voice alone: who it is about nobody knows before the centre has heard it. */
function isUnheard({ category, words, unsentVoice }: TipDraft): boolean {
  return unsentVoice !== undefined && category === undefined && words.trim() === '';
}

/** A picture with a category, or anything that says what it is; not while pictures that belong to it are made ready. */
export function isReady({ preparing, draft }: Pick<TipState, 'preparing' | 'draft'>): boolean {
  const { unsent, photos, category, words, unsentVoice } = draft;
  if (preparing) return false;
  const told = words.trim() !== '' || unsentVoice !== undefined;
  return told || (category !== undefined && unsent.length + photos.length > 0);
}
