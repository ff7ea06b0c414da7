/** Lets the clock function do everything there is to do. */
import { insist, type Control } from './phones.ts';

/** What a tick could not finish comes again after a minute. */
const LEFT = 61_000;

/** Until a minute brings it nothing more. */
export async function settle(control: Control): Promise<void> {
  for (let looked = 1; looked > 0;) {
    await control.setTo((await control.now()) + LEFT);
    looked = await finished(control);
    for (let more = looked; more > 0;) more = await finished(control);
  }
}

/** How many matters a tick looked at; one that fails is repeated. */
async function finished(control: Control): Promise<number> {
  return insist(async () => {
    const looked = await control.tick();
    if (looked === undefined) throw new Error('the clock function failed');
    return looked;
  });
}
