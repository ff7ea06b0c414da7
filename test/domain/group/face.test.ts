/** What a group may know of a matter: masked words, in few lines, and nothing of who reported it. */
import fc from 'fast-check';
import { cardFace, excerpt } from '@gelin/domain';
import { ACCEPT, after, ANSWER, arriving, reported } from '../story.ts';
import { EAST, EAST_1, NAMING } from '../town.ts';

const PHONE = '13812345678';
const FIELDS = [
  'matter',
  'seq',
  'no',
  'category',
  'icon',
  'place',
  'line',
  'photos',
  'status',
  'severity',
  'holder',
  'clock',
  'answer',
  'card',
  'changedAt',
];

const told = () =>
  reported({
    text: `水是浑的，请打${PHONE}找王桂兰。`,
    photos: [{ id: 'cloud://a' }],
    place: { unit: EAST_1, words: `三号楼，电话${PHONE}` },
  });
const worked = () => {
  const accepted = after(told(), 'chief-east-1', ACCEPT);
  return after(accepted, 'chief-east-1', {
    ...ANSWER,
    content: { text: `已修，问${PHONE}`, photos: [], outcome: 'solved' },
  } as typeof ANSWER);
};

test('a face says where, what, whose and by when', () => {
  expect(cardFace(told(), NAMING, EAST_1)).toMatchObject({
    matter: 'm',
    seq: 1,
    category: '供水与水质',
    status: 'reported',
    severity: 'routine',
    holder: '东桥村第一网格',
    place: '东桥村第一网格 三号楼，电话138****5678',
    clock: { stage: 'accept' },
    photos: [{ id: 'cloud://a' }],
    card: { group: EAST_1, reason: 'placed' },
  });
});

test('nothing beyond the stated fields, however much the matter knows', () => {
  for (const matter of [told(), worked()])
    for (const field of Object.keys(cardFace(matter, NAMING, EAST_1))) expect(FIELDS).toContain(field);
  expect(Object.keys(cardFace(worked(), NAMING, EAST_1)).sort()).toEqual([...FIELDS].sort());
});

test('the card’s place is that of the group that asks, and absent outside any', () => {
  expect(cardFace(told(), NAMING).card).toBeUndefined();
  expect(cardFace(told(), NAMING, EAST).card).toBeUndefined();
});

test('no phone number in words, place or answer reaches the group', () => {
  const face = JSON.stringify(cardFace(worked(), NAMING, EAST_1));
  expect(face).not.toContain(PHONE);
  expect(face).toContain('138****5678');
});

test('a number broken over lines is masked as one', () => {
  expect(excerpt('请打138\n1234\n5678找我')).toBe('请打138 **** 5678找我');
});

test('nothing of the reporter is there to be shown: the event knows a reporter and no more', () => {
  expect(arriving().by).toEqual({ kind: 'reporter' });
});

describe('an excerpt', () => {
  test('is one line of at most sixty characters', () => {
    expect(excerpt('  第一行\n\n第二行\t好 ')).toBe('第一行 第二行 好');
    expect(excerpt('水'.repeat(60))).toBe('水'.repeat(60));
    expect(excerpt('水'.repeat(61))).toBe(`${'水'.repeat(60)}…`);
  });

  test('never cuts a character in half', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('水', '😀', '𠮷', 'a', ' '), { maxLength: 130 }), (characters) => {
        const line = excerpt(characters.join(''));
        expect(line).not.toMatch(/\p{Cs}/u);
        expect([...line].length).toBeLessThanOrEqual(61);
      }),
      { seed: 20261122 },
    );
  });
});
