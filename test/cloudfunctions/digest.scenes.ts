/** The digests of the demo town on stage: its morning, the firings, and what stands in its groups. */
import type { DigestFigure } from '@gelin/domain';
import type { DigestPage } from '@gelin/contract/digest';
import type { FeedEntry } from '@gelin/contract/group';
import { costOf, type Cost } from '../../bench/cost.ts';
import { databaseAt } from '../../runtime/chaos/verify/stored.ts';
import { MONDAY, openStage, type Stage } from '../stage.ts';
import { reporting } from './scenes.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Of that Monday, which begins on stage at 9:00. */
export const LATE_MORNING = MONDAY.getTime() + 2.5 * HOUR;
export const AFTERNOON = LATE_MORNING + 5 * HOUR;
export const VILLAGE = 'qinghe-liuxi';
export const TOWN = 'qinghe';

type DigestEntry = Extract<FeedEntry, { kind: 'digest' }>;

/** A stage with one instance a function, so that what it remembers is known. */
export async function openDigestStage() {
  const stage = await openStage(MONDAY, { workersPerFunction: 1 });
  const collection = (name: string) => databaseAt(stage.cloud.serviceUrl).collection(name);
  const digestsIn = async (person: string, group: string): Promise<DigestEntry[]> =>
    (await stage.call(person, 'group', 'feed', { group })).entries.flatMap((entry) =>
      entry.kind === 'digest' ? entry : [],
    );
  const list = (
    person: string,
    group: string,
    slot: number,
    figure: DigestFigure,
    unit?: string,
  ): Promise<DigestPage> =>
    stage.call(person, 'group', 'digestMatters', {
      group,
      digest: `digest:${group}:${slot}`,
      figure,
      ...(unit && { unit }),
    });
  return {
    ...stage,
    collection,
    digestsIn,
    list,
    inVillage: () => digestsIn('lead-liuxi', VILLAGE),
    inTown: () => digestsIn('dispatcher-centre-1', TOWN),
    /** The clock is set forward to that moment. */
    until: (moment: number) => stage.cloud.clock.advance(moment - stage.cloud.clock.now().getTime()),
    /** The timer fires; of how many groups there are digests now. */
    fire: async (): Promise<number> => {
      const reply = await stage.cloud.runTimer('digest');
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return (reply.result as { made: number }).made;
    },
    /** What each call since the last reset has cost. */
    costs: (): Cost[] => stage.cloud.stats.invocations().map((each) => costOf(each)),
    rev: async (signal: string) =>
      ((await collection('signals').doc(signal).get()).data as { rev: number }[])[0]!.rev,
    listed: async (...asked: Parameters<typeof list>) =>
      (await list(...asked)).rows.map(({ matter }) => matter).sort(),
    morning: () => morning(stage),
  };
}
export type DigestStage = Awaited<ReturnType<typeof openDigestStage>>;

/** New, open, due today, solved. */
export const figures = ({ new: fresh, open, dueToday, solved }: DigestEntry['total']) => [
  fresh,
  open,
  dueToday,
  solved,
];

/** Two in 柳溪村, one in 桂园社区, one unplaced, and one that no group may know of. */
async function morning(stage: Stage) {
  const unplaced = (text: string) =>
    stage.call('resident-wang', 'matter', 'submit', {
      key: stage.key(),
      text,
      photos: [],
      source: 'report',
      place: {},
    });
  const [first, second, other, nowhere] = [
    await reporting(stage),
    await reporting(stage, '垃圾桶满了没人收。', 'qinghe-liuxi-2'),
    await reporting(stage, '路灯不亮。', 'qinghe-guiyuan-1'),
    await unplaced('路边的树倒了。'),
  ].map(({ matter }) => matter) as [string, string, string, string];
  await reporting(stage, '邻居家男人天天打老婆，孩子吓得直哭，求求你们管管。');
  return { first, second, other, nowhere };
}
