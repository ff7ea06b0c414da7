/**
 * Draws components and pages of the mini-program with miniprogram-simulate and WeChat's own WXML compiler, on a stubbed
 * `wx`. Unknown tags fail, an unexpected `wx.*` call throws, and `console.error` fails the test.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installPhone, type Phone } from './phone';
import { MINI, mockTdesignModules, ROOT, SOURCES, TDESIGN } from './tdesign';

type Using = Readonly<Record<string, string>>;

/** A drawn component or page. */
export interface Drawn {
  readonly dom: HTMLElement;
  readonly instance: {
    readonly data: Record<string, unknown>;
    triggerEvent(name: string, detail?: unknown): void;
    [method: string]: unknown;
  };
  querySelector(selector: string): Drawn | undefined;
  querySelectorAll(selector: string): Drawn[];
  dispatchEvent(name: string, options?: Record<string, unknown>): void;
  attach(parent: HTMLElement): void;
  detach(): void;
  addEventListener(name: string, listener: (event: { detail: unknown }) => void): void;
}

interface Simulate {
  load(component: string, options: object): string;
  render(id: string, properties?: object): Drawn;
}

/** One stage a test file: `const stage = setStage()` at its top. */
export interface Stage {
  /** The phone: what functions answer, what was called, storage, network. Fresh for each test. */
  readonly phone: Phone;
  /** Draws a component, `components/status-tag/status-tag`, with its properties. */
  render(component: string, properties?: object): Drawn;
  /** A plain module of the mini-program, the very one that what is drawn uses: `stage.module<typeof import('…')>('store/session')`. */
  module<M>(name: string): M;
  /** Opens a page as WeChat does (load, show, ready) and waits until it has settled. */
  open(page: string, query?: Record<string, string>): Promise<Drawn>;
}

/** Prepares phone and simulator before each test, and cleans up after it. */
export function setStage(): Stage {
  let phone: Phone;
  // Kept over the tests of a file: it remembers what it compiled.
  const simulate = require('miniprogram-simulate') as Simulate;
  let drawn: Drawn[] = [];
  const ids = new Map<string, string>();
  let said: unknown[][] = [];
  const consoleError = console.error;

  beforeEach(() => {
    jest.resetModules();
    mockTdesignModules();
    phone = installPhone();
    said = [];
    ids.clear();
    console.error = (...words: unknown[]) => void said.push(words);
    Object.assign(globalThis, { getApp: () => ({}), App: () => undefined, Page: pageAsComponent });
  });
  afterEach(() => {
    for (const each of drawn) each.detach();
    drawn = [];
    console.error = consoleError;
    if (said.length > 0) throw new Error(`console.error: ${said.map((words) => words.join(' ')).join('\n')}`);
    phone.verify();
  });

  /** A script registers its component only when it runs, so another component starts with fresh modules. */
  const loaded = (component: string): string => {
    const known = ids.get(component);
    if (known) return known;
    if (ids.size > 0) jest.resetModules();
    const base = path.join(MINI, component);
    const id = simulate.load(base, {
      compiler: 'official',
      rootPath: ROOT,
      usingComponents: closure(base),
      compilerOptions: { ...SOURCES, maxBuffer: 64 * 1024 * 1024 },
    });
    ids.set(component, id);
    return id;
  };
  const render = (component: string, properties?: object): Drawn => {
    const one = simulate.render(loaded(component), properties);
    one.attach(document.body);
    drawn.push(one);
    return one;
  };
  return {
    get phone() {
      return phone;
    },
    render,
    module: <M>(name: string) => require(path.join(MINI, name)) as M,
    async open(page, query = {}) {
      const one = render(page);
      for (const [step, argument] of [['onLoad', query], ['onShow'], ['onReady']] as const) {
        const method = one.instance[step];
        if (typeof method === 'function') await method.call(one.instance, argument);
      }
      await settled();
      return one;
    },
  };
}

/** Lets everything that is ready to go on go on; no real time passes. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

/** All words that can be read, slots and components included. */
export function words(drawn: Drawn): string {
  return (drawn.dom.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Taps something, and waits for what follows. */
export async function tap(drawn: Drawn, selector: string): Promise<void> {
  find(drawn, selector).dispatchEvent('tap');
  await settled();
}

/** Lets a child component say something (`retry`, `act`, `open`), and waits for what follows. */
export async function says(
  drawn: Drawn,
  selector: string,
  event: string,
  detail: object = {},
): Promise<void> {
  find(drawn, selector).instance.triggerEvent(event, detail);
  await settled();
}

/** Writes into a field. */
export async function write(drawn: Drawn, selector: string, value: string): Promise<void> {
  find(drawn, selector).dispatchEvent('input', { detail: { value } });
  await settled();
}

/** The one element with this selector inside the component. */
export function find(drawn: Drawn, selector: string): Drawn {
  const found = drawn.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector} in: ${drawn.dom.outerHTML.slice(0, 2_000)}`);
  return found;
}

/** A page drawn as the component it is: functions are methods, everything else belongs to the instance. */
function pageAsComponent(options: Record<string, unknown>): void {
  const { data, ...rest } = options;
  const methods = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'function'));
  const own = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value !== 'function'));
  (globalThis as unknown as { Component(definition: object): void }).Component({
    data,
    methods,
    lifetimes: {
      created(this: object) {
        Object.assign(this, JSON.parse(JSON.stringify(own)));
      },
    },
  });
}

function usingOf(base: string): Using {
  const json = JSON.parse(readFileSync(`${base}.json`, 'utf8')) as { usingComponents?: Using };
  return json.usingComponents ?? {};
}

/** Where a component's path leads, npm names included. */
function located(from: string, value: string): string {
  if (value.startsWith('tdesign-miniprogram/'))
    return path.join(TDESIGN, value.slice('tdesign-miniprogram/'.length));
  return value.startsWith('/') ? path.join(MINI, value) : path.join(path.dirname(from), value);
}

/** Every tag a component can draw, directly or below, with its real place. @throws for a tag without a component */
function closure(base: string, known: Record<string, string> = {}): Record<string, string> {
  const written = tagsIn(base);
  const using = usingOf(base);
  for (const tag of written) {
    if (!(tag in using))
      throw new Error(`${path.relative(ROOT, base)}.wxml writes <${tag}>, and its json does not know it`);
  }
  for (const [tag, value] of Object.entries(using)) {
    const target = located(base, value);
    if (!existsSync(`${target}.wxml`))
      throw new Error(`<${tag}> is ${value}, and there is no ${target}.wxml`);
    const place = `/${path.relative(ROOT, target)}`;
    if (known[tag] === place) continue;
    if (known[tag]) throw new Error(`<${tag}> is both ${known[tag]} and ${place}`);
    known[tag] = place;
    closure(target, known);
  }
  return known;
}

/** The custom tags a WXML writes; WeChat's own have no dash but a few. */
function tagsIn(base: string): Set<string> {
  if (base.startsWith(TDESIGN)) return new Set();
  const wxml = readFileSync(`${base}.wxml`, 'utf8');
  const BUILT_IN = new Set([
    'scroll-view',
    'swiper-item',
    'picker-view',
    'picker-view-column',
    'cover-view',
    'rich-text',
  ]);
  const found = [...wxml.matchAll(/<([a-z]+(?:-[a-z0-9]+)+)[\s/>]/g)].map((match) => match[1] ?? '');
  return new Set(found.filter((tag) => !BUILT_IN.has(tag)));
}
