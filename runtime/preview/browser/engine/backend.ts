/** How glass-easel reaches the document: tags renamed for the browser, listeners left to `gestures.ts`. */
import { CurrentWindowBackendContext } from 'glass-easel';
import { domTag } from '../../builtins.ts';

type GlassDocument = CurrentWindowBackendContext['document'];

const LONG_PRESS = new Set(['longpress', 'longtap']);
const waitingForLongPress = new WeakSet<object>();

/** Whether something between `target` and the page listens for a long press. */
export function hasLongPress(target: Element): boolean {
  for (let node: Element | null = target; node; node = node.parentElement) {
    if (waitingForLongPress.has(node)) return true;
  }
  return false;
}

const ROLES_WITH_KEYS = /^(button|link|tab|checkbox|radio|switch|option|menuitem)$/;

/** Makes an element that acts like a button reachable by keyboard. */
export function focusable(element: Element): void {
  const role = element.getAttribute('role') ?? '';
  if (ROLES_WITH_KEYS.test(role) && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '0');
}

/** The browser document behind a phone. */
export class PhoneBackend extends CurrentWindowBackendContext {
  override document = {
    createElement: (tag: string) => document.createElement(domTag(tag)),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as GlassDocument;

  override setListenerStats(element: unknown, type: string): void {
    if (element instanceof Element && LONG_PRESS.has(type)) waitingForLongPress.add(element);
  }
}
