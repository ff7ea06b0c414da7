/** Who a town's papers come from. */
import { PAPER_SAYS } from '../words/papers.ts';
import type { Directory } from './directory.ts';

/** Who signs: as the town has written it, else its centre. */
export function issuerOf({ settings, town }: Directory): string {
  return settings.papers.issuer ?? PAPER_SAYS.centre(town.name);
}
