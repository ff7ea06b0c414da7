/** Queries, observers, animation, and waiting for the next drawing. */
import type * as glassEasel from 'glass-easel';
import { guarded } from '../engine/errors.ts';
import { PageIntersectionObserver } from '../engine/intersections.ts';
import { SelectorQuery } from '../engine/queries.ts';
import { topPage, type Phone } from '../phone.ts';
import { createAnimation } from './animation.ts';
import type { Api } from './call.ts';

type Caller = { _$: glassEasel.GeneralComponent };

export function drawingApi(phone: Phone): Api {
  return {
    createSelectorQuery: () =>
      new SelectorQuery((phone.stack.top?.caller as unknown as Caller | undefined) ?? null),
    createIntersectionObserver: (component?: Caller, options?: object) =>
      new PageIntersectionObserver(component ?? (topPage(phone).caller as unknown as Caller), options),
    createAnimation,
    nextTick: (run: () => void) => void setTimeout(() => guarded('wx.nextTick', run)),
    loadFontFace: () => undefined,
  };
}
