/** 合并 followed: of matters that were merged, the one that each is part of at last. */
import type { Matter } from '@gelin/domain';
import { mattersById } from './repositories/matters.ts';

/** As many mergers as are followed: one into another, and that into a third. */
const MERGERS = 3;

/** By the id of each part the matter it is part of at last; what was not merged has none. */
export async function wholesOf(parts: readonly Matter[]): Promise<ReadonlyMap<string, Matter>> {
  const found = new Map<string, Matter>();
  let wanted = parts;
  for (let turn = 0; turn < MERGERS && wanted.length > 0; turn += 1) {
    const ids = new Set(wanted.flatMap(({ mergedInto }) => mergedInto ?? []));
    wanted = await mattersById([...ids].filter((id) => !found.has(id)));
    for (const matter of wanted) found.set(matter.id, matter);
  }
  return new Map(
    parts.flatMap((part) => {
      const whole = wholeIn(found, part);
      return whole ? [[part.id, whole] as const] : [];
    }),
  );
}

function wholeIn(found: ReadonlyMap<string, Matter>, { mergedInto }: Matter): Matter | undefined {
  let whole: Matter | undefined;
  for (let id = mergedInto, turn = 0; id !== undefined && turn < MERGERS; turn += 1) {
    whole = found.get(id);
    id = whole?.mergedInto;
  }
  return whole;
}
