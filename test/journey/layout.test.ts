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

test.each(SIZES.slice(0,1))('at $width px and $scale × type every page fits, and every target can be hit', async (size) => {
  const phone = await playedPhone(street.browser, street.laptop, size);
  const found: string[] = [];
  for (const phase of PHASES)
    for (const as of ['resident', 'member'] as const) {
      await phone.start(as, phase);
      for (const scene of SCENES.filter((one) => one.as === as && one.phases.includes(phase))) {
        const faults = await seen(phone, scene, phase, size);
        found.push(...faults.map(({ rule, what, detail }) => `${phase.padEnd(8)}${scene.name.padEnd(28)}${rule.padEnd(10)}${what}  ${detail}`));
        await phone.page.screenshot({ path: path.join(PICTURES, pictureName(scene, phase, size)) });
      }
    }
  await phone.close();
  expect(found).toEqual([]);
});

async function seen(phone: Awaited<ReturnType<typeof playedPhone>>, scene: Scene, phase: Phase, size: Size): Promise<(Fault | { rule: string; what: string; detail: string })[]> {
  try {
    await phone.show(scene, phase);
  } catch (error) {
    return [{ rule: 'never', what: scene.path, detail: String(error).split('\n')[0] ?? '' }];
  }
  const touch = ((size.scale > 1 ? 120 : 96) * size.width) / 750;
  const failed = (await phone.failures()).map((detail) => ({ rule: 'failure', what: scene.path, detail }));
  return [...failed, ...(await faultsOf(phone.page, touch)), ...(await missingWords(phone.page, scene, phase))];
}

/** What each phase must say. */
async function missingWords(page: Page, scene: Scene, phase: Phase) {
  const marks: Partial<Record<Phase, string>> = { loading: '.skeleton, [aria-busy="true"]', failed: '.said .retry', offline: '.strip' };
  const mark = phase === 'empty' && !scene.path.includes('home') ? '.said__words' : marks[phase];
  if (!mark) return [];
  const there = await page.locator(`.page:not([hidden]) :is(${mark})`).filter({ visible: true }).count();
  return there > 0 ? [] : [{ rule: 'phase', what: phase, detail: `no ${mark}` }];
}

function pictureName(scene: Scene, phase: Phase, { width, scale }: Size): string {
  return `${width}-${scale}-${scene.as}-${scene.name.replace(/\W+/g, '-')}-${phase}.png`;
}
