/** The measure of bench/masking.ts, short: numbers made up by chance, set into sentences as people write them. */
import { harmless } from '../../../bench/masking/harmless.ts';
import { measureMasking } from '../../../bench/masking/measured.ts';
import { isReadable, KINDS, made } from '../../../bench/masking/numbers.ts';
import { chanceOf } from '../../../runtime/replay/chance.ts';

const SENTENCES = [
  '楼道的灯坏了一个多星期，晚上回来什么都看不见，请派人来看看。',
  '小区门口的污水井满了，臭味很大，找物业也没有人管，怎么办？',
  '有车子天天挡住消防通道，麻烦来处理，谢谢！',
  '麻将馆半夜还在吵，老人睡不着觉，报过警也没有用。',
  '自来水发黄，烧开以后还有沉淀，请检查水质。',
];
const TEXTS = Array.from({ length: 400 }, (_, at) => SENTENCES[at % SENTENCES.length] ?? '');

const measured = measureMasking(TEXTS, 7);

test.each(KINDS)('of %s at most one in two hundred can still be read', (kind) => {
  const left = measured.readable.filter(([one]) => one === kind);
  expect(measured.made[kind]).toBe(TEXTS.length);
  expect([left.length <= TEXTS.length * 0.005, left]).toEqual([true, left]);
});

test('of numbers that lead to nobody at most one in two hundred is hidden', () => {
  expect(measured.harmless).toBe(TEXTS.length * KINDS.length);
  expect([measured.hidden.length <= measured.harmless * 0.005, measured.hidden]).toEqual([
    true,
    measured.hidden,
  ]);
});

test('the measure sees what is not hidden', () => {
  const chance = chanceOf(1);
  for (const kind of KINDS) {
    const number = made(kind, chance);
    expect(isReadable(number.text, number)).toBe(true);
    expect(isReadable(number.text.replace(/./gu, '*'), number)).toBe(false);
  }
  expect(harmless(chance)).not.toBe('');
});
