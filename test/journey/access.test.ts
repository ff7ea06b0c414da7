/** Every page, light, dark and in elder mode: axe finds nothing, words are dark enough, targets wide enough. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { axeFindings, smallestOf, type Finding, type Smallest } from './access.look.ts';
import { playedPhone } from './layout.phone.ts';
import { SCENES } from './layout.scenes.ts';
import { openStreet, type Street } from './street.ts';

const RESULT = 'dist/journey/access.json';
const PICTURES = 'dist/journey/access';
/** WCAG 2.2 AA: words 4.5 : 1, what is drawn and means something 3 : 1. */
const WORDS = 4.5;
const ICONS = 3;

interface Look {
  readonly name: 'light' | 'dark' | 'elder';
  /** In CSS px of a phone 375 wide: 96 rpx are 48, elder 120 rpx are 60. */
  readonly touch: number;
}
const LOOKS: readonly Look[] = [
  { name: 'light', touch: 48 },
  { name: 'dark', touch: 48 },
  { name: 'elder', touch: 60 },
];

interface Seen extends Smallest {
  readonly look: Look['name'];
  readonly page: string;
  readonly scene: string;
  readonly axe: readonly Finding[];
}

let street: Street;
let seen: readonly Seen[] = [];
/** Scenes that did not come to look as they should. */
const never: string[] = [];
beforeAll(async () => {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  street = await openStreet();
  seen = (await Promise.all(LOOKS.map(look))).flat();
  writeFileSync(RESULT, JSON.stringify(seen, null, 1));
}, 600_000);
afterAll(() => street.close());

/** All scenes on one phone in this look, without a phase of its own: nothing is gone through twice. */
async function look({ name }: Look): Promise<Seen[]> {
  const phone = await playedPhone(street.browser, street.laptop, {
    width: 375,
    scale: 1,
    elder: name === 'elder',
  });
  await phone.page.emulateMedia({ colorScheme: name === 'dark' ? 'dark' : 'light' });
  const found: Seen[] = [];
  for (const as of ['resident', 'member'] as const)
    for (const phase of ['ready', 'failed', 'offline', 'empty'] as const) {
      const scenes = SCENES.filter((one) => one.as === as && one.phases.includes(phase));
      // A failure, an empty list and the offline strip look alike everywhere: once in each look is enough.
      const some = phase === 'ready' ? scenes : scenes.slice(0, 2);
      await phone.start(as, phase);
      for (const scene of some) {
        try {
          await phone.show(scene, phase);
        } catch (error) {
          never.push(`${scene.name}, ${phase} (${name}): ${String(error).split('\n')[0] ?? ''}`);
          continue;
        }
        never.push(
          ...(await phone.failures()).map((failure) => `${scene.name}, ${phase} (${name}): ${failure}`),
        );
        const picture = `${name}-${as}-${scene.name.replace(/\W+/g, '-')}-${phase}.png`;
        await phone.page.screenshot({ path: path.join(PICTURES, picture) });
        found.push({
          look: name,
          page: scene.path.split('?')[0] ?? '',
          scene: phase === 'ready' ? scene.name : `${scene.name}, ${phase}`,
          axe: await axeFindings(phone.page),
          ...(await smallestOf(phone.page)),
        });
      }
    }
  await phone.close();
  return found;
}

/** A line for each kind of finding, with the places where it was seen. */
function lines(found: readonly { readonly what: string; readonly at: Seen }[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { what, at } of found)
    places.set(what, (places.get(what) ?? new Set()).add(`${at.scene} (${at.look})`));
  return [...places].map(([what, at]) => `${what} | ${[...at].join(', ')}`);
}

test('axe finds nothing on any page, not even what is minor', () => {
  const found = seen.flatMap((at) =>
    at.axe.map(({ rule, impact, what }) => ({ what: `${impact} ${rule}: ${what}`, at })),
  );
  expect(lines(found)).toEqual([]);
});

test('all words stand out 4.5 : 1 from what is behind them, icons 3 : 1, in light, dark and elder', () => {
  const pale = seen.flatMap((at) => [
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
  const small = seen
    .filter((at) => at.target.value + 0.5 < (LOOKS.find(({ name }) => name === at.look)?.touch ?? 0))
    .map((at) => ({ what: `${at.target.value.toFixed(1)} ${at.target.what} (${at.look})`, at }));
  expect(lines(small)).toEqual([]);
});

test('nothing moves in elder mode', () => {
  const moving = seen
    .filter(({ look: name }) => name === 'elder')
    .flatMap((at) => at.moving.map((what) => ({ what, at })));
  expect(lines(moving)).toEqual([]);
});

test('every scene comes to stand, and nothing fails in the mini-program', () => {
  expect(never).toEqual([]);
});

test('every page of app.json is among the scenes', () => {
  const app = JSON.parse(readFileSync('miniprogram/app.json', 'utf8')) as {
    pages: string[];
    subPackages: { root: string; pages: string[] }[];
  };
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`)),
  ];
  const looked = new Set(seen.map(({ page }) => page));
  expect(pages.filter((page) => !looked.has(page))).toEqual([]);
});
