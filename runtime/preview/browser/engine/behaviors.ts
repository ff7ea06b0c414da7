/** The platform's own behaviours, which projects name by string. */
import type { CodeSpace } from 'glass-easel-miniprogram-adapter';

type Definition = { behaviors?: unknown[]; [key: string]: unknown };
type AnyBehavior = ReturnType<CodeSpace['behavior']>;

const FIELD = { name: { type: String, value: '' }, value: { type: null, value: null } };

/** Puts real behaviours where a definition names `wx://…`. */
export class BuiltInBehaviors {
  private readonly known: Record<string, unknown>;

  constructor(space: CodeSpace) {
    const define = (properties: object): unknown =>
      (space.behavior() as AnyBehavior & { definition(def: object): { register(): unknown } })
        .definition({ properties })
        .register();
    this.known = {
      'wx://form-field': define(FIELD),
      'wx://form-field-group': define({}),
      'wx://form-field-button': define({ formType: { type: String, value: '' } }),
      'wx://component-export': define({}),
    };
  }

  /** The same definition with every string behaviour replaced. @throws for a name the platform does not have */
  resolve<T>(definition: T): T {
    const { behaviors } = definition as Definition;
    if (!behaviors?.some((one) => typeof one === 'string')) return definition;
    const real = behaviors.map((one) => {
      if (typeof one !== 'string') return one;
      const found = this.known[one];
      if (!found) throw new Error(`unknown behavior "${one}"`);
      return found;
    });
    return { ...definition, behaviors: real };
  }
}
