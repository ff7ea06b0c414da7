/** What a choice is made with, and whether the step would accept it: the domain decides, nothing is told twice. */
import { decide, type Actor, type Command, type Directory, type Matter } from '@gelin/domain';

export interface Choosing {
  readonly matter: Matter;
  readonly actor: Actor;
  readonly directory: Directory;
  readonly now: number;
}

/** Whether the step would be taken with this content. */
export function accepts(command: Command, choosing: Choosing, target?: Matter): boolean {
  const { matter, ...when } = choosing;
  const circumstances = { ...when, id: 'asked', by: { kind: 'timer' } as const, ...(target && { target }) };
  return decide(command, matter, circumstances).ok;
}
