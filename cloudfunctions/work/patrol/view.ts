/** Patrols as rows, and one as a whole with what became of what was found. */
import { actorWords, type NameOf, type Patrol } from '@gelin/domain';
import type { LookView, PatrolRow, PatrolView } from '@gelin/contract/patrol';
import { mattersById } from '../../shared/repositories/matters.ts';

function head({ id, unit, by, startedAt, endedAt, forgotten }: Patrol, nameOf: NameOf) {
  return {
    id,
    unitName: nameOf(unit),
    by: actorWords(by, nameOf),
    startedAt,
    ...(endedAt !== undefined && { endedAt }),
    forgotten: forgotten === true,
  };
}

/** A row of a list. */
export function patrolRow(patrol: Patrol, nameOf: NameOf): PatrolRow {
  const found = patrol.looks.filter(({ matter }) => matter !== undefined).length;
  return { ...head(patrol, nameOf), looks: patrol.looks.length, found };
}

/** The whole of it, in the order of the looks' own times. */
export async function patrolView(patrol: Patrol, nameOf: NameOf): Promise<PatrolView> {
  const ids = patrol.looks.flatMap(({ matter }) => matter ?? []);
  const matters = new Map((await mattersById([...new Set(ids)])).map((matter) => [matter.id, matter]));
  const looks = patrol.looks.map(({ kind, place, note, photos, at, matter: id }): LookView => {
    const matter = id === undefined ? undefined : matters.get(id);
    return {
      kind,
      place,
      note,
      photos,
      at,
      ...(matter && { matter: { id: matter.id, status: matter.status } }),
    };
  });
  const sorted = looks.sort((one, other) => one.at - other.at);
  return { ...head(patrol, nameOf), key: patrol.key, unit: patrol.unit, looks: sorted };
}
