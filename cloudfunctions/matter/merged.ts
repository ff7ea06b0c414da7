/** A matter that was merged (合并), as its reporter goes on reading it: what becomes of the whole, without a word of its reporter. */
import type { Matter, MatterEvent } from '@gelin/domain';
import type { MatterView } from '@gelin/contract/matter';
import { FOLLOWER } from '../shared/context.ts';
import { viewOf, type Reading } from './view.ts';

/** The matter that another was merged into. */
export interface Whole {
  readonly matter: Matter;
  readonly history: readonly MatterEvent[];
}

/** Numbers of the whole's events stand above those of the part, so that no two entries are taken for one. */
const ABOVE = 1_000_000;

/**
 * The view with the whole's story since the merger on top. Of a restricted whole only how it stands: what is answered there
 * speaks to somebody else, of whom nothing may be learnt.
 */
export function goneOn(view: MatterView, whole: Whole | undefined, reading: Reading): MatterView {
  if (!whole) return view;
  const theirs = viewOf(whole.matter, whole.history, { ...reading, actor: FOLLOWER, groups: [] });
  const { status, holder, clock } = theirs;
  const merged = { status, ...(holder && { holder: holder.name }), clock };
  if (whole.matter.audience !== 'open') return { ...view, merged };
  const since = view.timeline.find(({ action }) => action === 'merge')?.at ?? 0;
  const story = theirs.timeline
    .filter(({ at, action }) => at >= since && action !== 'join')
    .map((entry) => ({ ...entry, seq: entry.seq + ABOVE }));
  return { ...view, merged, timeline: [...story, ...view.timeline] };
}
