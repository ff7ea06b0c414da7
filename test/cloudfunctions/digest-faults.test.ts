/** The digest function with each of its requests refused, answered in vain or doubled by turns: what is left the next firing finishes, once. */
import type { Fault } from '../../runtime/cloudbase/faults/fault.ts';
import { openFaultyStage, type FaultyStage } from '../../runtime/chaos/matrix/stage.ts';
import { databaseAt } from '../../runtime/chaos/verify/stored.ts';
import { MONDAY } from '../stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Half past eleven of the day on which the stage opens. */
const FIRST = MONDAY.getTime() + 2.5 * HOUR;
const GROUPS = ['qinghe', 'qinghe-liuxi'];

const FAULTS: readonly Fault[] = ['reset', 'after', 'double'];
/** Which fault meets which request: by turns, and each at all of them with `GELIN_FAULTS=whole`. */
const FAULT_AT: readonly (readonly [string, (index: number) => Fault])[] =
  process.env.GELIN_FAULTS === 'whole'
    ? FAULTS.map((fault) => [fault, () => fault])
    : [['by turns', (index) => FAULTS[index % FAULTS.length] ?? 'reset']];

let stage: FaultyStage;
beforeEach(async () => {
  stage = await openFaultyStage();
});
afterEach(() => stage.close());

const collection = (name: string) => databaseAt(stage.cloud.serviceUrl).collection(name);
async function report(): Promise<void> {
  const key = stage.key();
  const input = {
    key,
    text: '楼道的灯不亮。',
    photos: [],
    source: 'report' as const,
    place: { unit: 'qinghe-liuxi-1' },
  };
  await stage.send('resident-wang', key, { fn: 'matter', procedure: 'submit', input });
}
const revs = async () => {
  const { data } = await collection('signals').where({}).limit(1_000).get();
  return new Map((data as { _id: string; rev: number }[]).map(({ _id, rev }) => [_id, rev]));
};

/** What stands of the slot: in each group one card, with the list that its figure was counted from. */
async function standing(slot: number) {
  const ids = GROUPS.map((group) => `digest:${group}:${slot}`);
  const cards = await Promise.all(ids.map((id) => collection('messages').doc(id).get()));
  const lists = await Promise.all(ids.map((id) => collection('digests').doc(id).get()));
  return GROUPS.map((_, index) => {
    const [card] = cards[index]!.data as { total: { new: number; open: number } }[];
    const [kept] = lists[index]!.data as { listed: { open: Record<string, string[]> } }[];
    return { said: card?.total.open, listed: Object.values(kept?.listed.open ?? {}).flat().length };
  });
}

test.each(FAULT_AT)(
  '%s: whichever request fails, there is one digest a group and slot, rung, with its list',
  async (_, faultAt) => {
    let slot = FIRST;
    let struck: string | undefined = 'the first';
    for (let index = 1; struck !== undefined; index += 1, slot += DAY) {
      await report();
      stage.cloud.clock.advance(slot - stage.cloud.clock.now().getTime());
      const before = await revs();
      const fault = faultAt(index);
      stage.planned.arm(index, fault);
      await stage.cloud.runTimer('digest');
      struck = stage.planned.met().struck;
      stage.cloud.clock.advance(5 * MINUTE);
      await stage.cloud.runTimer('digest');
      const open = { said: index, listed: index };
      expect({ index, standing: await standing(slot) }).toEqual({ index, standing: [open, open] });
      const after = await revs();
      for (const group of GROUPS) {
        const rings = (after.get(group) ?? 0) - (before.get(group) ?? 0);
        expect({ index, group, rings }).toEqual({
          index,
          group,
          rings: fault === 'double' && rings === 2 ? 2 : 1,
        });
      }
      const { data } = await collection('settings').doc('digests:qinghe').get();
      expect(data).toMatchObject([{ slot }]);
    }
    expect(slot).toBeGreaterThan(FIRST + 8 * DAY);
  },
  120_000,
);
