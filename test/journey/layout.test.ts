/** Every page in every phase, on small and usual phones, in usual and large type: nothing cut off, nothing too small to hit. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { faultsOf, type Fault } from './layout.look.ts';
import { playedPhone, type Size } from './layout.phone.ts';
import { SCENES, type Phase, type Scene } from './layout.scenes.ts';
import { openStreet, type Street } from './street.ts';

const PICTURES = 'dist/journey/layout';
const SIZES: readonly Size[] = [
  { width: 375, scale: 1 },
  { width: 375, scale: 1.4 },
  { width: 320, scale: 1 },
  { width: 320, scale: 1.4 },
];
const PHASES: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];

let street: Street;
beforeAll(async () => {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  street = await openStreet();
});
afterAll(() => street.close());

test('every page fits, in every phase and size, and every target can be hit', async () => {
  const found = (await Promise.all(SIZES.map(look))).flat();
  expect(table(found)).toEqual([]);
}, 600_000);

interface Found extends Omit<Fault, 'rule'> {
  readonly rule: Fault['rule'] | 'never' | 'phase' | 'failure';
  readonly scene: string;
  readonly phase: Phase;
  readonly size: string;
}

/** A line for each fault, with all the places where it was seen. */
function table(found: readonly Found[]): string[] {
  const lines = new Map<string, Found[]>();
  for (const one of found) {
    const key = `${one.rule.padEnd(9)} ${one.what}`;
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  const each = (ones: readonly Found[], part: 'scene' | 'phase' | 'size') =>
    [...new Set(ones.map((one) => one[part]))].join(', ');
  return [...lines].map(
    ([key, ones]) =>
      `${key}  ${ones[0]?.detail ?? ''}  | ${each(ones, 'scene')} | ${each(ones, 'phase')} | ${each(ones, 'size')}`,
  );
}

/** All scenes on one phone of this size. */
async function look(size: Size): Promise<Found[]> {
  const phone = await playedPhone(street.browser, street.laptop, size);
  const found: Found[] = [];
  for (const phase of PHASES)
    for (const as of ['resident', 'member'] as const) {
      await phone.start(as, phase);
      for (const scene of SCENES.filter((one) => one.as === as && one.phases.includes(phase))) {
        const faults = await seen(phone, scene, phase, size);
        const where = { scene: scene.name, phase, size: `${size.width}×${size.scale}` };
        found.push(...faults.map((fault) => ({ ...fault, ...where })));
        await phone.page.screenshot({ path: path.join(PICTURES, pictureName(scene, phase, size)) });
      }
    }
  await phone.close();
  return found;
}

type Seen = Pick<Found, 'rule' | 'what' | 'detail'>;

async function seen(
  phone: Awaited<ReturnType<typeof playedPhone>>,
  scene: Scene,
  phase: Phase,
  size: Size,
): Promise<Seen[]> {
  try {
    await phone.show(scene, phase);
  } catch (error) {
    return [{ rule: 'never', what: scene.path, detail: String(error).split('\n')[0] ?? '' }];
  }
  const touch = ((size.scale > 1 ? 120 : 96) * size.width) / 750;
  const failed = (await phone.failures()).map((detail) => ({
    rule: 'failure' as const,
    what: scene.path,
    detail,
  }));
  return [
    ...failed,
    ...(await faultsOf(phone.page, touch)),
    ...(await missingWords(phone.page, scene, phase)),
  ];
}

/** What each phase must say. */
async function missingWords(page: Page, scene: Scene, phase: Phase): Promise<Seen[]> {
  const marks: Partial<Record<Phase, string>> = {
    loading: '.skeleton, [aria-busy="true"]',
    failed: '.said .retry',
    offline: '.strip',
  };
  const mark = phase === 'empty' && !scene.path.includes('home') ? '.said__words' : marks[phase];
  if (!mark) return [];
  const there = await page.locator(`.page:not([hidden]) :is(${mark})`).filter({ visible: true }).count();
  return there > 0 ? [] : [{ rule: 'phase', what: phase, detail: `no ${mark}` }];
}

function pictureName(scene: Scene, phase: Phase, { width, scale }: Size): string {
  return `${width}-${scale}-${scene.as}-${scene.name.replace(/\W+/g, '-')}-${phase}.png`;
}
