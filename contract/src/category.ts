/** Calls about the town's catalogue as something to tap: what is offered, and everything there is. */
import * as z from 'zod';
import type { CategoryChoice } from '@gelin/domain';

export const categories = {
  /** Anybody may ask; kept on the phone for when there is no network. */
  categories: z.object({}).strict(),
};

export interface CategoryOutputs {
  categories: {
    /** What is seen from the street most often, commonest first. */
    readonly common: readonly CategoryChoice[];
    readonly groups: readonly {
      readonly name: string;
      readonly icon: string;
      readonly leaves: readonly CategoryChoice[];
    }[];
  };
}
