/** Calls about agency service (公共服务代办): what can be done for a resident, with which papers, and how. */
import * as z from 'zod';
import type { Service, VisitDay } from '@gelin/domain';

export const services = {
  services: z.object({}).strict(),
};

export interface ServiceOutputs {
  services: {
    readonly services: readonly Service[];
    /** When somebody can come to the house, by the town's calendar. */
    readonly visits: readonly VisitDay[];
  };
}
