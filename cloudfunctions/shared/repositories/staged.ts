/**
 * What a town's lists have written beside what stands: it holds from the moment on at which the town's settings name the
 * import, all of it at once, and not before. Folding it into the documents comes afterwards and changes nothing for readers.
 */
import { changedMember, type MemberChange, type Post } from '@gelin/domain';

/** Something new: nobody sees it until its import holds. */
export interface Pending {
  readonly pending?: string;
}

/** What only lists write, whole. */
export interface StagedWhole<T> extends Pending {
  readonly staged?: { readonly import: string; readonly value: T };
}

/** What others write, too: as a change. */
export interface StagedMember extends Pending {
  readonly staged?: { readonly import: string; readonly change: MemberChange };
}

/** A unit or department as it holds, without the marks; `undefined` where it is not there yet. */
export function standing<T extends object>(
  document: T & { readonly _id: string } & StagedWhole<object>,
  applied: string | undefined,
): (T & { readonly _id: string }) | undefined {
  const { pending, staged, ...plain } = document;
  if (pending !== undefined && pending !== applied) return undefined;
  if (staged === undefined || staged.import !== applied) return plain as never;
  return { ...staged.value, _id: document._id } as never;
}

/** A member as they hold, without the marks; `undefined` where they are none yet. */
export function standingMember<
  M extends StagedMember & { readonly name: string; readonly posts: readonly Post[] },
>(document: M, applied: string | undefined): M | undefined {
  const { pending, staged, ...plain } = document;
  if (pending !== undefined && pending !== applied) return undefined;
  const member = plain as unknown as M;
  return staged?.import === applied && staged ? changedMember(member, staged.change) : member;
}
