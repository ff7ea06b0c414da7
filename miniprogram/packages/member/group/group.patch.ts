/** The smallest `setData` that turns one list of blocks into the next: paths of what changed, or the list anew. Pure. */
import type { BlockView } from './group.view';

export type Patch = Record<string, unknown>;

/** Paths and values; empty where nothing changed. Lists that lost or gained at the front are set anew. */
export function patchBlocks(before: readonly BlockView[], next: readonly BlockView[]): Patch {
  const grows = next.length >= before.length && before.every((block, index) => block.id === next[index]?.id);
  if (!grows) return { blocks: next };
  return Object.assign(
    {},
    ...next.map((block, index) => patchBlock(`blocks[${index}]`, before[index], block)),
  );
}

function patchBlock(path: string, before: BlockView | undefined, next: BlockView): Patch {
  if (before === undefined) return { [path]: next };
  const fields = (Object.keys(next) as (keyof BlockView)[]).filter(
    (field) => !same(before[field], next[field]),
  );
  return Object.fromEntries(fields.map((field) => [`${path}.${field}`, next[field]]));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
