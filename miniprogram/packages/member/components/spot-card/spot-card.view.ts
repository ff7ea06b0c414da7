/** A hot spot's face as it is drawn: its title, how many since when, and up to three of its matters. Pure. */
import { dayWords, type HotSpotFace, type Moment } from '@gelin/domain/phone';
import { phrases, w } from '../../words/spot';

export interface SpotView {
  readonly id: string;
  readonly icon: string;
  readonly title: string;
  readonly state: string;
  readonly many: string;
  readonly lines: readonly { readonly matter: string; readonly line: string }[];
  readonly mayConfirm: boolean;
  readonly maySplit: boolean;
}

/** What the card shows at `now`. */
export function spotView(face: HotSpotFace, now: Moment): SpotView {
  const title = phrases.title(face.what, face.where);
  const state = w.states[face.state];
  const many = phrases.many(face.count, face.open, dayWords(face.since, now)) + phrases.joined(face.joined);
  return {
    id: face.id,
    icon: face.icon,
    title,
    state,
    many: face.state === 'dissolved' ? '' : many,
    lines: face.state === 'dissolved' ? [] : face.lines.map(({ matter, line }) => ({ matter, line })),
    mayConfirm: face.mayDecide && face.state === 'proposed',
    maySplit: face.mayDecide,
  };
}
