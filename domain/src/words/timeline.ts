/** A matter's events as sentences that anybody understands. */
import type { MatterEvent } from '../matter/event.ts';
import type { EventActor } from '../matter/matter.ts';
import { OUTCOME_WORDS, RATING_WORDS, REFUSAL_WORDS, ROLE_WORDS } from './kinds.ts';

/** Names of units and departments, for the sentences. */
export type NameOf = (id: string) => string;

/** Who did it: the post and the name; a reporter is always just that. */
export function actorWords(by: EventActor, nameOf: NameOf): string {
  if (by.kind === 'reporter') return '报事人';
  if (by.kind === 'timer') return '系统';
  return `${nameOf(by.department ?? by.unit)} ${ROLE_WORDS[by.role]} ${by.name}`;
}

/** What happened, in one sentence. */
export function eventSentence(event: MatterEvent, nameOf: NameOf): string {
  const who = actorWords(event.by, nameOf);
  const holder = event.effect.holder ? nameOf(event.effect.holder.id) : '';
  switch (event.action) {
    case 'submit':
      return `${who}报来此事，先到${holder}`;
    case 'accept':
      return `${who}已受理，编号 ${event.content.no}`;
    case 'escalate':
      return `${who}上报到${holder}`;
    case 'proposeRefusal':
      return `${who}提请不受理：${REFUSAL_WORDS[event.content.reason]}`;
    case 'confirmRefusal':
      return `${who}确认不予受理`;
    case 'rejectRefusal':
      return `${who}认为应当受理，已交${holder}办理`;
    case 'answer':
      return `${who}答复：${OUTCOME_WORDS[event.content.outcome]}`;
    case 'verify':
      return event.content.result === 'pass' ? `${who}核查通过，已办结` : `${who}核查没有通过，继续办理`;
    case 'rate':
      return `${who}评价：${RATING_WORDS[event.content.rating]}`;
    case 'archive':
      return '已归档';
  }
}

/** What somebody wrote with the step, if anything; findings and opinions stay inside and are not repeated here. */
export function eventText(event: MatterEvent): string | undefined {
  switch (event.action) {
    case 'submit':
    case 'answer':
      return event.content.text;
    case 'proposeRefusal':
      return event.content.elsewhere;
    case 'verify':
      return event.content.note;
    case 'rate':
      return event.content.words;
    default:
      return undefined;
  }
}
