/** The procedures about safety inspections (安全检查) and campaigns (专项行动). */
import { work } from '@gelin/contract/work';
import { procedure } from '../shared/serve.ts';
import { campaign } from './campaign/read.ts';
import { campaignStep } from './campaign/step.ts';
import { inspect } from './inspection/inspect.ts';
import { inspecting } from './inspection/inspecting.ts';
import { list, read } from './inspection/list.ts';

export const inspections = {
  inspecting: procedure(work.inspecting, inspecting),
  inspect: procedure(work.inspect, inspect),
  inspections: procedure(work.inspections, list),
  inspection: procedure(work.inspection, read),
  campaign: procedure(work.campaign, campaign),
  campaignStep: procedure(work.campaignStep, campaignStep),
};
