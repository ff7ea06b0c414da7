/** Fingers, mouse and keys turned into the platform's touch, tap and long-press events. */
import * as glassEasel from 'glass-easel';
import { hasLongPress } from './backend.ts';

const TAP_DISTANCE = 10;
const LONG_PRESS_MS = 350;

interface Point {
  identifier: number;
  clientX: number;
  clientY: number;
}

interface Press {
  target: Element;
  x: number;
  y: number;
  timer: number;
  spent: boolean;
}

type Carrier = Element & { __wxElement?: glassEasel.Element };

function nodeOf(target: EventTarget | null): { node: glassEasel.Element; element: Element } | null {
  for (let at = target as Carrier | null; at; at = at.parentElement)
    if (at.__wxElement) return { node: at.__wxElement, element: at };
  return null;
}

function place(target: Element, point: Point): Record<string, number> {
  const frame = target.closest('.page-frame')?.getBoundingClientRect();
  const scroll = target.closest('.page-scroll')?.scrollTop ?? 0;
  const clientX = point.clientX - (frame?.left ?? 0);
  const clientY = point.clientY - (frame?.top ?? 0);
  return {
    identifier: point.identifier,
    clientX,
    clientY,
    pageX: clientX,
    pageY: clientY + scroll,
    force: 1,
  };
}

/** Sends an event that rises through all components, as touches do. Returns whether a `catch` stopped it. */
export function dispatch(
  target: EventTarget | null,
  type: string,
  detail: unknown,
  fields: Record<string, unknown> = {},
): boolean {
  const found = nodeOf(target);
  if (!found) return false;
  const event = new glassEasel.Event(type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: fields,
  });
  glassEasel.Event.dispatchEvent(found.node, event);
  return event.defaultPrevented();
}

let tapped: Element | null = null;

/** What was really tapped, while its tap event rises. */
export function tappedElement(): Element | null {
  return tapped;
}

function tap(target: Element, point: Point): void {
  if (target.closest('wx-button[disabled]')) return;
  const at = place(target, point);
  tapped = target;
  dispatch(target, 'tap', { x: at['pageX'], y: at['pageY'] }, { touches: [at], changedTouches: [at] });
}

/** Follows one finger or the mouse from press to release. */
class Presses {
  private readonly running = new Map<number, Press>();

  start(target: Element, point: Point): void {
    const press: Press = { target, x: point.clientX, y: point.clientY, timer: 0, spent: false };
    press.timer = window.setTimeout(() => {
      const at = place(target, point);
      const waited = hasLongPress(target);
      for (const type of ['longpress', 'longtap'])
        dispatch(target, type, { x: at['pageX'], y: at['pageY'] }, { touches: [at], changedTouches: [at] });
      if (waited) press.spent = true;
    }, LONG_PRESS_MS);
    this.running.set(point.identifier, press);
  }

  move(point: Point): void {
    const press = this.running.get(point.identifier);
    if (!press || Math.hypot(press.x - point.clientX, press.y - point.clientY) <= TAP_DISTANCE) return;
    clearTimeout(press.timer);
    press.spent = true;
  }

  end(point: Point, cancelled = false): void {
    const press = this.running.get(point.identifier);
    this.running.delete(point.identifier);
    if (!press) return;
    clearTimeout(press.timer);
    if (!press.spent && !cancelled) tap(press.target, point);
  }
}

const list = (touches: TouchList): Touch[] => [...touches];

function listenToFingers(root: HTMLElement, presses: Presses): void {
  const send =
    (type: string) =>
    (event: TouchEvent): void => {
      const target = event.target as Element;
      const touches = list(event.touches).map((one) => place(target, one));
      const changedTouches = list(event.changedTouches).map((one) => place(target, one));
      const caught = dispatch(target, type, {}, { touches, changedTouches });
      for (const one of list(event.changedTouches)) {
        if (type === 'touchstart') presses.start(target, one);
        else if (type === 'touchmove') presses.move(one);
        else presses.end(one, type === 'touchcancel');
      }
      if (caught && type === 'touchmove' && event.cancelable) event.preventDefault();
    };
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    root.addEventListener(type, send(type), { passive: type !== 'touchmove' });
  }
}

function listenToMouse(root: HTMLElement, presses: Presses, lastTouch: () => number): void {
  let held: Element | null = null;
  const asTouch = (event: MouseEvent): Point => ({
    identifier: -1,
    clientX: event.clientX,
    clientY: event.clientY,
  });
  const ghost = (): boolean => Date.now() - lastTouch() < 800;
  const send = (target: Element, type: string, event: MouseEvent): void => {
    const at = place(target, asTouch(event));
    dispatch(target, type, {}, { touches: type === 'touchend' ? [] : [at], changedTouches: [at] });
  };
  root.addEventListener('mousedown', (event) => {
    if (event.button !== 0 || ghost()) return;
    held = event.target as Element;
    send(held, 'touchstart', event);
    presses.start(held, asTouch(event));
  });
  window.addEventListener('mousemove', (event) => {
    if (!held) return;
    send(held, 'touchmove', event);
    presses.move(asTouch(event));
  });
  window.addEventListener('mouseup', (event) => {
    if (!held) return;
    const target = held;
    held = null;
    send(target, 'touchend', event);
    presses.end(asTouch(event));
  });
}

/** Enter and Space on what is focused, and clicks that no pointer made, are taps. */
function listenToKeys(root: HTMLElement): void {
  const middle = (element: Element): Point => {
    const rect = element.getBoundingClientRect();
    return { identifier: -2, clientX: rect.left + rect.width / 2, clientY: rect.top + rect.height / 2 };
  };
  root.addEventListener('keydown', (event) => {
    const target = event.target as Element;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!target.hasAttribute('tabindex') || target.matches('input,textarea,select,button')) return;
    event.preventDefault();
    tap(target, middle(target));
  });
  root.addEventListener('click', (event) => {
    if (event.detail === 0 && !event.isTrusted) tap(event.target as Element, middle(event.target as Element));
  });
}

const PASSED_ON = ['transitionend', 'animationstart', 'animationiteration', 'animationend'];

/** Starts listening below `root`. */
export function listenToGestures(root: HTMLElement): void {
  const presses = new Presses();
  let lastTouch = 0;
  root.addEventListener('touchstart', () => (lastTouch = Date.now()), { passive: true, capture: true });
  listenToFingers(root, presses);
  listenToMouse(root, presses, () => lastTouch);
  listenToKeys(root);
  for (const type of PASSED_ON) {
    root.addEventListener(type, (event) => {
      const { elapsedTime } = event as TransitionEvent;
      const found = nodeOf(event.target);
      if (found && found.element === event.target)
        found.node.triggerEvent(type, { elapsedTime }, { bubbles: true, composed: true });
    });
  }
}
