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
