/** What binds a line to words that it does not hold: a salted digest, worthless once the salt is gone. */
import type { MatterEvent } from '../matter/event.ts';
import { canonical, type Digest } from './canonical.ts';

/** What an event's document holds for the journal. The salt goes when the words are erased; the commitment stays. */
export interface Seal {
  readonly salt?: string;
  readonly commitment?: string;
}

/**
 * The commitment to everything an event holds beside its line: its content, its effect, and who signed it. Without
 * the salt (16 random bytes) nobody can try out which words it might have been.
 */
export function commitmentOf(
  event: Pick<MatterEvent, 'by' | 'content' | 'effect'>,
  salt: string,
  digest: Digest,
): string {
  const { by, content, effect } = event;
  return digest(`${salt}\n${canonical({ by, content, effect })}`);
}
