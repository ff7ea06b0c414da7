/** What a patrol has found: it becomes a matter through `matter.submit`, and is closed on the spot where that was done. */
import { derivedId, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { act } from '../../matter/act.ts';
import { submit } from '../../matter/submit.ts';
import type { PatrolInput } from './step.ts';

type Look = Extract<PatrolInput['step'], { action: 'look' }>;

interface Found {
  /** The look's own: what follows from it is made of it, so that it happens once. */
  readonly key: string;
  readonly unit: string;
  readonly step: Look;
  readonly finding: NonNullable<Look['finding']>;
}

/** Reports it, and fixes it on the spot where it can be: what cannot (restricted, urgent elsewhere) goes its usual way. */
export async function submitFinding(
  { key, unit, step, finding }: Found,
  caller: Caller,
): Promise<{ readonly matter: string; readonly fixed?: boolean }> {
  const { category, fixed } = finding;
  const { matter } = await submit(
    {
      key: derivedId('found', key),
      text: step.note,
      photos: step.photos,
      source: 'finding',
      place: { unit, ...(step.place && { words: step.place }) },
      ...(category && { category }),
    },
    caller,
  );
  if (!fixed) return { matter };
  const wish = { key: derivedId('fixed', key), matter, seq: 1 };
  try {
    await act({ ...wish, step: { action: 'fixOnSpot', ...fixed } }, caller);
    return { matter, fixed: true };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { matter, fixed: false };
  }
}
