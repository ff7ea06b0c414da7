/** All words that people read stand in files of words, so that 繁體 and English can follow; what else is Chinese has a reason. */
import { execFileSync } from 'node:child_process';

const printed = (...flags: string[]) =>
  JSON.parse(
    execFileSync(process.execPath, ['scripts/print-words.mjs', ...flags], {
      encoding: 'utf8',
      maxBuffer: 1 << 24,
    }),
  ) as unknown;

/** What is Chinese outside of words, by the beginning of its path, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'domain/src/catalogue/':
    'the catalogue: names of categories and the words people use for them; a town has its own',
  'domain/src/settings/shipped-inspections.ts':
    'the inspection lists that ship: data, which a town rewrites in its language',
  'domain/src/settings/shipped.ts':
    'what ships as a town’s settings: data, which a town rewrites in its language',
  'domain/src/paper/shipped.ts': 'the words of papers that ship: data, which a town rewrites in its language',
  'domain/src/summary/':
    'the summaries that ship, data a town rewrites; and how it writes its headings and blanks',
  'domain/src/lists/':
    'a town’s Excel lists: headings as offices have them, and what is wrong in a cell, told to the administrator beside it',
  'domain/src/ticket/':
    'tickets of other hotlines: headings as they have them, and what is wrong in a cell, told to the clerk beside it',
  'domain/src/settings/check': 'told to the administrator beside the line of a settings file, on a terminal',
  'domain/src/text/': 'matched in what people write; never shown',
  'domain/src/hot-spot/': 'matched in what people write; never shown',
  'domain/src/routing/landmark.ts': 'matched in addresses',
  'domain/src/routing/find/asked.ts': 'matched in addresses',
  'domain/src/listing/number.ts': 'matched in what people type as a number; never shown',
  'domain/src/ledger/': 'ledgers: papers whose columns a county prescribes',
  'domain/src/journal/': 'the journal and its export: written once, hashed, never translated',
  'domain/src/matter/timer.ts':
    'written into the event at that moment; a document, as what a member writes is',
  'domain/src/org/naming.ts': 'the name of a post as an Excel list has it',
  'domain/src/group/digest.ts': 'two names in a digest that is stored as it was said',
};

test('nothing that is shown is written in code: Chinese outside of words is one of the exceptions', () => {
  const outside = printed('--outside') as string[];
  const beginnings = Object.keys(EXCEPTIONS);
  expect(outside.filter((file) => !beginnings.some((beginning) => file.startsWith(beginning)))).toEqual([]);
  expect(beginnings.filter((beginning) => !outside.some((file) => file.startsWith(beginning)))).toEqual([]);
});

test('a translator gets every sentence once, with its key, names in braces', () => {
  const all = printed('--json') as { file: string; key: string; text: string }[];
  expect(all).toContainEqual({ file: 'miniprogram/words/home.ts', key: 'HOME_WORDS.report', text: '报事' });
  expect(all).toContainEqual({
    file: 'miniprogram/words/home.ts',
    key: 'HOME_SAYS.callAria',
    text: '给{name}打电话',
  });
  expect(all).toContainEqual({
    file: 'miniprogram/pages/me/me.json',
    key: 'navigationBarTitleText',
    text: '我的',
  });
  expect(all.filter(({ key }) => key === '')).toEqual([]);
});
