/** Numbers that lead to nobody, as they stand in what people report: they have to stay readable. */
import type { Chance } from '../../runtime/replay/chance.ts';

const between = (chance: Chance, low: number, high: number) =>
  low + Math.floor(chance.next() * (high - low + 1));
const two = (value: number) => String(value).padStart(2, '0');

const day = (chance: Chance) =>
  [between(chance, 1995, 2027), between(chance, 1, 12), between(chance, 1, 28)] as const;

const WAYS: readonly ((chance: Chance) => string)[] = [
  (chance) => `${between(chance, 3, 99_999)}元`,
  (chance) => `${between(chance, 1, 9_999)}.${two(between(chance, 0, 99))}元`,
  (chance) => `${between(chance, 100_000, 9_999_999)}元`,
  (chance) => `${between(chance, 10, 900)}万元`,
  (chance) => {
    const [year, month, date] = day(chance);
    return chance.pick([
      `${year}年${month}月${date}日`,
      `${year}-${two(month)}-${two(date)}`,
      `${year}/${month}/${date}`,
      `${year}.${month}.${date}`,
      `${year}${two(month)}${two(date)}`,
      `${year}-${two(month)}-${two(date)} ${two(between(chance, 0, 23))}:${two(between(chance, 0, 59))}:00`,
      `${year}年${month}月至${year + 1}年${month}月`,
    ]);
  },
  (chance) =>
    `${two(between(chance, 6, 22))}:${two(between(chance, 0, 59))}-${two(between(chance, 6, 22))}:30`,
  (chance) => `${between(chance, 1, 999)}路公交车`,
  (chance) => `${between(chance, 101, 355)}国道`,
  (chance) => `G${between(chance, 1, 9_999)}高速`,
  (chance) => `桂花路${between(chance, 1, 999)}号`,
  (chance) => `${between(chance, 1, 30)}栋${between(chance, 1, 6)}单元`,
  (chance) => `${between(chance, 1, 40)}栋共${between(chance, 100, 990)}户`,
  (chance) => `${between(chance, 1, 20)}组${between(chance, 1, 99)}号`,
  (chance) => chance.pick(['12345', '110', '119', '120', '12315', '12328', '96123', '95598', '10086']),
  (chance) => `第${between(chance, 1, 200)}条第${between(chance, 1, 9)}款`,
  (chance) => `〔${between(chance, 2005, 2027)}〕${between(chance, 1, 200)}号`,
  (chance) => `${between(chance, 2024, 2027)}-${String(between(chance, 1, 99_999)).padStart(6, '0')}`,
  (chance) => `${between(chance, 20, 3_000)}平方米`,
  (chance) => `${between(chance, 1, 40)}.${between(chance, 1, 9)}公里`,
  (chance) => `${between(chance, 1, 100)}%`,
  (chance) => `${between(chance, 1, 2_000)}米`,
  (chance) => `${between(chance, 1_000, 9_000)}多户居民`,
  (chance) => `${between(chance, 100, 900)}千伏`,
  (chance) => `A${between(chance, 1, 9)}区`,
  (chance) => `K${between(chance, 1, 50)}+${between(chance, 100, 900)}处`,
  (chance) => `高${between(chance, 2001, 2025)}班`,
  (chance) => `苏${chance.pick(['A', 'B'])}组${between(chance, 1, 9)}队`,
];

/** One of them, in a way that people write it. */
export function harmless(chance: Chance): string {
  return chance.pick(WAYS)(chance);
}
