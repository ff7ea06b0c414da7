/**
 * One round through every scene on three phones: each page is gone to once, and then looked at in the phone's widths and
 * colours.
 * `GELIN_LAYOUT=whole` goes to every scene in every phase. `GELIN_ALBUM=FOLDER` keeps a picture of every look; without it only of those in which something is wrong.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { axeFindings, smallestOf, type Finding, type Smallest } from './access.look.ts';
import { faultsOf, type Fault } from './layout.look.ts';
import { playedPhone, type PlayedPhone } from './layout.phone.ts';
import { SCENES, type Phase, type Scene } from './layout.scenes.ts';
import type { Street } from './street.ts';

const PICTURES = process.env.GELIN_ALBUM ?? 'dist/journey/layout';
const PHASES: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
/** Every scene in every phase and in elder mode: minutes more than the short form. */
const WHOLE = process.env.GELIN_LAYOUT === 'whole';
/** In rpx: larger where type is. */
const TARGET = { usual: 96, large: 120 };

/** What was wrong at one look: a fault of the ruler, or a page that never came, lacks its words, or failed. */
export interface Found extends Omit<Fault, 'rule'> {
  readonly rule: Fault['rule'] | 'never' | 'phase' | 'failure';
  readonly scene: string;
  readonly phase: Phase;
  readonly size: string;
}

export type Look = 'light' | 'dark' | 'elder';

/** One page as axe, the colours and the targets tell of it, at 375 px. */
export interface Heard extends Smallest {
  readonly look: Look;
  readonly page: string;
  readonly scene: string;
  readonly axe: readonly Finding[];
}

/** In px: as on small phones, and as on most. */
const NARROW = 320;
const USUAL = 375;

interface Kind {
  readonly scale: number;
  readonly elder?: boolean;
  /** In which it is measured with the ruler. */
  readonly widths: readonly number[];
  /** In which axe looks at it. */
  readonly looks: readonly Look[];
  /** Whether it goes through every phase of every scene, or those alone that axe hears. */
  readonly everything?: true;
}
/** What fits a narrow phone with large type in every phase fits the others: they see what axe hears. */
const PHONES: readonly Kind[] = [
  { scale: 1, widths: [USUAL, NARROW], looks: ['light', 'dark'] },
  { scale: 1.4, widths: [NARROW], looks: [], everything: true },
  { scale: 1, elder: true, widths: [USUAL], looks: ['elder'] },
];

export interface Round {
  readonly found: readonly Found[];
  readonly heard: readonly Heard[];
}

/** All scenes on all phones, which stand beside each other. */
export async function goRound(street: Street): Promise<Round> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const rounds = await Promise.all(PHONES.map((kind) => onPhone(street, kind)));
  return {
    found: rounds.flatMap(({ found }) => found),
    heard: rounds.flatMap(({ heard }) => heard),
  };
}

async function onPhone(street: Street, kind: Kind): Promise<Round> {
  const phone = await playedPhone(street.browser, street.laptop, kind, kind.widths[0] ?? USUAL);
  const found: Found[] = [];
  const heard: Heard[] = [];
  for (const phase of PHASES)
    for (const as of ['resident', 'member'] as const) {
      const scenes = SCENES.filter((one) => one.as === as && one.phases.includes(phase));
      await phone.start(as, phase);
      for (const scene of scenes.filter(goneTo(kind, phase))) {
        const one = await atScene(phone, scene, phase, kind);
        found.push(...one.found);
        heard.push(...one.heard);
      }
    }
  await phone.close();
  return { found, heard };
}

/**
 * Which scenes a phone goes to. A failure, an empty list and the offline strip sound alike everywhere: axe hears two of
 * each. In the short form one scene a page stands for the others in elder mode, and while nothing or no more has come.
 */
function goneTo(kind: Kind, phase: Phase): (scene: Scene, index: number) => boolean {
  const pages = new Set<string>();
  return ({ path: way }, index) => {
    const isFirst = !pages.has(pageOf(way));
    pages.add(pageOf(way));
    const stands = WHOLE || isFirst;
    if (kind.everything) return phase === 'ready' || stands;
    return phase === 'ready' ? !kind.elder || stands : phase !== 'loading' && index < 2;
  };
}

const pageOf = (way: string): string => way.split('?')[0] ?? '';

/** Goes there once, and looks in every width and colour. */
async function atScene(phone: PlayedPhone, scene: Scene, phase: Phase, kind: Kind): Promise<Round> {
  const found: Found[] = [];
  const note = (faults: readonly Pick<Found, 'rule' | 'what' | 'detail'>[], size: string) =>
    found.push(...faults.map((fault) => ({ ...fault, scene: scene.name, phase, size })));
  const scale = kind.elder ? 'elder' : String(kind.scale);
  const whole = (rule: 'never' | 'failure', detail: string) =>
    note([{ rule, what: scene.path, detail }], scale);
  const { page } = phone;
  try {
    await phone.show(scene, phase);
  } catch (error) {
    whole('never', String(error).split('\n')[0] ?? '');
    await picture(page, `${scale}-${scene.as}-${scene.name}-${phase}-never`);
    return { found, heard: [] };
  }
  for (const failure of await phone.failures()) whole('failure', failure);
  note(await missingWords(page, scene, phase), scale);
  const heard: Heard[] = [];
  for (const width of fromHere(kind.widths, page.viewportSize()?.width)) {
    await phone.widen(width);
    const target = TARGET[kind.scale > 1 || kind.elder ? 'large' : 'usual'];
    const faults = await faultsOf(page, (target * width) / 750);
    note(faults, `${width}×${scale}`);
    if (process.env.GELIN_ALBUM || faults.length > 0)
      await picture(page, `${width}-${scale}-${scene.as}-${scene.name}-${phase}`);
    if (width === USUAL) heard.push(...(await heardAt(page, scene, phase, kind.looks)));
  }
  return { found, heard };
}

/** The widths, with that first which the phone has already. */
function fromHere(widths: readonly number[], here: number | undefined): readonly number[] {
  return [...widths].sort((one, other) => Number(other === here) - Number(one === here));
}

/** What axe, the colours and the targets tell in each look; in the dark nothing but colours is another. */
async function heardAt(page: Page, scene: Scene, phase: Phase, looks: readonly Look[]): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' });
    heard.push({
      look,
      page: pageOf(scene.path),
      scene: phase === 'ready' ? scene.name : `${scene.name}, ${phase}`,
      axe: await axeFindings(page, look === 'dark' ? 'colours' : 'all'),
      ...(await smallestOf(page)),
    });
    if (process.env.GELIN_ALBUM) await picture(page, `${look}-${scene.as}-${scene.name}-${phase}`);
  }
  if (looks.length > 1) await page.emulateMedia({ colorScheme: 'light' });
  return heard;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(PICTURES, `${name.replace(/[^\w.]+/g, '-')}.png`) });
}

/** What each phase must say. */
async function missingWords(
  page: Page,
  scene: Scene,
  phase: Phase,
): Promise<Pick<Found, 'rule' | 'what' | 'detail'>[]> {
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
