/** Calls about WeChat groups: which village one belongs to (绑定), known by the opengid that the platform decrypts. */
import * as z from 'zod';
import { idSchema } from './call.ts';

/** Procedures of `town`. The WeChat group itself comes beside the input, from the platform (call.ts, `entered`). */
export const bindings = {
  /** From a WeChat group: the village it is bound to. */
  fromGroup: z.object({}).strict(),
  bindGroup: z.object({ unit: idSchema }).strict(),
  unbindGroup: z.object({}).strict(),
};

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

export interface BindingOutputs {
  /** `unit` is absent for a WeChat group that is bound to none; `mayBind` are the units I answer for. */
  fromGroup: { readonly unit?: NamedUnit; readonly mayBind: readonly NamedUnit[] };
  bindGroup: { readonly unit: NamedUnit };
  unbindGroup: Record<string, never>;
}
