/** A step from the phone as a decision of the domain; a number is drawn only for what will be registered. */
import {
  can,
  decide,
  type Command,
  type Denial,
  type Directory,
  type Matter,
  type MatterEvent,
  type Moment,
} from '@gelin/domain';
import type { FailureCode } from '@gelin/contract/failure';
import type { Step } from '@gelin/contract/matter';
import { Refusal } from '../shared/failures.ts';
import { nextNumber } from '../shared/repositories/counters.ts';
import type { Acting } from './acting.ts';

export interface Deciding extends Acting {
  readonly id: string;
  readonly now: Moment;
  readonly directory: Directory;
}

/** The event that the step becomes. Throws a refusal with the domain's reason where it may not be taken. */
export async function decided(step: Step, matter: Matter, deciding: Deciding): Promise<MatterEvent> {
  const { actor, sign, id, now, directory } = deciding;
  const verdict = can(actor, step.action, matter);
  if (!verdict.allowed) throw refusalOf(verdict.reason);
  const command = await commandOf(step, matter, now);
  const decision = decide(command, matter, { id, actor, by: sign(matter, verdict.as), now, directory });
  if (!decision.ok) throw refusalOf(decision.reason);
  return decision.event;
}

/** The domain's command; registering draws the next number, unless the matter has one from lower down. */
async function commandOf(step: Step, matter: Matter, now: Moment): Promise<Command> {
  switch (step.action) {
    case 'accept':
    case 'rejectRefusal':
      return { action: step.action, content: { no: matter.no ?? (await nextNumber(matter.town, now)) } };
    case 'escalate':
      return { action: 'escalate', content: { findings: step.findings, opinion: step.opinion } };
    case 'proposeRefusal':
      return { action: 'proposeRefusal', content: { reason: step.reason, elsewhere: step.elsewhere } };
    case 'confirmRefusal':
      return { action: 'confirmRefusal', content: {} };
    case 'answer': {
      const photos = step.photos.map((photo) => ({ id: photo }));
      return { action: 'answer', content: { text: step.text, outcome: step.outcome, photos } };
    }
    case 'verify':
      return { action: 'verify', content: { result: step.result, ...(step.note && { note: step.note }) } };
    case 'rate':
      return { action: 'rate', content: { rating: step.rating, ...(step.words && { words: step.words }) } };
  }
}

const FIELD: Readonly<Partial<Record<Denial, string>>> = { photoNeeded: 'photos', wrongOutcome: 'outcome' };

function refusalOf(reason: Denial): Refusal {
  const code: FailureCode = reason;
  return new Refusal(code, FIELD[reason]);
}
