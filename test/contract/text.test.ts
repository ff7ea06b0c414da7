/** Words as they are typed, pasted and dictated: what is kept, what is taken away. */
import fc from 'fast-check';
import { cleaned, writtenSchema } from '@gelin/contract/text';
import { accepted, refused } from './said.ts';

test.each([
  ['lines and tabs stay', '第一行\n\t第二行', '第一行\n\t第二行'],
  ['line ends of Windows and of old Macs are line ends', '一\r\n二\r三', '一\n二\n三'],
  ['emoji stay whole, families and flags too', '谢谢👍🏽👨‍👩‍👧🇨🇳', '谢谢👍🏽👨‍👩‍👧🇨🇳'],
  ['rare characters stay', '𠮷家巷㙍', '𠮷家巷㙍'],
  ['control characters go', '水\u0000\u0008是\u001b[31m浑\u007f\u0085的', '水是[31m浑的'],
  ['halves of characters go', '水\ud83d浑\udc4d的', '水浑的'],
  ['what no XML may hold goes', '水\ufffe浑\uffff的', '水浑的'],
])('%s', (_, typed, kept) => {
  expect(cleaned(typed)).toBe(kept);
});

describe('any text', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 60 });
  const holds = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: 20261122, numRuns: 500 });

  test('cleaned twice is cleaned once, and never longer', () => {
    holds(
      fc.property(texts, (text) => {
        expect(cleaned(cleaned(text))).toBe(cleaned(text));
        expect(cleaned(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('comes out printable and well formed, whatever went in', () => {
    const broken = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((units) => String.fromCharCode(...units));
    holds(
      fc.property(broken, (text) => {
        expect(cleaned(text)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
      }),
    );
  });

  test('is taken in trimmed or refused as empty, never as anything else', () => {
    const schema = writtenSchema(60);
    holds(
      fc.property(texts, (text) => {
        const kept = cleaned(text).trim();
        if (kept === '') expect(refused(schema, text)?.code).toBe('textEmpty');
        else expect(accepted(schema, text)).toBe(kept);
      }),
    );
  });
});

test('the limit counts what is kept', () => {
  expect(refused(writtenSchema(3), '\u0000一二三 ')).toBeUndefined();
  expect(refused(writtenSchema(3), '一二三四')?.code).toBe('textTooLong');
});
