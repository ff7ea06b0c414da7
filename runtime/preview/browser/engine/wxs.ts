/** What WXS code finds: its global functions, and the component handle its event handlers are given. */
import type { GeneralComponent } from 'glass-easel';
import * as glassEasel from 'glass-easel';
import { convertLengths } from '../../lengths.ts';

/** WXS functions found as event handlers; page methods are never among them. */
export const wxsFunctions = new WeakSet<object>();

const states = new WeakMap<object, Record<string, unknown>>();
const styles = new WeakMap<object, Map<string, string>>();
const descriptors = new WeakMap<object, Descriptor>();

type Caller = { triggerEvent?: unknown; [method: string]: unknown };

const dash = (name: string): string => name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`);

function elementOf(node: glassEasel.Element): HTMLElement | null {
  return (node.getBackendElement() as unknown as HTMLElement | null) ?? null;
}

/** A component as WXS sees it. */
class Descriptor {
  private readonly node: glassEasel.Element;

  constructor(node: glassEasel.Element) {
    this.node = node;
  }

  private within(): glassEasel.Element | null {
    if (glassEasel.Component.isComponent(this.node))
      return this.node.getShadowRoot() as unknown as glassEasel.Element;
    return null;
  }

  selectComponent(selector: string): Descriptor | null {
    const found = this.within()?.querySelector(selector);
    return found ? describeNode(found) : null;
  }

  selectAllComponents(selector: string): Descriptor[] {
    return (this.within()?.querySelectorAll(selector) ?? []).map(describeNode);
  }

  setStyle(style: string | Record<string, string>): this {
    const kept = styles.get(this.node) ?? new Map<string, string>();
    styles.set(this.node, kept);
    if (typeof style === 'string') {
      for (const part of style.split(';')) {
        const at = part.indexOf(':');
        if (at > 0) kept.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
      }
    } else for (const [name, value] of Object.entries(style)) kept.set(dash(name), String(value));
    const element = elementOf(this.node);
    for (const [name, value] of kept) element?.style.setProperty(name, convertLengths(value));
    return this;
  }

  addClass(...names: string[]): this {
    for (const name of names) this.node.classList?.toggle(name, true);
    return this;
  }

  removeClass(...names: string[]): this {
    for (const name of names) this.node.classList?.toggle(name, false);
    return this;
  }

  hasClass(name: string): boolean {
    return this.node.classList?.contains(name) ?? false;
  }

  getDataset(): Record<string, unknown> {
    return this.node.dataset as Record<string, unknown>;
  }

  callMethod(name: string, argument?: unknown): void {
    const caller = (this.node as GeneralComponent).getMethodCaller() as unknown as Caller;
    const method = caller[name];
    if (typeof method === 'function') method.call(caller, argument);
  }

  triggerEvent(name: string, detail?: unknown, options?: glassEasel.EventOptions): void {
    this.node.triggerEvent(name, detail, options);
  }

  getState(): Record<string, unknown> {
    const state = states.get(this.node) ?? {};
    states.set(this.node, state);
    return state;
  }

  getComputedStyle(names: string[]): Record<string, string> {
    const element = elementOf(this.node);
    const computed = element ? getComputedStyle(element) : null;
    return Object.fromEntries(names.map((name) => [name, computed?.getPropertyValue(dash(name)) ?? '']));
  }

  getBoundingClientRect(): DOMRect | null {
    return elementOf(this.node)?.getBoundingClientRect() ?? null;
  }

  requestAnimationFrame(callback: () => void): void {
    window.requestAnimationFrame(() => callback());
  }

  setTimeout(callback: () => void, delay: number): number {
    return window.setTimeout(callback, delay);
  }

  clearTimeout(id: number): void {
    window.clearTimeout(id);
  }
}

/** The WXS handle of a node; the same node always has the same handle. */
export function describeNode(node: glassEasel.Element): Descriptor {
  const known = descriptors.get(node);
  if (known) return known;
  const fresh = new Descriptor(node);
  descriptors.set(node, fresh);
  return fresh;
}

/** Styles set from WXS survive a template update of the same element's style. */
export function keptStyle(node: glassEasel.Element): string {
  return [...(styles.get(node) ?? [])].map(([name, value]) => `${name}:${convertLengths(value)}`).join(';');
}

/** Defines the globals of WXS. */
export function installWxsGlobals(): void {
  const globals = window as unknown as Record<string, unknown>;
  globals['getRegExp'] = (pattern: string, flags?: string) => new RegExp(pattern, flags);
  globals['getDate'] = (...parts: [number]) => new Date(...parts);
  const named: [object, string][] = [
    [Object.prototype, 'Object'],
    [Array.prototype, 'Array'],
    [String.prototype, 'String'],
    [Number.prototype, 'Number'],
    [Boolean.prototype, 'Boolean'],
    [Function.prototype, 'Function'],
    [Date.prototype, 'Date'],
    [RegExp.prototype, 'RegExp'],
  ];
  for (const [prototype, name] of named) {
    Object.defineProperty(prototype, '$wxsConstructor', {
      get: () => name,
      enumerable: false,
      configurable: true,
    });
  }
}
