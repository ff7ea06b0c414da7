/** What there is to pick from for a step, from the cloud in one call; steps that are only written need none. */
import type { PickingAction, StepChoices } from '@gelin/contract/choices';
import { call } from '../../../api/call';
import type { WrittenAction } from '../../../components/action-bar/action-bar.view';

/** Steps that are offered something; without it those that are true here could not be taken. */
const OFFERED = {
  route: true,
  handDown: true,
  recategorise: true,
  dispatch: true,
  transfer: true,
  assist: true,
  whistle: true,
  askTime: true,
  suspend: true,
  extend: true,
  order: true,
  answer: false,
  merge: true,
  raiseSeverity: true,
  lowerSeverity: true,
} as const satisfies Record<PickingAction, boolean>;

const isOffered = (action: WrittenAction): action is PickingAction => action in OFFERED;

/** Whether the form is nothing without what the cloud offers. */
export function isPicked(action: WrittenAction): boolean {
  return isOffered(action) && OFFERED[action];
}

/** What can be picked; nothing where nothing has to be. @throws CallFailure */
export async function choicesFor(matter: string, action: WrittenAction): Promise<StepChoices> {
  if (!isOffered(action)) return {};
  const asked = call('matter', 'choices', { matter, action });
  // An answer can be written without a template.
  return OFFERED[action] ? asked : asked.catch(() => ({}));
}
