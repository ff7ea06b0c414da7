/** One look that is being written: what, where, in order or not, and whether it was dealt with on the spot. Pure but for keeping. */
import { peopleIn } from '@gelin/domain/phone';
import type { LookBrought } from '../../../store/patrol';
import type { w } from '../words/patrol';

export interface LookDraft {
  readonly kind: string;
  readonly place: string;
  readonly found: boolean;
  readonly note: string;
  readonly photos: readonly string[];
  readonly unsent: readonly string[];
  readonly fixed: boolean;
  readonly fixedText: string;
  readonly fixedPhotos: readonly string[];
  readonly fixedUnsent: readonly string[];
}

export const NOTHING: LookDraft = {
  kind: '',
  place: '',
  found: false,
  note: '',
  photos: [],
  unsent: [],
  fixed: false,
  fixedText: '',
  fixedPhotos: [],
  fixedUnsent: [],
};

const KEPT = 'patrolLook';

/** What was being written when the app went away. */
export function keptLook(): LookDraft | undefined {
  return (wx.getStorageSync(KEPT) as LookDraft | '') || undefined;
}

/** Keeps it, or with `undefined` forgets it. */
export function keepLook(draft: LookDraft | undefined): void {
  if (draft) wx.setStorageSync(KEPT, draft);
  else wx.removeStorageSync(KEPT);
}

/** The first thing that is missing, or cannot be. */
export function lacking(draft: LookDraft): keyof typeof w.lack | undefined {
  const { kind, place, found, note, fixed, fixedText, fixedPhotos, fixedUnsent } = draft;
  if (!kind) return 'kind';
  if (peopleIn(place)) return 'people';
  if (found && !note.trim()) return 'note';
  const shown = fixedText.trim() !== '' || fixedPhotos.length > 0 || fixedUnsent.length > 0;
  return found && fixed && !shown ? 'fixed' : undefined;
}

/** What is written down of it. */
export function brought(draft: LookDraft): LookBrought {
  const { kind, place, found, note, photos, unsent, fixed, fixedText, fixedPhotos, fixedUnsent } = draft;
  const closing = found && fixed;
  return {
    kind,
    place: place.trim(),
    note: note.trim(),
    photos,
    unsent,
    unsentFixed: closing ? fixedUnsent : [],
    ...(found && {
      finding: closing ? { fixed: { text: fixedText.trim(), photos: [...fixedPhotos] } } : {},
    }),
  };
}
