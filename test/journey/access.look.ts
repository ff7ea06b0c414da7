/** Looking at a page as somebody does who sees little, hears it read, or has an unsteady thumb: axe, contrast, targets, motion. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe found, one line an element. */
export interface Finding {
  readonly rule: string;
  readonly impact: string;
  readonly what: string;
}

/** The smallest of a page: contrast of words and of icons (to one), height or width of a target (px). */
export interface Smallest {
  readonly words: Measure;
  readonly icons: Measure;
  readonly target: Measure;
  /** What still moves: selectors with their animation or transition. */
  readonly moving: readonly string[];
}

export interface Measure {
  readonly value: number;
  readonly what: string;
}

interface AxeWindow {
  axe: {
    run(
      context: object,
      options: object,
    ): Promise<{
      violations: { id: string; impact: string | null; nodes: { html: string; target: unknown[] }[] }[];
    }>;
  };
}

const RULES = {
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  colours: ['color-contrast'],
} as const;

/** Findings of axe on what is in sight: WCAG 2.2 A and AA and what it calls best practice, or its rule of colours alone. */
export async function axeFindings(page: Page, rules: keyof typeof RULES): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as AxeWindow;
      const found = await axe.run(
        { exclude: ['.status-bar', '.page[hidden]'] },
        { resultTypes: ['violations'], runOnly },
      );
      return found.violations.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ html }) => ({ rule: id, impact: impact ?? '', what: html.slice(0, 160) })),
      );
    },
    [...RULES[rules]],
  );
}

/** Contrast by the colours as computed, targets by their boxes. What is disabled may be pale. */
export function smallestOf(page: Page): Promise<Smallest> {
  return page.evaluate(measure);
}

/** Runs in the browser: nothing of this file is around. */
function measure(): Smallest {
  type Colour = [number, number, number, number];
  const root = document.querySelector<HTMLElement>('.page:not([hidden])') ?? document.body;
  const page = root.querySelector<HTMLElement>('[role="dialog"]') ?? root;
  const colour = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const over = (top: Colour, under: Colour): Colour => [
    ...([0, 1, 2].map((i) => (top[i] ?? 0) * top[3] + (under[i] ?? 0) * (1 - top[3])) as [
      number,
      number,
      number,
    ]),
    1,
  ];
  const light = ([r, g, b]: Colour): number => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (a: Colour, b: Colour): number => {
    const [more = 0, less = 0] = [light(a), light(b)].sort((x, y) => y - x);
    return (more + 0.05) / (less + 0.05);
  };
  /** What lies behind an element, or nothing where a picture does. */
  const ground = (node: Element): Colour | undefined => {
    const layers: Colour[] = [];
    for (let up: Element | null = node; up; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.backgroundImage !== 'none') return undefined;
      const own = colour(style.backgroundColor);
      layers.push(own);
      if (own[3] === 1) break;
    }
    return layers.reduceRight<Colour>((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const opacity = (node: Element): number => {
    let all = 1;
    for (let up: Element | null = node; up; up = up.parentElement)
      all *= Number(getComputedStyle(up).opacity);
    return all;
  };
  const nameOf = (node: Element): string => {
    const own = typeof node.className === 'string' ? node.className.trim().split(/\s+/)[0] : '';
    const words = (node.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 10);
    return `${own ? `.${own.replace(/^.*--(?=\w+__|\w+$)/, '')}` : node.tagName.toLowerCase()}${words ? `「${words}」` : ''}`;
  };
  const seen = (node: Element): boolean => {
    const box = node.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(node).visibility !== 'hidden';
  };
  const off = (node: Element): boolean =>
    node.closest('[aria-disabled="true"], [disabled], .t-button--disabled') !== null;
  const least = (all: readonly Measure[]): Measure =>
    all.reduce((a, b) => (b.value < a.value ? b : a), { value: Infinity, what: '' });
  const contrast = (node: Element, front: string): Measure[] => {
    const behind = ground(node);
    if (!behind) return [];
    const own = colour(front);
    const drawn = over([own[0], own[1], own[2], own[3] * opacity(node)], behind);
    return [{ value: ratio(drawn, behind), what: nameOf(node) }];
  };

  const words: Measure[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    // What a map draws stands over a picture, in colours of the map's own.
    if (parent?.closest('svg')) continue;
    if (!parent || !text.textContent?.trim() || !seen(parent) || off(parent)) continue;
    words.push(...contrast(parent, getComputedStyle(parent).color));
  }
  const icons = [...page.querySelectorAll('.t-icon')]
    .filter((node) => seen(node) && !off(node))
    .flatMap((node) => contrast(node, getComputedStyle(node).color));
  const targets = [
    ...page.querySelectorAll(
      'wx-button, wx-switch, wx-picker, wx-input, [role="button"], [role="link"], [role="radio"], [role="checkbox"], [role="switch"]',
    ),
  ]
    .filter((node) => seen(node) && !node.closest('[aria-hidden="true"]'))
    .map((node) => {
      // The cursor goes into the field wherever its box is tapped.
      const box = (node.matches('wx-input') ? (node.parentElement ?? node) : node).getBoundingClientRect();
      return { value: Math.min(box.width, box.height), what: nameOf(node) };
    });
  // The phone's own frame is not the mini-program's.
  const moving = [...page.querySelectorAll('.page-scroll *')].flatMap((node) => {
    if (!seen(node) || node.closest('.wx-refresher')) return [];
    const style = getComputedStyle(node);
    const lasts = (text: string): boolean => text.split(',').some((one) => Number.parseFloat(one) > 0);
    if (style.animationName !== 'none' && lasts(style.animationDuration))
      return [`${nameOf(node)} ${style.animationName}`];
    if (style.transitionProperty !== 'none' && lasts(style.transitionDuration))
      return [`${nameOf(node)} ${style.transitionProperty} ${style.transitionDuration}`];
    return [];
  });
  return { words: least(words), icons: least(icons), target: least(targets), moving: [...new Set(moving)] };
}
