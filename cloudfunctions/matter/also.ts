/** What a step writes beside its own matter, in the same transaction: the split-off part, the matter merged into, a follower. */
import {
  begin,
  decide,
  OPEN,
  passedOnPhotos,
  submit,
  type Directory,
  type EventOf,
  type MatterEvent,
} from '@gelin/domain';
import type { Transaction } from '../shared/cloudbase.ts';
import { derivedId, type Caller } from '../shared/context.ts';
import { drawerIn } from '../shared/drawers.ts';
import { Refusal } from '../shared/failures.ts';
import { position } from '../shared/position.ts';
import { recordErasure, type Erasure } from '../shared/repositories/erasures.ts';
import { matterFrom, type MatterDocument } from '../shared/repositories/matters.ts';
import { followMatter, reporterIn, recordReporter } from '../shared/repositories/reporters.ts';
import { bellOf } from '../shared/repositories/signals.ts';
import { bring, record, type Step } from '../shared/write.ts';

/** Signals of people that one matter rings. */
export const BELLS_RUNG = 50;

export interface Beside {
  readonly event: MatterEvent;
  readonly before: MatterDocument;
  readonly target: MatterDocument | undefined;
  readonly caller: Caller;
  readonly directory: Directory;
}

/** Writes it, and returns the further steps that were taken so that each is followed up. */
export async function alsoWritten(transaction: Transaction, beside: Beside): Promise<Step[]> {
  const { event } = beside;
  if (event.action === 'split') return [await splitOff(transaction, event, beside)];
  if (event.action === 'merge' && beside.target)
    return [await tellTarget(transaction, beside.target, beside)];
  // One that is over already has nothing more to say.
  if (event.action === 'unmerge' && beside.target && OPEN.includes(beside.target.status))
    return [await tellTarget(transaction, beside.target, beside)];
  if (event.action === 'join') await followMatter(transaction, beside.before._id, beside.caller);
  if (event.action === 'cover') await recordErasure(transaction, bareOf(event, beside.before));
  return [];
}

/** The bare picture goes when it was covered: that it has to is part of the step itself. */
export function bareOf(
  { id, matter, town, at, content }: EventOf<'cover'>,
  { no }: Pick<MatterDocument, 'no'>,
): Erasure {
  const which = { town, matter, ...(no !== undefined && { no }) };
  // What lies in nobody's folder may be anybody's.
  const files = drawerIn(content.photo) === undefined ? [] : [content.photo];
  return { _id: derivedId('cover', id), ...which, at, why: 'covered', files };
}

/**
 * The part becomes a matter of its own, with the photos, the place and the reporter of the whole; split off a service (代办)
 * it stands before a group, and of the place has the unit alone.
 */
async function splitOff(
  transaction: Transaction,
  { content, by }: EventOf<'split'>,
  { before, caller: { now }, directory }: Beside,
): Promise<Step> {
  const whole = matterFrom(before);
  const { unit, ...spot } = whole.place;
  const { words, position: where } = whole.service ? {} : spot;
  const child = submit(
    {
      text: content.text,
      photos: passedOnPhotos(whole),
      source: whole.source,
      place: { ...(words && { words }), ...(where && { position: where }), ...(unit && { unit }) },
      drill: whole.drill,
      identity: whole.identity,
      splitFrom: whole,
    },
    { id: derivedId('submit', content.child), matter: content.child, by, now, directory },
  );
  const reporter = await reporterIn(transaction, whole.id);
  if (reporter) {
    // The same number leads to both; but one report is not two.
    const { _id: _, sealed: _s, counted: _c, ...same } = reporter;
    await recordReporter(transaction, content.child, { ...same, pos: position(now, content.child) });
  }
  const bells = reporter?.openid === undefined ? [] : [bellOf(reporter.openid)];
  return bring(transaction, begin(child), child, bells, directory);
}

/**
 * The matter merged into, or taken out of, learns of it, and rings whoever reported the other; two that are merged into
 * each other at once collide here.
 */
async function tellTarget(
  transaction: Transaction,
  target: MatterDocument,
  { event, before, caller: { now }, directory }: Beside,
): Promise<Step> {
  const { merged = [] } = before;
  const content =
    event.action === 'unmerge'
      ? { parted: event.matter }
      : { merged: event.matter, ...(merged.length > 0 && { with: merged }) };
  const decision = decide({ action: 'join', content }, matterFrom(target), {
    id: derivedId('merged', event.id),
    // Whoever merges has been asked for both; that it happens to the other follows by itself.
    actor: { kind: 'person', posts: [], isReporter: false, merges: true },
    by: event.by,
    now,
    directory,
  });
  if (!decision.ok) throw new Refusal('targetUnknown', 'target');
  const bells = [...new Set([...target.bells, ...before.bells])].slice(0, BELLS_RUNG);
  return record(transaction, { ...target, bells }, decision.event, directory);
}
