/** How a built-in element is written: default properties and a function that makes its parts. */
import * as glassEasel from 'glass-easel';
import { report } from '../engine/errors.ts';

export type Props = Record<string, unknown>;

/** What an element that holds a form value offers to `form` and `label`. */
export interface Field {
  value(): unknown;
  reset(): void;
}

/** The living parts of one element. */
export interface Parts {
  /** Called when it enters the page and whenever properties change. */
  render?(changed: ReadonlySet<string>): void;
  attached?(): void;
  detached?(): void;
  field?: Field;
  /** What a tap on its `label` does. */
  activate?(): void;
  /** Methods found by `selectComponent` and context objects. */
  methods?: Record<string, (...args: never[]) => unknown>;
}

/** One element as its maker sees it. */
export class Host {
  readonly node: glassEasel.GeneralComponent;
  readonly element: HTMLElement;

  constructor(node: glassEasel.GeneralComponent) {
    this.node = node;
    this.element = node.getBackendElement() as unknown as HTMLElement;
  }

  /** A property's present value. */
  get<T>(name: string): T {
    return (this.node.data as Props)[name] as T;
  }

  text(name: string): string {
    const value = this.get<unknown>(name);
    return value === undefined || value === null ? '' : String(value);
  }

  flag(name: string): boolean {
    return this.get<unknown>(name) === true;
  }

  number(name: string, otherwise = 0): number {
    const value = this.get<unknown>(name);
    const parsed = typeof value === 'number' ? value : Number.parseFloat(String(value));
    return Number.isFinite(parsed) ? parsed : otherwise;
  }

  /** Changes a property from inside, `model:` bindings included. */
  set(values: Props): void {
    this.node.setData(values);
  }

  emit(name: string, detail: unknown = {}, bubbles = false): void {
    this.node.triggerEvent(name, detail, { bubbles, composed: false });
  }

  onTap(run: (event: unknown) => void): void {
    this.node.addListener('tap', (event) => {
      run(event);
    });
  }

  /** A class name as it is in the document, in the scope of the component that wrote this element. */
  scoped(names: string): string[] {
    const owner = this.node.ownerShadowRoot?.getHostNode();
    if (!owner) return names.split(/\s+/).filter(Boolean);
    const options = owner.getComponentOptions();
    const scope = options.styleScope ?? 0;
    const prefix =
      owner.getComponentDefinition().behavior.ownerSpace.styleScopeManager.queryName(scope) ?? '';
    return names
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((name) => (prefix ? [`${prefix}--${name}`, name] : [name]));
  }
}

export interface ElementSpec {
  tag: string;
  /** Name and default; the default's type is the property's type, `null` takes anything. */
  props: Props;
  make?: (host: Host) => Parts;
}

const hosts = new WeakMap<object, { host: Host; parts: Parts }>();

/** The parts of a built-in element, by its node in the document. */
export function partsOf(element: Element): { host: Host; parts: Parts } | undefined {
  const node = (element as unknown as { __wxElement?: object }).__wxElement;
  return node ? hosts.get(node) : undefined;
}

function typeOf(value: unknown): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return Array;
  return { string: String, number: Number, boolean: Boolean }[typeof value as 'string'] ?? Object;
}

/** Registers one built-in element. */
export function defineElement(
  space: glassEasel.ComponentSpace,
  spec: ElementSpec,
): glassEasel.GeneralComponentDefinition {
  const names = Object.keys(spec.props);
  const properties = Object.fromEntries(
    names.map((name) => [name, { type: typeOf(spec.props[name]), value: spec.props[name] }]),
  );
  const make = spec.make ?? (() => ({}));
  const seen = new WeakMap<object, Props>();

  const render = (node: glassEasel.GeneralComponent): void => {
    const entry = hosts.get(node);
    if (!entry?.parts.render) return;
    const before = seen.get(node);
    const data = { ...(node.data as Props) };
    seen.set(node, data);
    const changed = new Set(names.filter((name) => !before || before[name] !== data[name]));
    if (changed.size === 0) return;
    try {
      entry.parts.render(changed);
    } catch (error) {
      report(error, `<${spec.tag}>`);
    }
  };

  const definition = {
    is: spec.tag,
    properties,
    options: {
      dataDeepCopy: glassEasel.DeepCopyKind.None,
      propertyPassingDeepCopy: glassEasel.DeepCopyKind.None,
    },
    observers:
      names.length > 0
        ? [
            {
              fields: names.join(', '),
              observer(this: glassEasel.GeneralComponent) {
                if (seen.has(this)) render(this);
              },
            },
          ]
        : [],
    lifetimes: {
      created(this: glassEasel.GeneralComponent) {
        const host = new Host(this);
        // A page that is gone may still be written to by an answer that came late: nothing is drawn there.
        if (!host.element) return;
        hosts.set(this, { host, parts: make(host) });
      },
      attached(this: glassEasel.GeneralComponent) {
        render(this);
        if (!seen.has(this)) seen.set(this, {});
        hosts.get(this)?.parts.attached?.();
      },
      detached(this: glassEasel.GeneralComponent) {
        hosts.get(this)?.parts.detached?.();
      },
    },
  };
  return space.defineComponent(definition as never) as unknown as glassEasel.GeneralComponentDefinition;
}
