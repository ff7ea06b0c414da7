/** `work.patrolStep`: a patrol is started, a place looked at, the patrol ended; each once, told as late as a week after. */
import {
  beginPatrol,
  decidePatrol,
  deskOf,
  evolvePatrol,
  maskPersonal,
  OTHER_KIND,
  patrollingPost,
  peopleIn,
  type Directory,
  type EventActor,
  type Patrol,
  type PatrolEvent,
  type PatrolStep,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import type { Transaction } from '../../shared/cloudbase.ts';
import { isRisky } from '../../shared/content.ts';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { checkedPhotos } from '../../shared/photos.ts';
import { directoryAt, knownUnit } from '../../shared/repositories/directory.ts';
import { patrolById, patrolIn, putPatrol } from '../../shared/repositories/patrols.ts';
import { ring } from '../../shared/repositories/signals.ts';
import { appendOnce } from '../../shared/repositories/work-events.ts';
import { submitFinding } from './finding.ts';

export type PatrolInput = z.output<typeof work.patrolStep>;
type Input = PatrolInput;

export async function patrolStep(input: Input, caller: Caller): Promise<WorkOutputs['patrolStep']> {
  const { openid, now } = caller;
  const subject = derivedId('patrol', openid, input.patrol);
  const [directory, member, before] = await Promise.all([
    directoryAt(now),
    memberOf(caller),
    patrolById(subject),
  ]);
  const unit = unitOf(input.step, before);
  const post = patrollingPost(member.posts, knownUnit(directory, unit));
  if (!post) throw new Refusal('notYours', 'unit');
  const id = derivedId(openid, input.key);
  const going: Going = { id, subject, by: signature(member, post), now };
  const around = { key: input.patrol, town: directory.town.id, member: member._id };
  const found = await looked(input, { before, unit, going, directory, caller });
  const { event } = await appendOnce<PatrolEvent>(id, (transaction) =>
    taken(transaction, found.step, going, { ...around, path: knownUnit(directory, unit).path }),
  );
  if (event.subject !== subject || event.action !== input.step.action) throw new Refusal('malformed', 'key');
  await ring([deskOf({ kind: 'unit', id: unit })], now);
  return { id: subject, ...found.became };
}

interface Going {
  readonly id: string;
  readonly subject: string;
  readonly by: EventActor;
  readonly now: number;
}

/** Whoever walks it has begun it under a key of their own: nobody else's can be named. */
function unitOf(step: Input['step'], before: Patrol | undefined): string {
  if (step.action === 'start') return step.unit;
  if (!before) throw new Refusal('notFound', 'patrol');
  return before.unit;
}

interface Looking {
  readonly before: Patrol | undefined;
  readonly unit: string;
  readonly going: Going;
  readonly directory: Directory;
  readonly caller: Caller;
}

interface Looked {
  readonly step: PatrolStep;
  readonly became?: { readonly matter: string; readonly fixed?: boolean };
}

/**
 * A look as it is kept, what was found having become a matter first, under an id made of the same key: a look that was
 * written down is never without it. Pictures of what was found are the matter's; only what is in order keeps its own.
 * @throws Refusal personalInText where a person or a household is named as the place
 */
async function looked(
  { key, step }: Input,
  { before, unit, going, directory, caller }: Looking,
): Promise<Looked> {
  if (step.action !== 'look') return { step };
  const { finding, kind, ...rest } = step;
  if (peopleIn(step.place)) throw new Refusal('personalInText', 'place');
  const known = directory.settings.patrols.kinds.includes(kind) ? kind : OTHER_KIND;
  const look = { ...rest, kind: known, place: maskPersonal(step.place), note: maskPersonal(step.note) };
  if (!finding) {
    const [photos, risky] = await Promise.all([
      checkedPhotos(step.photos, caller.openid),
      isRisky(step.note, caller.openid),
    ]);
    if (risky) throw new Refusal('contentRisky', 'note');
    return { step: { ...look, photos } };
  }
  const written = await isWritten(before, going);
  if (!written) allowed({ ...look, photos: [] }, before, going);
  const became = await submitFinding({ key, unit, step, finding }, caller);
  return { step: { ...look, photos: [], matter: became.matter }, became };
}

/** An earlier try has written this look already. */
async function isWritten(before: Patrol | undefined, { id }: Going): Promise<boolean> {
  return before?.looks.some((look) => look.id === id) === true;
}

/** Nothing becomes a matter of a look that will be refused. */
function allowed(step: PatrolStep, before: Patrol | undefined, { id, subject, now, by }: Going): void {
  const { lack } = decidePatrol(step, before, { id, now, by, patrol: subject });
  if (lack) throw new Refusal(lack);
}

async function taken(
  transaction: Transaction,
  step: PatrolStep,
  { id, subject, now, by }: Going,
  around: Pick<Patrol, 'key' | 'town' | 'path' | 'member'>,
): Promise<PatrolEvent> {
  const before = await patrolIn(transaction, subject);
  const { event, lack } = decidePatrol(step, before, { id, now, by, patrol: subject });
  if (lack) throw new Refusal(lack);
  if (event.action === 'start') await putPatrol(transaction, beginPatrol(event, around));
  else if (before) await putPatrol(transaction, evolvePatrol(before, event));
  return event;
}
