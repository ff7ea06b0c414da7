/** A bulletin's parts in words. Pure. */
import { BULLETIN_WORDS, momentWords, type BulletinKind, type Moment, type Photo } from '@gelin/domain/phone';
import { BULLETIN_ICONS, BULLETIN_SAYS as says, untilWords } from '../../words/bulletin';

/** What is drawn of it. */
export interface Told {
  readonly kind: BulletinKind;
  readonly title: string;
  readonly text: string;
  readonly photos: readonly Photo[];
  readonly unitName: string;
  readonly from: Moment;
  readonly until: Moment;
}

export interface BulletinFace {
  readonly icon: string;
  readonly kind: string;
  readonly pressing: boolean;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly photos: readonly Photo[];
  readonly who: string;
  readonly when: string;
}

/** The face. */
export function faceOf(
  { kind, title, text, photos, unitName, from, until }: Told,
  now: Moment,
): BulletinFace {
  return {
    icon: BULLETIN_ICONS[kind],
    kind: BULLETIN_WORDS[kind],
    pressing: kind === 'outage' || kind === 'fraud',
    title,
    paragraphs: text.split('\n').filter((line) => line.trim() !== ''),
    photos,
    who: says.from(unitName),
    when: says.period(momentWords(from, now), untilWords(until, now)),
  };
}
