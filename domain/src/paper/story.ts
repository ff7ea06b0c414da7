/** 办理经过: what was done with a matter, as its sheet tells it: the steps of the work, never who reported it or looked at whom. */
import type { Action } from '../matter/action.ts';
import type { MatterEvent } from '../matter/event.ts';
import type { Moment } from '../matter/matter.ts';
import type { Naming } from '../org/naming.ts';
import { maskPersonal } from '../text/mask.ts';
import { SOURCE_WORDS } from '../words/kinds.ts';
import { momentText } from '../words/time.ts';
import { eventSentence } from '../words/timeline.ts';

/** What is no work on the matter, or is between its reporter and the office. */
const NOT_TOLD: readonly Action[] = [
  'join',
  'add',
  'look',
  'cover',
  'rate',
  'urge',
  'remind',
  'gather',
  'object',
  'decideObjection',
  'withdraw',
];
/** The latest of them: two pages. */
const MOST = 40;

export interface PaperStep {
  readonly at: Moment;
  /** "2026年11月21日 9:05" */
  readonly when: string;
  readonly words: string;
}

/** Oldest first. */
export function paperStory(history: readonly MatterEvent[], naming: Naming): PaperStep[] {
  return history
    .filter(({ action }) => !NOT_TOLD.includes(action))
    .slice(-MOST)
    .map((event) => ({ at: event.at, when: momentText(event.at), words: maskPersonal(told(event, naming)) }));
}

/** A volunteer who reported it is a reporter like any other: named on no paper. */
function told(event: MatterEvent, naming: Naming): string {
  return event.action === 'submit' ? SOURCE_WORDS[event.content.source] : eventSentence(event, naming);
}
