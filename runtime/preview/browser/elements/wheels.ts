/** Columns one chooses from by scrolling: `picker-view` and the sheet of `picker`. */
import { h } from '../frame/dom.ts';

export const ROW = 44;

/** One column of words. */
export class Wheel {
  readonly element: HTMLElement;
  private words: string[] = [];
  private at = 0;
  private settling = 0;
  private readonly changed: (index: number) => void;

  constructor(label: string, changed: (index: number) => void) {
    this.changed = changed;
    this.element = h('div', { class: 'wheel', role: 'listbox', tabindex: '0', 'aria-label': label });
    this.element.addEventListener('scroll', () => {
      clearTimeout(this.settling);
      this.settling = window.setTimeout(() => this.settle(Math.round(this.element.scrollTop / ROW)), 100);
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.choose(this.at + 1);
      else if (event.key === 'ArrowUp') this.choose(this.at - 1);
      else return;
      event.preventDefault();
    });
  }

  get index(): number {
    return this.at;
  }

  /** New words, and which is chosen; tells nobody. */
  fill(words: string[], index: number): void {
    this.words = words;
    this.at = Math.max(0, Math.min(words.length - 1, index));
    this.element.replaceChildren(
      ...words.map((word, i) => h('div', { role: 'option', onclick: () => this.choose(i) }, word)),
    );
    this.mark();
    requestAnimationFrame(() => (this.element.scrollTop = this.at * ROW));
  }

  private choose(index: number): void {
    const next = Math.max(0, Math.min(this.words.length - 1, index));
    this.element.scrollTo({ top: next * ROW, behavior: 'smooth' });
    this.settle(next);
  }

  private settle(index: number): void {
    const next = Math.max(0, Math.min(this.words.length - 1, index));
    if (next === this.at) return;
    this.at = next;
    this.mark();
    this.changed(next);
  }

  private mark(): void {
    [...this.element.children].forEach((child, i) =>
      child.setAttribute('aria-selected', String(i === this.at)),
    );
  }
}
