/** What the calls of the county's day cost on the embedded CloudBase, in SDK requests: measured, one call each. */
import { openTown } from '../town.ts';
import { costOf } from '../cost.ts';

const CHIEF = 'o-demo-chief-liuxi-1';
const INFORMANT = 'o-demo-informant-liuxi-1';
const GROUP = 'qinghe-liuxi-1';

export const CALLS = ['submit', 'read', 'act', 'say', 'list', 'openFeed', 'feed', 'seen', 'tick'] as const;
export type CallName = (typeof CALLS)[number];
export type Costs = Readonly<Record<CallName, number>>;

const TOGETHER = 11;

/** Requests a call; `tick` is what the clock makes of one event. */
export async function measuredCosts(): Promise<Costs> {
  const { cloud, hall, close } = await openTown();
  const key = () => crypto.randomUUID();
  const last = (): number => {
    const record = cloud.stats.invocations().at(-1);
    return record ? costOf(record).requests : 0;
  };
  const tick = async (): Promise<number> => {
    cloud.clock.advance(120_000);
    await cloud.runTimer('clock');
    return last();
  };
  const submit = () =>
    hall.call(INFORMANT, 'matter', 'submit', {
      key: key(),
      text: '巷口的路灯不亮',
      photos: [],
      source: 'tip',
      place: { unit: GROUP },
    });
  try {
    const found: Partial<Record<CallName, number>> = {};
    const noted = async (name: CallName, call: Promise<unknown>): Promise<void> => {
      await call;
      found[name] = last();
    };
    // What a tick costs by itself is taken off: at a day of 20,000 tips it finds many matters at once.
    await submit();
    for (let n = 0; n < 5; n += 1) await tick();
    await submit();
    const one = await tick();
    for (let n = 0; n < TOGETHER; n += 1) await submit();
    found.tick = Math.max(0, ((await tick()) - one) / (TOGETHER - 1));
    // The first call of each minute reads the directory.
    await hall.call(CHIEF, 'group', 'list', {});
    const accept = (matter: string) =>
      hall.call(CHIEF, 'matter', 'act', { key: key(), matter, seq: 1, step: { action: 'accept' } });
    await accept((await submit()).matter);
    const { matter } = await submit();
    found.submit = last();
    await noted('read', hall.call(CHIEF, 'matter', 'read', { matter, as: 'member' }));
    await noted('act', accept(matter));
    await noted('say', hall.call(CHIEF, 'group', 'say', { key: key(), group: GROUP, text: '我去看看' }));
    await noted('list', hall.call(CHIEF, 'group', 'list', {}));
    await noted('openFeed', hall.call(CHIEF, 'group', 'feed', { group: GROUP }));
    const since = cloud.clock.now().getTime() - 60_000;
    await noted('feed', hall.call(CHIEF, 'group', 'feed', { group: GROUP, since }));
    await noted('seen', hall.call(CHIEF, 'group', 'seen', { group: GROUP }));
    return found as Costs;
  } finally {
    await close();
  }
}
