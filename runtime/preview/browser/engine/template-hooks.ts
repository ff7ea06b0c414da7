/** What WeChat does around a template that glass-easel does not: aria, hidden, inline rpx, WXS handlers. */
import * as glassEasel from 'glass-easel';
import { BUILT_IN_TAGS } from '../../builtins.ts';
import { focusable } from './backend.ts';
import { convertLengths } from '../../lengths.ts';
import { describeNode, keptStyle, wxsFunctions } from './wxs.ts';

type Node = glassEasel.Element;
type Setter = (node: Node, name: string, value: unknown, ...rest: unknown[]) => void;
type Handler = (this: unknown, ...args: unknown[]) => unknown;

/** The part of glass-easel's wrapper that generated templates call, by its short names. */
interface Wrapper {
  r: Setter;
  d: Setter;
  v: (node: Node, event: string, handler: unknown, ...rest: unknown[]) => void;
  y: (node: Node, style: unknown) => void;
  i: (node: Node, id: string) => void;
  setFnFilter: () => void;
  setEventListenerWrapper: () => void;
  changePropFilter: (listener: Handler) => Handler;
  eventListenerWrapper: (caller: { _$?: Node }, event: object, handler: Handler) => unknown;
}

type ProcGen = (wrapper: Wrapper, ...rest: unknown[]) => unknown;
type Group = (name: string) => ProcGen;

const patched = new WeakSet<object>();
const ARIA = /^aria[A-Z-]/;
const EVENT = /^(capture-?)?(bind|catch|on)/i;

function elementOf(node: Node): HTMLElement | null {
  return (node.getBackendElement() as unknown as HTMLElement | null) ?? null;
}

function attribute(node: Node, name: string, value: unknown): void {
  const element = elementOf(node);
  if (!element) return;
  if (value === undefined || value === null || value === '' || (value === false && name === 'hidden')) {
    element.removeAttribute(name);
  } else element.setAttribute(name, value === true ? (name === 'hidden' ? '' : 'true') : String(value));
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`);
const camel = (name: string): string => name.replace(/-(\w)/g, (_all, char: string) => char.toUpperCase());

/** Passes what concerns assistive technology and visibility to the document. */
function toDocument(node: Node, name: string, value: unknown): void {
  if (name === 'hidden' || name === 'role' || name === 'tabindex') attribute(node, name, value);
  else if (ARIA.test(name)) {
    const dashed = kebab(name).replace(/^aria--/, 'aria-');
    attribute(node, dashed === 'aria-role' ? 'role' : dashed, value);
  }
  const element = elementOf(node);
  if (element && (name === 'role' || name.startsWith('aria-'))) focusable(element);
}

function accepts(node: Node, name: string): boolean {
  if (!glassEasel.Component.isComponent(node)) return true;
  return glassEasel.Component.hasProperty(node, camel(name)) || node.hasExternalClass(name);
}

function patch(wrapper: Wrapper): void {
  if (patched.has(wrapper)) return;
  patched.add(wrapper);
  const { r, d, v, y, i } = wrapper;
  wrapper.setFnFilter = () => undefined;
  wrapper.setEventListenerWrapper = () => undefined;
  wrapper.changePropFilter =
    (listener) =>
    (...[newValue, oldValue, host, node]) =>
      listener.call(null, newValue, oldValue, describeNode(host as Node), describeNode(node as Node));
  wrapper.eventListenerWrapper = (caller, event, handler) => {
    if (!wxsFunctions.has(handler)) {
      handler.call(caller, event);
      return undefined;
    }
    const current = (event as { currentTarget: { _$?: Node } }).currentTarget;
    const instance = describeNode(current._$ ?? (current as unknown as Node));
    Object.defineProperty(event, 'instance', { value: instance, configurable: true });
    return handler.call(undefined, event, caller._$ ? describeNode(caller._$) : instance);
  };
  wrapper.v = (node, event, handler, ...rest) => {
    if (typeof handler === 'function') wxsFunctions.add(handler);
    v(node, event, handler, ...rest);
  };
  wrapper.r = (node, name, value, ...rest) => {
    toDocument(node, name, value);
    if (accepts(node, name) || EVENT.test(name)) r(node, name, value, ...rest);
    else if (
      !BUILT_IN_TAGS.has(tagOf(node)) &&
      !ARIA.test(name) &&
      !/^(hidden|role|tabindex|generic:)/.test(name)
    ) {
      r(node, name, value, ...rest);
    }
  };
  wrapper.d = (node, name, value, ...rest) => {
    d(node, name, value, ...rest);
    if (typeof value !== 'object' && value !== undefined) attribute(node, `data-${kebab(name)}`, value);
  };
  wrapper.y = (node, style) => {
    const own = typeof style === 'string' ? convertLengths(style) : style;
    const kept = keptStyle(node);
    y(node, kept ? `${typeof own === 'string' ? own : ''};${kept}` : own);
  };
  wrapper.i = (node, id) => {
    i(node, id);
    const element = elementOf(node);
    if (element && typeof id === 'string' && id) element.id = id;
  };
}

function tagOf(node: Node): string {
  return glassEasel.Component.isComponent(node) ? node.tagName : '';
}

/** Wraps a generated template so that every instance of it is patched before it first draws. */
export function hookTemplate(group: Group): Group {
  return (name) => {
    const draw = group(name);
    return (wrapper, ...rest) => {
      patch(wrapper);
      return draw(wrapper, ...rest);
    };
  };
}
