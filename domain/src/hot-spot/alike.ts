/** Which open matters are likely the same as one: for the centre to put together (合并), by likeness or by place and category. */
import { categoryOf } from '../catalogue/filing.ts';
import { OPEN } from '../matter/table.ts';
import type { Directory } from '../org/directory.ts';
import { metresBetween } from '../routing/nearby.ts';
import { signatureFor, type Comparable } from './find.ts';
import { likeness } from './likeness.ts';
import { portraitOf } from './portrait.ts';
import { AMONG_FEW } from './strictness.ts';
import { weightsOf } from './weights.ts';

/** As many as a person compares. */
const AT_MOST = 3;

/** At most three of `known` that are likely the same thing, likeliest first; never one for other eyes, a drill, or one that is over. */
export function likelySame(matter: Comparable, known: readonly Comparable[], directory: Directory): string[] {
  const others = known.filter((other) => mayBeSame(matter, other));
  if (others.length === 0) return [];
  const signatures = [matter, ...others].map(signatureFor);
  const weights = weightsOf(signatures);
  const [own, ...theirs] = signatures.map((signature) => portraitOf(signature, weights));
  if (!own) return [];
  return theirs
    .map((portrait, at) => ({
      other: others[at],
      like: likeness(own, portrait, AMONG_FEW),
    }))
    .filter(({ other, like }) => other && (like >= AMONG_FEW.alike || isBeside(matter, other, directory)))
    .sort((one, next) => next.like - one.like)
    .slice(0, AT_MOST)
    .flatMap(({ other }) => (other ? [other.id] : []));
}

function mayBeSame(matter: Comparable, other: Comparable): boolean {
  const alive = OPEN.includes(other.status) && !other.drill && !other.held;
  return alive && other.id !== matter.id && other.audience === matter.audience && !matter.drill;
}

/** Filed alike, and no further off than the category's radius. */
function isBeside(matter: Comparable, other: Comparable, { settings }: Directory): boolean {
  const [here, there] = [matter.place.position, other.place.position];
  const radius = categoryOf(matter.category, settings)?.duplicateRadius ?? 0;
  return (
    matter.category === other.category &&
    here !== undefined &&
    there !== undefined &&
    metresBetween(here, there) <= radius
  );
}
