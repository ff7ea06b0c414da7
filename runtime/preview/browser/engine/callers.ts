/** Methods every page and component has on the platform and the adapter lacks or does otherwise. */
import { component } from 'glass-easel-miniprogram-adapter';
import type * as glassEasel from 'glass-easel';
import { convertLengths } from '../../lengths.ts';
import { PageIntersectionObserver } from './intersections.ts';
import { elementOf, SelectorQuery } from './queries.ts';

type Caller = { _$: glassEasel.GeneralComponent };
type KeyFrame = Record<string, string | number>;

function animate(
  this: Caller,
  selector: string,
  frames: KeyFrame[],
  duration: number,
  callback?: () => void,
): void {
  const node = this._$.getShadowRoot()?.querySelector(selector);
  const element = node ? elementOf(node) : null;
  const steps = frames.map((frame) =>
    Object.fromEntries(
      Object.entries(frame).map(([name, value]) => [
        name,
        typeof value === 'string' ? convertLengths(value) : value,
      ]),
    ),
  );
  const running = element?.animate(steps as Keyframe[], { duration, fill: 'forwards' });
  if (callback) running?.finished.then(callback, () => undefined);
}

function clearAnimation(this: Caller, selector: string, ...rest: unknown[]): void {
  const node = this._$.getShadowRoot()?.querySelector(selector);
  if (node)
    elementOf(node)
      ?.getAnimations()
      .forEach((one) => one.cancel());
  const callback = rest.at(-1);
  if (typeof callback === 'function') callback();
}

/** Adds them once. `pageOf` finds the page a component is in. */
export function extendCallers(pageOf: (caller: object) => unknown): void {
  const proto = component.ComponentCaller.prototype as unknown as Record<string, unknown>;
  const trigger = proto['triggerEvent'] as (name: string, detail: unknown, options: object) => void;
  Object.assign(proto, {
    animate,
    clearAnimation,
    triggerEvent(this: Caller, name: string, detail?: unknown, options: object = {}) {
      trigger.call(this, name, detail ?? {}, options);
    },
    createSelectorQuery(this: Caller) {
      return new SelectorQuery(this);
    },
    createIntersectionObserver(this: Caller, options: object) {
      return new PageIntersectionObserver(this, options);
    },
    setUpdatePerformanceListener: () => undefined,
    getTabBar: () => null,
    getPageId(this: Caller) {
      return (pageOf(this) as { __pageId?: string } | null)?.__pageId ?? '';
    },
  });
}
