/** A matter as it is read aloud: where it stands and until when, what was said, and the last step of its story. Pure. */
import { limitWords, STATUS_WORDS } from '@gelin/domain/phone';
import { sentences } from '../../words/aloud';
import { MATTER_SAYS as says } from '../../words/matter';
import type { MatterView } from './matter.view';

/** `next` is what the page says about where it stands. */
export function aloudOf(matter: MatterView, next: string, now: number): string {
  const { clock, timeline } = matter;
  const [last] = timeline;
  return sentences(
    STATUS_WORDS[matter.status],
    next,
    clock && limitWords(clock.dueAt, clock.stage, now),
    says.aloudSaid(matter.category.name, matter.text),
    last && timeline.length > 1 && says.aloudLast(last.sentence, last.text ?? ''),
  );
}
