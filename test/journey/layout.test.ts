/**
 * Every page in every phase, on small and usual phones, in usual and large type, light, dark and in elder mode: nothing cut off,
 * nothing too small to hit, words dark enough, and axe finds nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { goRound, type Found, type Heard, type Look, type Round } from './layout.round.ts';
import { openStreet, type Street } from './street.ts';

/** Read by scripts/print-access.mjs. */
const RESULT = 'dist/journey/access.json';
/** WCAG 2.2 AA: words 4.5 : 1, what is drawn and means something 3 : 1. */
const WORDS = 4.5;
const ICONS = 3;
/** In CSS px of a phone 375 wide: 96 rpx are 48, elder 120 rpx are 60. */
const TOUCH: Readonly<Record<Look, number>> = { light: 48, dark: 48, elder: 60 };

let street: Street;
let round: Round = { found: [], heard: [] };
beforeAll(async () => {
  street = await openStreet();
  round = await goRound(street);
  writeFileSync(RESULT, JSON.stringify(round.heard, null, 1));
}, 1_200_000);
afterAll(() => street.close());

test('every page comes, says what it must and fits, in every phase and size, and every target can be hit', () => {
  expect(faulty(round.found)).toEqual([]);
});

test('axe finds nothing on any page, not even what is minor', () => {
  const found = round.heard.flatMap((at) =>
    at.axe.map(({ rule, impact, what }) => ({ what: `${impact} ${rule}: ${what}`, at })),
  );
  expect(lines(found)).toEqual([]);
});

test('all words stand out 4.5 : 1 from what is behind them, icons 3 : 1, in light, dark and elder', () => {
  const pale = round.heard.flatMap((at) => [
    ...(at.words.value < WORDS
      ? [{ what: `${at.words.value.toFixed(2)} ${at.words.what} (${at.look})`, at }]
      : []),
    ...(at.icons.value < ICONS
      ? [{ what: `${at.icons.value.toFixed(2)} icon ${at.icons.what} (${at.look})`, at }]
      : []),
  ]);
  expect(lines(pale)).toEqual([]);
});

test('every target is 96 rpx high and wide, 120 in elder mode', () => {
  const small = round.heard
    .filter((at) => at.target.value + 0.5 < TOUCH[at.look])
    .map((at) => ({ what: `${at.target.value.toFixed(1)} ${at.target.what} (${at.look})`, at }));
  expect(lines(small)).toEqual([]);
});

test('nothing moves in elder mode', () => {
  const moving = round.heard
    .filter(({ look }) => look === 'elder')
    .flatMap((at) => at.moving.map((what) => ({ what, at })));
  expect(lines(moving)).toEqual([]);
});

test('every page of app.json is among the scenes, in light, dark and elder', () => {
  const app = JSON.parse(readFileSync('miniprogram/app.json', 'utf8')) as {
    pages: string[];
    subPackages: { root: string; pages: string[] }[];
  };
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`)),
  ];
  for (const look of ['light', 'dark', 'elder']) {
    const looked = new Set(round.heard.filter((at) => at.look === look).map(({ page }) => page));
    expect(pages.filter((page) => !looked.has(page))).toEqual([]);
  }
});

/** A line for each fault, with all the places where it was seen. */
function faulty(found: readonly Found[]): string[] {
  const byFault = new Map<string, Found[]>();
  for (const one of found) {
    const key = `${one.rule.padEnd(9)} ${one.what}`;
    byFault.set(key, [...(byFault.get(key) ?? []), one]);
  }
  const each = (ones: readonly Found[], part: 'scene' | 'phase' | 'size') =>
    [...new Set(ones.map((one) => one[part]))].join(', ');
  return [...byFault].map(
    ([key, ones]) =>
      `${key}  ${ones[0]?.detail ?? ''}  | ${each(ones, 'scene')} | ${each(ones, 'phase')} | ${each(ones, 'size')}`,
  );
}

/** A line for each kind of finding, with the places where it was seen. */
function lines(found: readonly { readonly what: string; readonly at: Heard }[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { what, at } of found)
    places.set(what, (places.get(what) ?? new Set()).add(`${at.scene} (${at.look})`));
  return [...places].map(([what, at]) => `${what} | ${[...at].join(', ')}`);
}
