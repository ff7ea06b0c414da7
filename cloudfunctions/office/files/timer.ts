/** The office's timer: goes on with files that nobody looks at. An idle tick makes one read. */
import { changeFile, filesDue } from '../../shared/repositories/exports.ts';
import { given, goOnWith } from './work.ts';

/** How many are looked at in one tick, and for how long all together: well within the function's minute. */
const AT_ONCE = 5;
const BUDGET = 20_000;
/** What ends the function again and again is given up. */
const TRIES = 5;

/** Says how many were gone on with. */
export async function goOnWithFiles(now: number): Promise<number> {
  const began = performance.now();
  let done = 0;
  for (const job of await filesDue(now, AT_ONCE)) {
    const left = BUDGET - (performance.now() - began);
    if (left < 0) break;
    if (job.tries >= TRIES) await given(job, now, 'broken');
    // Written before it is begun: what kills the function is counted all the same.
    else if (await changeFile(job._id, now, { tries: job.tries + 1 }))
      await goOnWith(job._id, { now, budget: left });
    done += 1;
  }
  return done;
}
