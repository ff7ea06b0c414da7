/** `createSelectorQuery`: where things are, in coordinates of the page. */
import * as glassEasel from 'glass-easel';
import { partsOf } from '../elements/define.ts';

type Caller = { _$: glassEasel.GeneralComponent };
type Result = Record<string, unknown> | null;
type Callback = (result: unknown) => void;
type Fields = {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  context?: boolean;
  node?: boolean;
};

/** The element of a node, or of the first thing drawn inside a virtual host. */
export function elementOf(node: glassEasel.Element): HTMLElement | null {
  const own = node.getBackendElement() as unknown as HTMLElement | null;
  if (own) return own;
  if (!glassEasel.Component.isComponent(node)) return null;
  for (const child of node.getShadowRoot()?.childNodes ?? []) {
    const inner = 'getBackendElement' in child ? elementOf(child as glassEasel.Element) : null;
    if (inner) return inner;
  }
  return null;
}

function rectOf(
  element: HTMLElement,
): Record<'left' | 'top' | 'right' | 'bottom' | 'width' | 'height', number> {
  const frame = element.closest('.page-frame')?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return {
    left: left - frame.left,
    right: right - frame.left,
    top: top - frame.top,
    bottom: bottom - frame.top,
    width,
    height,
  };
}

/** A canvas as pages get it by `fields({node: true})`; other elements give their scroll methods. */
function nodeOf(element: HTMLElement): unknown {
  const parts = partsOf(element);
  const canvas = element.querySelector(':scope > canvas');
  return canvas ?? { ...parts?.parts.methods };
}

function readNode(node: glassEasel.Element, fields: Fields): Result {
  const element = elementOf(node);
  if (!element) return null;
  const result: Record<string, unknown> = {};
  if (fields.id) result['id'] = node.id;
  if (fields.dataset) result['dataset'] = node.dataset;
  if (fields.mark) result['mark'] = node.collectMarks();
  const { left, top, right, bottom, width, height } = rectOf(element);
  if (fields.rect) Object.assign(result, { left, top, right, bottom });
  if (fields.size) Object.assign(result, { width, height });
  if (fields.scrollOffset) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element;
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }
  for (const name of fields.properties ?? []) {
    if (glassEasel.Component.isComponent(node)) result[name] = (node.data as Record<string, unknown>)[name];
  }
  const computed = getComputedStyle(element);
  for (const name of fields.computedStyle ?? [])
    result[name] = computed.getPropertyValue(name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`));
  if (fields.node) result['node'] = nodeOf(element);
  if (fields.context) result['context'] = nodeOf(element);
  return result;
}

/** One wish of a query: for a node, several, or the page's window. */
class NodesRef {
  private readonly query: SelectorQuery;
  private readonly read: (fields: Fields) => unknown;

  constructor(query: SelectorQuery, read: (fields: Fields) => unknown) {
    this.query = query;
    this.read = read;
  }

  fields(fields: Fields, callback?: Callback): SelectorQuery {
    return this.query.add(() => this.read(fields), callback);
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback);
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback);
  }

  context(callback?: Callback): SelectorQuery {
    return this.fields({ context: true }, callback);
  }

  node(callback?: Callback): SelectorQuery {
    return this.fields({ node: true }, callback);
  }
}

/** The platform's selector query over one component. */
export class SelectorQuery {
  private component: Caller | null;
  private readonly wishes: { read: () => unknown; callback: Callback | undefined }[] = [];

  constructor(component: Caller | null) {
    this.component = component;
  }

  in(component: Caller): this {
    this.component = component;
    return this;
  }

  private root(): {
    querySelector(s: string): glassEasel.Element | null;
    querySelectorAll(s: string): glassEasel.Element[];
  } | null {
    return (this.component?._$.getShadowRoot() as never) ?? null;
  }

  select(selector: string): NodesRef {
    return new NodesRef(this, (fields) => {
      const node = this.root()?.querySelector(selector);
      return node ? readNode(node, fields) : null;
    });
  }

  selectAll(selector: string): NodesRef {
    return new NodesRef(this, (fields) =>
      (this.root()?.querySelectorAll(selector) ?? []).map((node) => readNode(node, fields)),
    );
  }

  selectViewport(): NodesRef {
    return new NodesRef(this, () => {
      const element = this.component ? elementOf(this.component._$) : null;
      const scroll =
        element?.closest<HTMLElement>('.page-scroll') ?? document.querySelector<HTMLElement>('.page-scroll');
      const {
        clientWidth: width = 0,
        clientHeight: height = 0,
        scrollTop = 0,
        scrollLeft = 0,
        scrollHeight = 0,
        scrollWidth = 0,
      } = scroll ?? {};
      return {
        id: '',
        dataset: {},
        left: 0,
        top: 0,
        right: width,
        bottom: height,
        width,
        height,
        scrollTop,
        scrollLeft,
        scrollHeight,
        scrollWidth,
      };
    });
  }

  /** @internal */
  add(read: () => unknown, callback: Callback | undefined): this {
    this.wishes.push({ read, callback });
    return this;
  }

  /** Answers after the page is drawn. */
  exec(callback?: (results: unknown[]) => void): void {
    setTimeout(() => {
      const results = this.wishes.map(({ read, callback: own }) => {
        const result = read();
        own?.(result);
        return result;
      });
      callback?.(results);
    });
  }
}
