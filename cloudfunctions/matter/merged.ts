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

/** The view with the whole's story since the merger on top; as it is where the whole is not for everybody's eyes. */
export function goneOn(view: MatterView, whole: Whole | undefined, reading: Reading): MatterView {
  if (whole?.matter.audience !== 'open') return view;
  const theirs = viewOf(whole.matter, whole.history, { ...reading, actor: FOLLOWER, groups: [] });
  const since = view.timeline.find(({ action }) => action === 'merge')?.at ?? 0;
  const story = theirs.timeline
    .filter(({ at, action }) => at >= since && action !== 'join')
    .map((entry) => ({ ...entry, seq: entry.seq + ABOVE }));
  const { status, holder, clock } = theirs;
  return {
    ...view,
    merged: { status, ...(holder && { holder: holder.name }), clock },
    timeline: [...story, ...view.timeline],
  };
}
