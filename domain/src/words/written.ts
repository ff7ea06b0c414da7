/** What somebody wrote with a step, and who may read it. */
import type { Action } from '../matter/action.ts';
import type { MatterEvent } from '../matter/event.ts';
import { visitText } from './visit.ts';

/** Steps whose words are the office's own: a reporter is told what was done, not how it was argued inside. */
const INSIDE: readonly Action[] = [
  'escalate',
  'verify',
  'spotCheck',
  'route',
  'recategorise',
  'relocate',
  'sendBack',
  'log',
  'askTime',
  'refuseTime',
  'dispatch',
  'handDown',
  'transfer',
  'entrust',
  'outsideReply',
  'assist',
  'supervise',
  'reportBack',
  'raiseSeverity',
  'lowerSeverity',
  'object',
  'decideObjection',
];

/** Whether what was written with the step stays inside; what is logged of a service (代办) or a visit is for whoever asked for it too. */
export function isInside({ action, content }: Pick<MatterEvent, 'action' | 'content'>): boolean {
  return INSIDE.includes(action) && !('step' in content) && !('visit' in content);
}

/** The fields of a content in which a person wrote, in the order in which they are read. */
const FIELDS = ['text', 'reason', 'elsewhere', 'note', 'words'] as const;

/** What somebody wrote with the step, if anything; findings and opinions are read apart. */
export function eventText(event: MatterEvent): string | undefined {
  const content = event.content as Readonly<Partial<Record<(typeof FIELDS)[number], unknown>>>;
  // The reason of a refusal is one of a closed set, which the sentence says.
  const fields = FIELDS.filter((field) => field !== 'reason' || event.action !== 'proposeRefusal');
  // A step logged with one tap says its name, a visit its time, which the sentence says already.
  const said = saidAlready(event);
  return fields
    .map((field) => content[field])
    .find((value): value is string => typeof value === 'string' && value !== '' && value !== said);
}

function saidAlready(event: MatterEvent): string | undefined {
  if (event.action !== 'log' && event.action !== 'add') return undefined;
  const { visit } = event.content;
  return visit ? visitText(visit) : 'step' in event.content ? event.content.step : undefined;
}
