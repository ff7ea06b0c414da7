/** Taking lists over with each request failing, refused or answered in vain by turns: never half of it is seen, and the same file again completes it once. */
import type { Fault } from '../../../runtime/cloudbase/faults/fault.ts';
import { openFaultyStage, type FaultyStage } from '../../../runtime/chaos/matrix/stage.ts';
import { databaseAt, readStored } from '../../../runtime/chaos/verify/stored.ts';
import { bookOf, putLists } from './lists.scenes.ts';

const ADMIN = 'o-demo-admin-centre';
const CHIEF = 'o-demo-chief-liuxi-1';
/** After which a function reads its directory anew. */
const KEPT = 60_001;

const FAULTS: readonly Fault[] = ['reset', 'after'];
/** Which fault meets which request: by turns, and each at all of them with `GELIN_FAULTS=whole`. */
const FAULT_AT: readonly (readonly [string, (turn: number) => Fault])[] =
  process.env.GELIN_FAULTS === 'whole'
    ? FAULTS.map((fault) => [fault, () => fault])
    : [['by turns', (turn) => FAULTS[turn % FAULTS.length] ?? 'reset']];

let stage: FaultyStage;
beforeEach(async () => {
  stage = await openFaultyStage();
});
afterEach(() => stage.close());

async function call(
  fn: string,
  procedure: string,
  input: object,
  openid = ADMIN,
): Promise<Record<string, unknown>> {
  const answer = await stage.cloud.call(fn, { version: 1, procedure, input }, { openid });
  const reply =
    'result' in answer ? (answer.result as { ok: boolean; output?: Record<string, unknown> }) : undefined;
  return reply?.output ?? {};
}

/** A village more, its grid and chief; and the chief of 柳溪村's first grid works in it, too, or no longer. */
async function bookFor(turn: number): Promise<Buffer> {
  const village = `新桥村${turn}`;
  const grid = { village, grid: '第一网格' };
  const me = { name: '周桂芳', code: 'W1' };
  return bookOf({
    units: [
      { level: '村', name: village, code: `v${turn}` },
      { level: '网格', name: '第一网格', above: village, code: `g${turn}` },
      { level: '村', name: '柳溪村', bounds: `东至河，第${turn}版` },
    ],
    members: [
      { name: '罗成', code: `m${turn}`, role: '网格长', ...grid },
      { ...me, role: '网格员', ...grid },
      ...(turn > 1
        ? [{ ...me, role: '网格员', village: `新桥村${turn - 1}`, grid: '第一网格', gone: '是' }]
        : []),
    ],
  });
}

/** What people see of a turn: its village, what the other village says of itself, and where the chief works. */
async function seen(turn: number): Promise<boolean[]> {
  stage.cloud.clock.advance(KEPT);
  const { units } = (await call('town', 'units', {})) as { units: { name: string }[] };
  const { bounds } = (await call('town', 'unit', { unit: 'qinghe-liuxi' })) as { bounds?: string };
  const { member } = (await call('people', 'me', {}, CHIEF)) as { member: { posts: { unitName: string }[] } };
  const works = member.posts.some(({ unitName }) => unitName.startsWith(`新桥村${turn}第`));
  return [
    units.some(({ name }) => name === `新桥村${turn}`),
    bounds === `东至河，第${turn}版`,
    works,
    turn === 1 ? works : !member.posts.some(({ unitName }) => unitName.startsWith(`新桥村${turn - 1}第`)),
  ];
}

const collection = (name: string) => databaseAt(stage.cloud.serviceUrl).collection(name);

test.each(FAULT_AT)(
  '%s: whichever request fails, all of it holds or nothing; the same file again ends it, once',
  async (_, faultAt) => {
    await collection('members').doc('chief-liuxi-1').update({ name: '周桂芳', code: 'W1' });
    stage.cloud.clock.advance(KEPT);
    let turn = 0;
    for (let struck: string | undefined = 'the first'; struck !== undefined;) {
      turn += 1;
      const book = await bookFor(turn);
      const input = { file: await putLists(stage, book), endOthers: false };
      const checked = await call('town', 'checkLists', input);
      const taking = { ...input, import: String(checked.import) };
      stage.planned.arm(turn, faultAt(turn));
      await call('town', 'takeLists', taking);
      struck = stage.planned.met().struck;
      await stage.proxy.settled();
      const now = await seen(turn);
      expect({ turn, struck, halves: new Set(now).size }).toEqual({ turn, struck, halves: 1 });
      // A file that went with a lost answer is sent up again, as the page does.
      stage.cloud.clock.advance(KEPT);
      const again = { file: await putLists(stage, book), endOthers: false, import: taking.import };
      let phase: unknown;
      for (let part = 0; part < 5 && phase !== 'done'; part += 1) {
        const checkedAgain = await call('town', 'checkLists', { file: again.file, endOthers: false });
        phase = (await call('town', 'takeLists', { ...again, import: checkedAgain.import })).phase;
        stage.cloud.clock.advance(KEPT);
      }
      expect({ turn, struck, phase }).toEqual({ turn, struck, phase: 'done' });
      expect(await seen(turn)).toEqual([true, true, true, true]);
    }
    expect(turn).toBeGreaterThan(15);
    const { units, members, groupMembers } = (await readStored(stage.cloud.serviceUrl)) as never as Record<
      string,
      { _id: string; name?: string; openids?: string[]; pending?: string; staged?: object }[]
    >;
    const { data: all } = await collection('units').limit(1_000).get();
    const names = (all as { name: string; path: string[] }[]).map(
      ({ name, path }) => `${path.at(-2) ?? ''} ${name}`,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(members?.filter(({ name }) => name === '罗成')).toHaveLength(turn);
    expect(JSON.stringify([units, members, all])).not.toMatch(/"(pending|staged)"/u);
    const seats = groupMembers?.filter(({ openids }) => openids?.includes(CHIEF)).map(({ _id }) => _id) ?? [];
    const { member } = (await call('people', 'me', {}, CHIEF)) as {
      member: { groups: { id: string }[]; desks: string[] };
    };
    expect(seats.sort()).toEqual([...member.groups.map(({ id }) => id), ...member.desks].sort());
    const { data: log } = await collection('changes').limit(1_000).get();
    expect(log).toHaveLength(turn);
  },
  240_000,
);
