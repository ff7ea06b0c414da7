/** Who belongs together: the same trouble at the same place; not another trouble there, nor the same one elsewhere. */
import fc from 'fast-check';
import {
  AMONG_FEW,
  gatherAll,
  gatheringOf,
  heatOf,
  signatureOf,
  weightsOf,
  type Signature,
} from '@gelin/domain';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const DAY = 24 * 3_600_000;
const TEXTS: Readonly<Record<string, string>> = {
  mixer1: '清风小区旁边的搅拌站噪音扰民\n搅拌站整夜施工，灰尘很大，清风小区的人睡不着。',
  mixer2: '投诉清风小区附近建搅拌站噪音扰民\n搅拌站离清风小区很近，晚上施工，灰尘噪音都受不了。',
  mixer3: '清风小区搅拌站粉尘和噪音污染严重\n搅拌站白天黑夜地施工，灰尘满天。',
  elsewhere1: '明月花园旁边的搅拌站噪音扰民\n搅拌站整夜施工，灰尘很大，明月花园的人睡不着。',
  elsewhere2: '投诉明月花园附近建搅拌站噪音扰民\n搅拌站离明月花园很近，晚上施工，灰尘噪音都受不了。',
  parking1: '清风小区捆绑销售车位\n买房必须买车位，不买就不给签合同。',
  parking2: '清风小区强制捆绑销售车位\n不买车位就不签合同，这合法吗？',
  school: '请问明德小学什么时候扩建\n孩子没有学上。',
};
const signature = (id: string, day = 0): Signature => signatureOf({ id, text: TEXTS[id]!, at: day * DAY });
const ALL = Object.keys(TEXTS).map((id, day) => signature(id, day));
const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => [...group].sort()).sort();
const EXPECTED = sorted([
  ['mixer1', 'mixer2', 'mixer3'],
  ['elsewhere1', 'elsewhere2'],
  ['parking1', 'parking2'],
  ['school'],
]);

test('one estate’s mixer, another estate’s mixer and the first one’s parking spaces are three things', () => {
  expect(sorted(gatherAll(ALL, weightsOf(ALL), AMONG_FEW))).toEqual(EXPECTED);
});

test('in whatever order they come, the same belong together', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (order) => {
      expect(sorted(gatherAll(order, weightsOf(order), AMONG_FEW))).toEqual(EXPECTED);
    }),
    { numRuns: 40 },
  );
});

test('one by one it is the same, where each is like what is there', () => {
  const gathering = gatheringOf(weightsOf(ALL), AMONG_FEW);
  for (const each of ALL) gathering.add(each);
  expect(sorted(gathering.groups())).toEqual(EXPECTED);
});

test('everybody is in one group and no other', () => {
  fc.assert(
    fc.property(fc.subarray(ALL), (some) => {
      const members = gatherAll(some).flat();
      expect(members.sort()).toEqual(some.map(({ id }) => id).sort());
    }),
    { numRuns: 40 },
  );
});

test('hotter: more of them, more who agree, in a shorter time', () => {
  const spot = (number: number, joined: number, days: number) =>
    heatOf(Array.from({ length: number }, (_, index) => ({ at: index * days * DAY, joined })));
  expect(spot(4, 0, 1)).toBeGreaterThan(spot(3, 0, 1));
  expect(spot(3, 10, 1)).toBeGreaterThan(spot(3, 0, 1));
  expect(spot(3, 0, 1)).toBeGreaterThan(spot(3, 0, 60));
});

test('one noise that was filed as three kinds is one thing; two troubles of one house are not', () => {
  const filed = (id: string, text: string, category: string) =>
    signatureOf({ id, text, at: 0, unit: 'g', categories: [category] });
  const mixer = [
    filed('a', '豆腐巷的搅拌站半夜还在响，吵得睡不着觉。', '0605'),
    filed('b', '豆腐巷搅拌站噪音太大，天天半夜施工，老人小孩没法睡。', '0606'),
    filed('c', '豆腐巷那个搅拌站又是一夜噪音，什么时候能停？', '0607'),
  ];
  expect(gatherAll(mixer, undefined, AMONG_FEW)).toHaveLength(1);
  const house = [filed('d', '三号楼停水两天了没人管。', '0301'), filed('e', '三号楼楼道灯坏了', '0204')];
  expect(gatherAll([...mixer, ...house], undefined, AMONG_FEW)).toHaveLength(3);
});
