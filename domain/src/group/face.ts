/** A card's face: what a group may know of a matter, masked, in at most five lines. */
import { categoryOf, iconOf } from '../catalogue/filing.ts';
import type { Severity, Status } from '../matter/kinds.ts';
import type { CardPlace, Clock, Matter, Moment } from '../matter/matter.ts';
import type { Photo } from '../matter/media.ts';
import type { Naming } from '../org/naming.ts';
import { maskPersonal } from '../text/mask.ts';
import { answerWords, passedOnPhotos, passedOnWords } from '../words/media.ts';
import { placeWords } from '../words/place.ts';
import type { GroupId } from './group.ts';

const LINE = 60;

export interface CardFace {
  readonly matter: string;
  readonly seq: number;
  readonly no?: string;
  readonly category: string;
  readonly icon: string;
  readonly place: string;
  readonly line: string;
  readonly photos: readonly Photo[];
  readonly status: Status;
  readonly severity: Severity;
  readonly holder: string;
  readonly clock: Clock | null;
  /** What was answered, once it was. */
  readonly answer?: string;
  /** Why and since when the card is in this group. */
  readonly card?: CardPlace;
  readonly changedAt: Moment;
}

/** The face of a matter's card in `group`, or outside any group where none is given. */
export function cardFace(matter: Matter, naming: Naming, group?: GroupId): CardFace {
  const { nameOf, settings } = naming;
  const card = matter.cards.find((placed) => placed.group === group);
  return {
    matter: matter.id,
    seq: matter.seq,
    ...(matter.no && { no: matter.no }),
    category: categoryOf(matter.category, settings)?.name ?? '',
    icon: iconOf(matter.category, settings),
    place: placeWords(matter, nameOf),
    line: excerpt(passedOnWords(matter)),
    photos: passedOnPhotos(matter),
    status: matter.status,
    severity: matter.severity,
    holder: matter.holder ? nameOf(matter.holder.id) : '',
    clock: matter.clock,
    ...(matter.answer && { answer: excerpt(answerWords(matter.answer)) }),
    ...(card && { card }),
    changedAt: matter.changedAt,
  };
}

/** What a card is found by: its number, category, place and line. */
export function searchedText({ no, category, place, line }: CardFace): string {
  return [no, category, place, line].filter(Boolean).join(' ');
}

/** One masked line of what was said. */
export function excerpt(text: string): string {
  // On one line first: a number broken over two lines is still a number.
  const masked = [...maskPersonal(text.replace(/\s+/g, ' ').trim())];
  return masked.length > LINE ? `${masked.slice(0, LINE).join('')}…` : masked.join('');
}
