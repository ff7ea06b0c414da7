/** What there is to pick from for a step, from the cloud in one call; steps that are only written need none. */
import type { PickingAction, StepChoices } from '@gelin/contract/choices';
import { call } from '../../../api/call';
import type { WrittenAction } from '../../../components/action-bar/action-bar.view';

const PICKING = {
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
  merge: true,
  raiseSeverity: true,
  lowerSeverity: true,
} as const satisfies Record<PickingAction, true>;

/** Whether the form is nothing without what the cloud offers. */
export function isPicked(action: WrittenAction): action is PickingAction {
  return action in PICKING;
}

/** What can be picked; nothing where nothing has to be. @throws CallFailure */
export async function choicesFor(matter: string, action: WrittenAction): Promise<StepChoices> {
  return isPicked(action) ? call('matter', 'choices', { matter, action }) : {};
}
