/** A tip as it is sent, through the same outbox as every report: written down first, out by itself, once. */
import { sendLater } from '../../../store/outgoing';
import type { TipDraft } from './tip.draft';
import { tipPlace, type Places } from './tip.places';

/** Writes it down; it goes as soon as it can. A picture without words is called by its category. @throws CallFailure phoneFull */
export function sendTip(draft: TipDraft, places: Places): void {
  const { key, photos, unsent, category, words, unsentVoice } = draft;
  sendLater({
    key,
    text: words.trim() || (unsentVoice ? '' : (category?.name ?? '')),
    photos,
    unsent,
    place: tipPlace(places),
    source: 'tip',
    ...(category && { category: category.code }),
    ...(unsentVoice && { unsentVoice }),
  });
}
