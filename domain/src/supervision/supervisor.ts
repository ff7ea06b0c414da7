/** Who supervises (督办) whom: the centre's director the villages, the town's leaders the centre and the departments. */
import type { Matter, Rung } from '../matter/matter.ts';
import { membersIn, type Directory } from '../org/directory.ts';
import type { Member } from '../org/post.ts';
import { isKeptFrom } from '../policy/about.ts';

type Supervised = Pick<Matter, 'holder' | 'clock' | 'about'>;

/**
 * The members who order a late matter done: of a grid or village the centre's director, of the centre or a department
 * 分管负责人; at the second time one step up, to 主要负责人 at last. A step whose post is vacant is passed over; empty
 * where nobody is left above. Who is complained about, and those below them, supervise nothing of it.
 *
 * A post does not say who the 主要负责人 is: the first supervisor a town lists is, and 分管负责人 are the others, or the
 * same where there is one.
 */
export function supervisorsOf(
  matter: Supervised,
  rung: Extract<Rung, 'supervised' | 'supervisedAgain'>,
  directory: Directory,
): Member[] {
  const [head, ...deputies] = membersIn(directory, directory.town.id, ['supervisor']);
  const directors = membersIn(directory, directory.town.id, ['centreDirector']);
  const heads = head ? [head] : [];
  const steps = [directors, deputies.length > 0 ? deputies : heads, heads];
  const first = firstStep(matter, directory) + (rung === 'supervisedAgain' ? 1 : 0);
  const free = ({ id, posts }: Member) => !isKeptFrom({ member: id, posts }, matter);
  return (
    steps
      .slice(Math.min(first, steps.length - 1))
      .map((step) => step.filter(free))
      .find((step) => step.length > 0) ?? []
  );
}

/** A late verification is owed by the place or the centre, whoever answered: the director sees to it. */
function firstStep({ holder, clock }: Supervised, { town }: Directory): 0 | 1 | 2 {
  if (holder?.kind === 'leaders') return 2;
  if (clock?.stage === 'verify') return 0;
  return holder?.kind === 'unit' && holder.id !== town.id ? 0 : 1;
}
