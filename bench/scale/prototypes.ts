/** A few hundred lives of matters, lived through the functions themselves: what a large town is multiplied from. */
import tcb from '@cloudbase/node-sdk';
import type { Step } from '@gelin/contract/step';
import type { Directory } from '@gelin/domain';
import type { CloudBase } from '../../runtime/cloudbase/cloudbase.ts';
import type { Doc } from '../../runtime/cloudbase/values/value.ts';
import { castOf, type Cast } from '../../runtime/replay/cast.ts';
import { chanceOf } from '../../runtime/replay/chance.ts';
import { play } from '../../runtime/replay/replay.ts';
import { townHall, type TownHall } from '../../runtime/replay/town-hall.ts';
import { openidOf, type DemoTown } from '../../runtime/town/town.ts';

/** Everything that one matter has left behind. */
export interface Life {
  readonly matter: Doc;
  /** Oldest first. */
  readonly events: readonly Doc[];
  readonly reporter: Doc;
  readonly cards: readonly Doc[];
}

const SEED = 20_270_301;
const START = Date.UTC(2027, 2, 1, 1);
const DAY = 24 * 3_600_000;

const TEXTS = [
  '楼道的灯不亮，已经三天了，老人上下楼不方便。',
  '门口的垃圾堆了一个星期没人清，臭得很。',
  '路面塌了一个坑，昨天有人骑车摔倒。',
  '楼上天天半夜装修，吵得孩子睡不着，找过几次都不听。',
  '活动室的健身器材坏了两件，一直没人修。',
  '请问老年证在哪里办，要带什么材料？',
  '河边有人往水里倒废油，水面一层油花。',
  '工地拖欠我们十几个人的工资，已经三个月没发。',
  '两家为了地界吵了好几年，昨天差点动手，请来评评理。',
  '消防通道停满了车，出了事车都进不来。',
  '感谢网格员小周，帮我母亲送药上门。',
  '建议在村口装一个减速带，孩子上学不安全。',
];

/** Lives of `count` matters over a month, most of them over; and one more for each grid and stage still on its way. */
export async function livesOf(
  count: number,
  cloud: CloudBase & { url: string; serviceUrl: string },
  town: DemoTown,
): Promise<Life[]> {
  const chance = chanceOf(SEED);
  const messages = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    text: chance.pick(TEXTS),
    at: START + Math.floor((index / count) * 30 * DAY),
  }));
  await play(messages, cloud, town, { seed: SEED, progress: () => undefined });
  await stillOnTheirWay(townHall(cloud), town);
  await settled(cloud);
  return readLives(cloud.serviceUrl);
}

/** Lets the clock finish what follows from every event, as it has in any town that has stood for an hour. */
async function settled(cloud: CloudBase): Promise<void> {
  for (let tick = 0; tick < 20; tick += 1) {
    cloud.clock.advance(60_000);
    const answer = await cloud.runTimer('clock');
    if (answer.ok && (answer.result as { done?: number }).done === 0) return;
  }
}

/** Who takes which step; every beginning of a way is a life of its own. */
type Way = readonly (readonly [openid: (grid: string, cast: Cast) => string, step: Step])[];
const DISPATCHER = openidOf('dispatcher-centre-1');
const WAYS: readonly Way[] = [
  [
    [(grid, cast) => cast.holder(grid).openid, escalating('请村里处理。')],
    [(grid, cast) => cast.holder(cast.above(grid)).openid, escalating('请镇里分派。')],
    [() => DISPATCHER, { action: 'accept' }],
    [() => DISPATCHER, { action: 'dispatch', lead: 'qinghe-police', assistants: [] }],
    [() => openidOf('liaison-police'), { action: 'sign' }],
  ],
  [
    [(grid, cast) => cast.holder(grid).openid, { action: 'accept' }],
    [
      (grid, cast) => cast.holder(grid).openid,
      { action: 'answer', text: '已经处理好了。', outcome: 'solved', photos: [] },
    ],
  ],
];

function escalating(opinion: string): Step {
  return { action: 'escalate', findings: '到现场看过，情况属实。', opinion };
}

/** Leaves a matter at each stage in each grid that has a chief. */
async function stillOnTheirWay(hall: TownHall, { directory, vacant }: DemoTown): Promise<void> {
  const cast = castOf(directory);
  const category = ordinaryCategory(directory);
  const grids = cast.grids.filter((id) => !vacant.includes(id));
  await Promise.all(
    grids.map(async (grid) => {
      const street = { hall, cast, grid, category };
      await live(street, []);
      for (const way of WAYS)
        for (let stage = 1; stage <= way.length; stage += 1) await live(street, way.slice(0, stage));
    }),
  );
}

/** An everyday problem that every group may see and that is answered without a photo. */
export function ordinaryCategory({ settings }: Directory): string {
  const found = settings.catalogue.categories.find(
    ({ nature, severity, audience, photoWithAnswer }) =>
      nature === 'problem' && severity === 'routine' && audience === 'open' && !photoWithAnswer,
  );
  if (!found) throw new Error('the catalogue has no everyday category');
  return found.code;
}

interface Street {
  readonly hall: TownHall;
  readonly cast: Cast;
  readonly grid: string;
  readonly category: string;
}

async function live({ hall, cast, grid, category }: Street, steps: Way): Promise<void> {
  const { matter } = await hall.call(openidOf('resident-wang'), 'matter', 'submit', {
    key: crypto.randomUUID(),
    text: '活动室的门锁坏了，晚上关不上。',
    photos: [],
    source: 'report',
    category,
    place: { unit: grid },
  });
  for (const [index, [openid, step]] of steps.entries()) {
    const input = { key: crypto.randomUUID(), matter, seq: index + 1, step };
    await hall.call(openid(grid, cast), 'matter', 'act', input);
  }
}

/** The platform reads a thousand documents at a time. */
const PAGE = 1_000;

/** Every matter of a town with what it has left behind. */
export async function readLives(serviceUrl: string): Promise<Life[]> {
  const database = tcb
    .init({ env: 'gelin-local', serviceUrl, secretId: 'bench', secretKey: 'bench' })
    .database();
  const everything = async (collection: string): Promise<Doc[]> => {
    const all: Doc[] = [];
    for (;;) {
      const { data } = await database.collection(collection).skip(all.length).limit(PAGE).get();
      all.push(...(data as Doc[]));
      if (data.length < PAGE) return all;
    }
  };
  const [matters, events, reporters, messages] = await Promise.all(
    ['matters', 'events', 'reporters', 'messages'].map(everything),
  );
  const byMatter = (documents: readonly Doc[] | undefined, id: unknown) =>
    (documents ?? []).filter((each) => each.matter === id);
  return (matters ?? []).flatMap((matter): Life[] => {
    const reporter = reporters?.find((each) => each._id === matter._id);
    if (!reporter) return [];
    return [
      {
        matter,
        events: byMatter(events, matter._id).sort((a, b) => Number(a.seq) - Number(b.seq)),
        reporter,
        cards: byMatter(messages, matter._id).filter((each) => each.kind === 'card'),
      },
    ];
  });
}
