/** Every written step's form in one registry: what it asks, the first thing it misses, and the step it makes. Pure. */
import type { Step } from '@gelin/contract/step';
import type { Voice } from '@gelin/domain/phone';
import type { WrittenAction } from '../../../components/action-bar/action-bar.view';
import { phrases, w } from '../words/act';
import { arriving } from './forms/arriving';
import { dispatching } from './forms/dispatching';
import { ending, showsPhoto } from './forms/ending';
import {
  picked,
  wordsOf,
  type Demands,
  type Draft,
  type Form,
  type Forms,
  type Missing,
  type Sending,
  type Written,
} from './forms/form';
import { handling } from './forms/handling';
import { moving } from './forms/moving';
import { pressing } from './forms/pressing';
import { rectifying, showsAsRight } from './forms/rectifying';
import { together } from './forms/together';

export { EMPTY, wordsOf, type Choice, type Demands, type Draft, type Sending } from './forms/form';

const FORMS: Forms<WrittenAction> = {
  ...arriving,
  ...moving,
  ...dispatching,
  ...handling,
  ...rectifying,
  ...ending,
  ...together,
  ...pressing,
};

const written = (action: WrittenAction) => FORMS[action] as Written<WrittenAction>;

/** The form for one step on a matter of this kind, as far as it is filled in. */
export function formOf(action: WrittenAction, demands: Demands, draft: Draft): Form {
  return written(action).form(demands, draft);
}

/** The draft to begin with where nothing was put in. */
export function begunFor(action: WrittenAction, demands: Demands, draft: Draft): Draft {
  return isEmpty(draft) ? { ...draft, ...written(action).begins?.(demands) } : draft;
}

/** Whether this answer, or this look at what was put right, must show a picture of the result. */
export function needsPhoto(action: WrittenAction, draft: Draft, demands: Demands): boolean {
  if (action === 'recheck') return showsAsRight(draft, demands);
  return action === 'answer' && showsPhoto(draft, demands);
}

/** The first thing that is missing, in words, and the field it belongs to; `undefined` when it can be sent. */
export function missing(action: WrittenAction, draft: Draft, demands: Demands): Missing | undefined {
  const form = formOf(action, demands, draft);
  const open = form.picks.find(({ name, items, required, many }) => {
    const chosen = many ? picked(draft, name).split(',') : [picked(draft, name)];
    return required && !items.some(({ value }) => chosen.includes(value));
  });
  if (open)
    return { field: open.name, words: (open.items.length === 0 && open.none) || phrases.choose(open.label) };
  const spoken = (form.voice && spokenIn(draft) !== null) || (form.film === true && isFilmed(draft));
  const empty = form.fields.find(({ name, required }) => required && !spoken && !wordsOf(draft, name));
  if (empty) return { field: empty.name, words: form.voice ? w.writeOrSay : phrases.write(empty.label) };
  return written(action).lacks?.(draft, demands);
}

/** The step as the contract wants it, of a draft that misses nothing. */
export function stepOf(action: WrittenAction, draft: Draft, sending: Sending): Step {
  return written(action).step(draft, sending);
}

/** What was spoken, from the storage or still from the phone. */
export function spokenIn({ voice, unsentVoice }: Draft): Voice | null {
  return voice ?? (unsentVoice && { id: unsentVoice.path, seconds: unsentVoice.seconds });
}

/** Whether a film is there, stored or not. */
export function isFilmed({ video, unsentVideo }: Draft): boolean {
  return video !== null || unsentVideo !== null;
}

/** Whether anything was put in that would be a pity to lose. */
export function isEmpty(draft: Draft): boolean {
  const { choice, picks, place, words, photos, unsent } = draft;
  const some = [...Object.values(words), ...Object.values(picks)].some((each) => each.trim() !== '');
  const shown = photos.length + unsent.length > 0 || isFilmed(draft);
  return !choice && !some && !place && !shown && spokenIn(draft) === null;
}
