/** A step from the phone as a decision of the domain; nothing is drawn or looked up for what may not be done. */
import { can, decide, type Denial, type Matter, type MatterEvent } from '@gelin/domain';
import type { Step } from '@gelin/contract/step';
import { Refusal } from '../shared/failures.ts';
import type { Acting } from './acting.ts';
import { commandOf, type Turning } from './commands.ts';

export interface Deciding extends Acting, Omit<Turning, 'matter'> {
  /** The matter that this one is merged into. */
  readonly target?: Matter | undefined;
}

/** The event that the step becomes. Throws a refusal with the domain's reason where it may not be taken. */
export async function decided(step: Step, matter: Matter, deciding: Deciding): Promise<MatterEvent> {
  const { actor, sign, id, now, directory, risky = false, history = [], target } = deciding;
  const verdict = can(actor, step.action, matter, { now, directory });
  if (!verdict.allowed) throw refusalOf(verdict.reason);
  const command = await commandOf(step, { id, matter, actor, now, directory, risky, history });
  const by = sign(matter, verdict.as);
  const circumstances = { id, actor, by, now, directory, history, ...(target && { target }) };
  const decision = decide(command, matter, circumstances);
  if (!decision.ok) throw refusalOf(decision.reason);
  return decision.event;
}

const FIELD: Readonly<Partial<Record<Denial, string>>> = {
  photoNeeded: 'photos',
  wrongOutcome: 'outcome',
  resultMissing: 'text',
  categoryUnknown: 'category',
};

function refusalOf(reason: Denial): Refusal {
  return new Refusal(reason, FIELD[reason]);
}
