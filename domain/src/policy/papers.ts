/** Who may have a paper (公文) of a matter made: who sends it or is to act on it. Default nobody. */
import type { Matter } from '../matter/matter.ts';
import type { Relation } from '../matter/table.ts';
import type { PaperKind } from '../paper/kind.ts';
import { relationsTo, type Actor } from './relation.ts';
import { canView } from './view.ts';

const BY: Readonly<Record<PaperKind, readonly Relation[]>> = {
  dispatch: ['centre', 'supervisor', 'lead', 'assistant'],
  supervision: ['centre', 'supervisor', 'holder'],
  rectification: ['centre', 'supervisor', 'holder'],
  coordination: ['centre', 'supervisor', 'holder'],
  closing: ['centre', 'supervisor', 'answerer'],
  sheet: ['centre', 'supervisor', 'holder', 'assistant', 'answerer', 'grid', 'verifier'],
};

/** Members alone, of a matter that they may read: what is restricted, or kept from them, is so on paper too. */
export function mayHavePaper(actor: Actor, matter: Matter, kind: PaperKind): boolean {
  if (actor.posts.length === 0 || !canView({ ...actor, isReporter: false }, matter)) return false;
  const relations = relationsTo(actor, matter);
  return BY[kind].some((relation) => relations.has(relation));
}
