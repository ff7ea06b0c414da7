/** docs/settings.md is true: its examples can be imported as they stand, and no field is left out. */
import { readFileSync } from 'node:fs';
import { parse, type ParseError } from 'jsonc-parser';
import * as z from 'zod';
import { settingsFile } from '@gelin/contract/settings';
import { checkSettings, SHIPPED, type Plain } from '@gelin/domain';
import { written } from '../../../cloudfunctions/town/file/print.ts';
import { readSettings } from '../../../cloudfunctions/town/file/read.ts';
import { qinghe } from '../../runtime/town/qinghe.ts';

const PAGE = readFileSync('docs/settings.md', 'utf8');
const SECTIONS = Object.keys(SHIPPED);

type Fields = Record<string, Plain>;
type Catalogue = Record<'groups' | 'categories', Fields[]>;

/** The examples by heading. */
const examples = PAGE.split(/^## /m).flatMap((chapter) =>
  [...chapter.matchAll(/```jsonc\n([\s\S]*?)```/g)].map(
    ([, text]) => [chapter.split('\n')[0] ?? '', text ?? ''] as const,
  ),
);

/** What ships with the example in it: its section whole, entries of the catalogue by their code. */
function within(example: Fields): Fields {
  const file = structuredClone(written(SHIPPED)) as Fields;
  const { catalogue, ...sections } = example;
  if (catalogue) {
    const [own, all] = [catalogue, file.catalogue] as unknown as Catalogue[];
    for (const list of ['groups', 'categories'] as const) {
      const kept = all![list].filter(({ code }) => !own![list].some((each) => each.code === code));
      all![list] = [...kept, ...own![list]];
    }
  }
  return { ...file, ...sections };
}

test('every section has a chapter with an example', () => {
  expect(examples.map(([section]) => section)).toEqual(SECTIONS);
});

test.each(examples)('the example of %s can be imported as it stands', (section, text) => {
  const errors: ParseError[] = [];
  const example = parse(text, errors, { allowTrailingComma: true }) as Fields;
  expect(errors).toEqual([]);
  expect(Object.keys(example)).toEqual([section]);
  const read = readSettings(JSON.stringify(within(example)));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  expect(checkSettings(read.settings, { ...qinghe.directory, settings: SHIPPED })).toEqual([]);
});

/** Every field of the file, by name. */
function fieldsOf(schema: unknown, names = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return names;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name);
    fieldsOf(value, names);
  }
  return names;
}

test('every field and every word a field may hold is explained', () => {
  const schema = z.toJSONSchema(settingsFile, { io: 'input', unrepresentable: 'any' });
  const fields = [...fieldsOf(schema)];
  expect(fields.length).toBeGreaterThan(60);
  const chapters = new Set(SECTIONS);
  expect(fields.filter((name) => !chapters.has(name) && !PAGE.includes(`\`${name}\``))).toEqual([]);
  const words = [...JSON.stringify(schema).matchAll(/"enum":(\[.*?\])/g)].flatMap(
    ([, list]) => JSON.parse(list ?? '[]') as string[],
  );
  expect(words).toContain('cityManagement');
  expect(words.filter((word) => !PAGE.includes(`\`${word}\``))).toEqual([]);
});

test('what the demo town is founded with is in order', () => {
  const { settings } = qinghe.directory;
  expect(checkSettings(settings, qinghe.directory)).toEqual([]);
  const read = readSettings(JSON.stringify(written(settings)));
  expect('settings' in read && read.settings).toEqual(settings);
});
