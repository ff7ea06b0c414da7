/** Calls about tasks (任务): village or town gives one to units below; each receives it and reports back. */
import * as z from 'zod';

export const tasks = {
  /** In whose name I may give tasks, and to whom. */
  giving: z.object({}).strict(),
};

/** A unit as a form offers it. */
export interface UnitChoice {
  readonly id: string;
  readonly name: string;
}

export interface TaskOutputs {
  /** Empty where none of my posts gives tasks. */
  giving: { readonly areas: readonly (UnitChoice & { readonly units: readonly UnitChoice[] })[] };
}
