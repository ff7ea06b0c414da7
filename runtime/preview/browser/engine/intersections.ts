/** `createIntersectionObserver`: who has come into view. */
import type * as glassEasel from 'glass-easel';
import { elementOf } from './queries.ts';

type Caller = { _$: glassEasel.GeneralComponent };
interface Options {
  thresholds?: number[];
  observeAll?: boolean;
}
type Margins = Partial<Record<'left' | 'right' | 'top' | 'bottom', number>>;

/** The platform's observer on the browser's. */
export class PageIntersectionObserver {
  private readonly component: Caller;
  private readonly options: Options;
  private margins: Margins = {};
  private relative = '';
  private observer: IntersectionObserver | null = null;

  constructor(component: Caller, options: Options = {}) {
    this.component = component;
    this.options = options;
  }

  relativeTo(selector: string, margins: Margins = {}): this {
    this.relative = selector;
    this.margins = margins;
    return this;
  }

  relativeToViewport(margins: Margins = {}): this {
    this.relative = '';
    this.margins = margins;
    return this;
  }

  observe(selector: string, listener: (entry: object) => void): void {
    const inside = this.component._$.getShadowRoot();
    if (!inside) return;
    const targets = this.options.observeAll
      ? inside.querySelectorAll(selector)
      : [inside.querySelector(selector)].filter((one) => one !== null);
    const first = elementOf(this.component._$);
    const named = this.relative ? inside.querySelector(this.relative) : null;
    const root = named ? elementOf(named) : (first?.closest<HTMLElement>('.page-scroll') ?? null);
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.margins;
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const target = entry.target as HTMLElement;
          listener({
            id: target.id,
            dataset: { ...target.dataset },
            intersectionRatio: entry.intersectionRatio,
            intersectionRect: entry.intersectionRect,
            boundingClientRect: entry.boundingClientRect,
            relativeRect: entry.rootBounds,
            time: entry.time,
          });
        }
      },
      {
        root,
        rootMargin: `${top}px ${right}px ${bottom}px ${left}px`,
        threshold: this.options.thresholds ?? [0],
      },
    );
    for (const target of targets) {
      const element = elementOf(target);
      if (element) this.observer.observe(element);
    }
  }

  disconnect(): void {
    this.observer?.disconnect();
    this.observer = null;
  }
}
