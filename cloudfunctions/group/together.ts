/**
 * Catching up together: phones that one ring has woken want the same of a group within the same second, and an instance
 * reads it once for all that it serves. Who may have it is asked for each of them.
 */
import type { Moment } from '@gelin/domain';
import { signalsOf } from '../shared/repositories/signals.ts';
import type { Page } from './page.ts';

interface Asked {
  readonly group: string;
  readonly since: Moment;
  /** The revision that the phone was rung with. */
  readonly rev: number;
  readonly now: Moment;
}

interface Kept {
  readonly page: Page;
  readonly since: Moment;
  /** When the call began that read it: the cursor of all who are given it. */
  readonly at: Moment;
  /** The signal's revision before it was read: whatever rang up to it is in the page. */
  readonly rev: number;
}

/** More than this behind, a phone opens the newest page instead of catching up. */
export const CATCH_UP = 200;
/** Phones that were rung together ask within this, in milliseconds. */
const FRESH = 5_000;
/** Their cursors differ by jitter: so much more is read that the page serves all. */
const WIDER = 30_000;
/** Groups that an instance keeps a page of. */
const GROUPS = 20;

const kept = new Map<string, Kept>();

/** All since a moment, read anew unless a page is there that holds whatever rang up to `rev`. */
export async function together(asked: Asked, read: (since: Moment) => Promise<Page>): Promise<Page> {
  const known = kept.get(asked.group);
  if (known && serves(known, asked)) return cut(known, asked.since);
  // Before the reading, and never what a phone claims: others are served by it.
  const [signal] = await signalsOf([asked.group]);
  const since = asked.since - WIDER;
  const page = await read(since);
  if (isFull(page)) return read(asked.since);
  kept.delete(asked.group);
  kept.set(asked.group, { page, since, at: asked.now, rev: signal?.rev ?? -1 });
  for (const group of kept.keys()) if (kept.size > GROUPS) kept.delete(group);
  return cut({ page, at: asked.now }, asked.since);
}

function serves({ since, at, rev }: Kept, asked: Asked): boolean {
  const age = asked.now - at;
  return asked.rev <= rev && asked.since >= since && age >= 0 && age < FRESH;
}

const isFull = ({ entries, matters = [] }: Page): boolean =>
  entries.length >= CATCH_UP || matters.length >= CATCH_UP;

/** What the wider page holds since the moment that was asked for. */
function cut({ page, at }: Pick<Kept, 'page' | 'at'>, since: Moment): Page {
  return {
    ...page,
    entries: page.entries.filter(({ movedAt }) => movedAt >= since),
    matters: (page.matters ?? []).filter(({ changedAt }) => changedAt >= since),
    cursor: at,
  };
}
