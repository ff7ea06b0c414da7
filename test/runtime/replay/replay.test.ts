/** A small replay: every message arrives once, is carried on its way, and stands on the ledger where it was accepted. */
import { historiesIn } from '../../../runtime/chaos/verify/history.ts';
import { databaseAt, readStored } from '../../../runtime/chaos/verify/stored.ts';
import { agreement, monthsBetween } from '../../../runtime/replay/agreed.ts';
import { chanceOf } from '../../../runtime/replay/chance.ts';
import type { Message } from '../../../runtime/replay/messages.ts';
import { play } from '../../../runtime/replay/replay.ts';
import { report } from '../../../runtime/replay/report.ts';
import { tally } from '../../../runtime/replay/tally.ts';
import { townHall } from '../../../runtime/replay/town-hall.ts';
import { loadTown } from '../../../runtime/town/town.ts';
import { PLACES } from '../../../runtime/laptop.ts';
import { openStage } from '../../stage.ts';

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2019, 0, 2, 1);
const TEXTS = [
  '路灯坏了\n巷口的路灯坏了三天，晚上看不见路。',
  '垃圾没人清\n楼下垃圾堆了一个星期，臭得很。',
  '请问医保怎么办\n想咨询一下老人的医保在哪里交。',
  '邻居吵架\n两家为了院墙天天吵架，请帮忙调解。',
  '感谢网格长\n谢谢网格长帮我修好了水管。',
];
const MESSAGES: Message[] = Array.from({ length: 40 }, (_, index) => ({
  id: String(index),
  // The same words under different ids are different matters.
  text: TEXTS[index % TEXTS.length]!,
  at: BEGIN + Math.floor(index / 3) * 5 * HOUR,
}));

test('forty messages: none missing, none doubled, one row a number; ledgers, figures and summaries agree with what happened, and one stored line changed by hand is named', async () => {
  const stage = await openStage(new Date(BEGIN));
  try {
    const town = loadTown(PLACES.town);
    const played = await play(MESSAGES, stage.cloud, town, { seed: 7, progress: () => undefined });
    const found = report(played, await tally(played, town, stage.cloud.url), 1);
    expect(played.stumbles).toEqual([]);
    expect(found).toMatchObject({ sent: 40, matters: 40, refused: {}, missing: 0, doubled: 0 });
    expect(found.rows).toBe(played.matters.filter((matter) => matter.no !== undefined).length);
    expect(found.rows).toBeGreaterThan(20);
    expect(found.cards).toBeGreaterThanOrEqual(35);
    expect(found.messages).toBe(played.said.length);
    expect(found.messages).toBeGreaterThan(0);
    expect(stage.cloud.stats.summary().scans).toEqual([]);

    const histories = historiesIn(await readStored(stage.cloud.serviceUrl));
    const asking = {
      hall: played.hall,
      url: stage.cloud.url,
      directory: town.directory,
      matters: [...histories.values()].flatMap(({ matter }) => matter ?? []),
      now: stage.cloud.clock.now().getTime(),
    };
    const agreed = await agreement(asking, monthsBetween(BEGIN, asking.now));
    expect(agreed.differing).toEqual([]);
    expect(agreed.rows).toBeGreaterThanOrEqual(found.rows);
    for (const compared of [agreed.figures, agreed.listed, agreed.numbers])
      expect(compared).toBeGreaterThan(10);

    const row = played.matters.find((matter) => matter.no !== undefined)!.matter;
    await databaseAt(stage.cloud.serviceUrl).collection('matters').doc(row).update({ nature: 'dispute' });
    expect((await agreement({ ...asking, hall: townHall(stage.cloud) }, 1)).differing).toContain(
      '台账 demand',
    );
  } finally {
    await stage.close();
  }
});

test('the same seed deals the same cards', () => {
  const deal = (seed: number) => {
    const chance = chanceOf(seed);
    return Array.from({ length: 20 }, () => chance.next());
  };
  expect(deal(3)).toEqual(deal(3));
  expect(deal(3)).not.toEqual(deal(4));
  expect(deal(3).every((value) => value >= 0 && value < 1)).toBe(true);
});
