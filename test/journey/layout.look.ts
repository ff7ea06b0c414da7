/** Looking at a page as a ruler would: what is wider than its box, cut off, too small for a thumb, hidden under the foot. */
import type { Page } from 'playwright-core';

export interface Fault {
  readonly rule: 'wide' | 'outside' | 'clipped' | 'spilt' | 'small' | 'primaries' | 'covered';
  readonly what: string;
  readonly detail: string;
}

/** Texts that end in … on purpose: a card has five lines at most, a quotation two, and tapping opens all of it. */
const SHORTENED = [
  'row__line',
  'row__place',
  'waiting__text',
  'nav-title',
  'about__words',
  'say__about-words',
  'talk__quote-words',
  'feed__pin-words',
  'spot__line',
];

/** Boxes that put the cursor into the field in them wherever they are tapped. */
const FOCUSING = '.say__box';

/** Every fault of the page in sight. `touch` is how high a target must be, in px. */
export function faultsOf(page: Page, touch: number): Promise<Fault[]> {
  return page.evaluate(look, { touch, shortened: SHORTENED, focusing: FOCUSING });
}

/** Runs in the browser: nothing of this file is around. */
function look({
  touch,
  shortened,
  focusing,
}: {
  touch: number;
  shortened: string[];
  focusing: string;
}): Fault[] {
  const faults: Fault[] = [];
  const root = document.querySelector<HTMLElement>('.page:not([hidden])');
  if (!root) return [{ rule: 'wide', what: 'page', detail: 'no page is in sight' }];
  // What lies under a sheet is out of reach.
  const page = root.querySelector<HTMLElement>('[role="dialog"]') ?? root;
  const width = document.querySelector('#screen')?.clientWidth ?? innerWidth;
  const nameOf = (node: Element): string => {
    const own =
      node.className && typeof node.className === 'string'
        ? `.${node.className.trim().split(/\s+/).join('.')}`
        : '';
    const words = (node.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 12);
    return `${node.tagName.toLowerCase()}${own}${words ? `「${words}」` : ''}`;
  };
  const fault = (rule: Fault['rule'], node: Element, detail: string): void => {
    const what = nameOf(node);
    if (!faults.some((known) => known.rule === rule && known.what === what))
      faults.push({ rule, what, detail });
  };
  const px = (value: number): string => String(Math.round(value * 10) / 10);
  const all = [...page.querySelectorAll<HTMLElement>('*')].filter((node) => {
    const box = node.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(node).visibility !== 'hidden';
  });
  const inSight = new Set<Element>(all);
  const scrolls = (node: Element): boolean => {
    for (let up = node.parentElement; up && page.contains(up); up = up.parentElement)
      if (
        /auto|scroll/.test(getComputedStyle(up).overflowX) &&
        up.scrollWidth > up.clientWidth + 1 &&
        !up.matches('.page-scroll')
      )
        return true;
    return false;
  };

  if (document.documentElement.scrollWidth > width)
    fault('wide', page, `${document.documentElement.scrollWidth} > ${width}`);
  for (const node of page.querySelectorAll('.page-scroll'))
    if (node.scrollWidth > node.clientWidth) fault('wide', node, `${node.scrollWidth} > ${node.clientWidth}`);

  for (const node of all) {
    const box = node.getBoundingClientRect();
    if ((box.right > width + 0.5 || box.left < -0.5) && !scrolls(node))
      fault('outside', node, `${px(box.left)} – ${px(box.right)} of ${width}`);
    const style = getComputedStyle(node);
    const cuts = /hidden|clip/.test(style.overflowX + style.overflowY) || style.textOverflow === 'ellipsis';
    const holdsText = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim());
    const meant = shortened.some((name) => node.closest(`.${name}`));
    if (
      cuts &&
      !meant &&
      (holdsText || node.querySelector('wx-text')) &&
      !node.matches('.page-frame, .page-scroll, wx-scroll-view, wx-scroll-view *:has(> *)')
    )
      if (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)
        fault(
          'clipped',
          node,
          `${node.scrollWidth}×${node.scrollHeight} in ${node.clientWidth}×${node.clientHeight}`,
        );
  }

  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: { node: Element; rects: DOMRect[] }[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (!parent || !text.textContent?.trim() || !inSight.has(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    texts.push({ node: parent, rects: [...range.getClientRects()].filter((rect) => rect.width > 0) });
  }
  for (const { node, rects } of texts) {
    if (shortened.some((name) => node.closest(`.${name}`)) || node.closest('.nav-bar') || scrolls(node))
      continue;
    for (let up: Element | null = node; up && page.contains(up); up = up.parentElement) {
      const style = getComputedStyle(up);
      // What scrolls within its box is seen by scrolling.
      if (/auto|scroll/.test(style.overflowY) && up.scrollHeight > up.clientHeight + 1) break;
      const drawn =
        (style.backgroundColor !== 'rgba(0, 0, 0, 0)' || Number.parseFloat(style.borderTopWidth) > 0) &&
        style.display !== 'inline';
      if (!drawn) continue;
      if (up.matches('.frame')) break;
      const box = up.getBoundingClientRect();
      const spilt = rects.find(
        (rect) =>
          rect.right > box.right + 1 ||
          rect.left < box.left - 1 ||
          rect.top < box.top - 3 ||
          rect.bottom > box.bottom + 3,
      );
      if (spilt)
        fault(
          'spilt',
          node,
          `${px(spilt.left)},${px(spilt.top)}–${px(spilt.right)},${px(spilt.bottom)} of ${nameOf(up)} ${px(box.left)},${px(box.top)}–${px(box.right)},${px(box.bottom)}`,
        );
      break;
    }
  }

  const targets =
    'wx-button, wx-input, wx-textarea, wx-switch, [role="button"], [role="radio"], [role="link"], [role="switch"], [role="checkbox"]';
  for (const node of all.filter(
    (one) => one.matches(targets) && !one.closest('.nav-bar, [aria-hidden="true"]'),
  )) {
    // A target inside a larger one that does the same (a button in its t-button) counts as the larger.
    if (node.parentElement?.closest(targets)) continue;
    const { height, width: wide } = (node.closest(focusing) ?? node).getBoundingClientRect();
    if (height < touch - 0.6) fault('small', node, `${px(height)} < ${px(touch)} high`);
    if (wide < touch * 0.9) fault('small', node, `${px(wide)} < ${px(touch)} wide`);
  }

  const primaries = all.filter((one) =>
    one.matches(
      'wx-button.t-button--primary, .t-button--primary wx-button, [class*="t-button--theme-primary"]',
    ),
  );
  const rows = primaries.filter((one) => one.closest('.bar--compact, .spot__decide'));
  if (primaries.length - rows.length > 1)
    fault(
      'primaries',
      primaries[0] as Element,
      `${primaries.length} primary buttons: ${primaries.map((one) => one.textContent?.trim()).join(' ')}`,
    );

  const foot = all.find(
    (one) => getComputedStyle(one).position === 'fixed' && one.getBoundingClientRect().width > width * 0.9,
  );
  const scroller = page.querySelector<HTMLElement>('.page-scroll');
  if (foot && scroller) {
    const before = scroller.scrollTop;
    scroller.scrollTop = scroller.scrollHeight;
    const top = foot.getBoundingClientRect().top;
    for (const { node } of texts) {
      const box = node.getBoundingClientRect();
      if (!foot.contains(node) && !node.closest('.nav-bar') && box.height > 0 && box.bottom > top + 1)
        fault('covered', node, `${px(box.bottom)} under the foot at ${px(top)}`);
    }
    scroller.scrollTop = before;
  }
  return faults;
}
