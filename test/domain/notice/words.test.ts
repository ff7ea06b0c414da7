/** What notices say: short enough for every channel, and nothing that is nobody's business. */
import fc from 'fast-check';
import {
  bytesOf,
  CARD,
  cutBytes,
  fitting,
  noticeWords,
  PURPOSE_WORDS,
  PURPOSES,
  robotCard,
  robotLine,
} from '@gelin/domain';
import { FAMILY_VIOLENCE, reported } from '../story.ts';
import { NAMING } from '../town.ts';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const words = (text: string, more = {}) => noticeWords('arrived', reported({ text, ...more }), NAMING, 0);

test('every purpose has at most five Chinese characters', () => {
  for (const purpose of [...PURPOSES, 'digest'] as const)
    expect(PURPOSE_WORDS[purpose]).toMatch(/^\p{Script=Han}{2,5}$/u);
});

test('what and where stay within twenty characters, whatever was said', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (text) => {
      const { what, where } = words(text, { place: { unit: 'pingan.east.1', words: text } });
      return [...what].length <= 20 && [...where].length <= 20;
    }),
  );
});

test('numbers are masked before anything is cut', () => {
  expect(words('联系13812345678').what).toContain('138****5678');
});

test('a restricted matter says nothing of itself: no words, no category, no place below the town', () => {
  const { what, where } = words('邻居打孩子', {
    category: FAMILY_VIOLENCE,
    place: { unit: 'pingan.east.1' },
  });
  expect(what).toBe('保密事项，请打开查看');
  expect(where).toBe('平安镇');
});

test('nobody can make a robot mention people, colour or link', () => {
  const line = robotLine(words('<@all>**[看](http://x)`'));
  expect(line.replace('**新的事项**', '')).not.toMatch(/[<>[\]*`@]/);
});

test('as many lines as 4,096 bytes hold go into one message, and always one', () => {
  const line = '格'.repeat(100);
  expect(fitting(Array.from({ length: 30 }, () => line))).toBe(13);
  expect(fitting(['格'.repeat(2_000)])).toBe(1);
  expect(fitting([line])).toBe(1);
});

test('a card stays within the fields of WeCom, whatever was said', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (text) => {
      const card = robotCard(words(text), { id: 'm-1' }, '2027年3月1日 09:00', 'wx1');
      const length = (said: string) => [...said].length;
      expect(length(card.main_title.title)).toBeLessThanOrEqual(CARD.title);
      expect(length(card.main_title.desc)).toBeLessThanOrEqual(CARD.desc);
      expect(length(card.sub_title_text)).toBeLessThanOrEqual(CARD.text);
      for (const { keyname, value } of card.horizontal_content_list) {
        expect(length(keyname)).toBeLessThanOrEqual(CARD.key);
        expect(length(value)).toBeLessThanOrEqual(CARD.value);
      }
    }),
  );
});

test('what is too long for a text is cut between characters', () => {
  expect(cutBytes('格邻', 6)).toBe('格邻');
  expect(cutBytes('格邻格', 6)).toBe('格…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 60 }), (text, most) => {
      const cut = cutBytes(text, most);
      return bytesOf(cut) <= most && bytesOf(cut) === Buffer.byteLength(cut);
    }),
  );
});
