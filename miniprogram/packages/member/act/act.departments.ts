/** Whom a whistle can call: the town's offices and those stationed in it. */
import { call } from '../../../api/call';
import type { Choice } from './act.form';

/** The offices to choose from. @throws CallFailure */
export async function departmentChoices(): Promise<readonly Choice[]> {
  const { departments } = await call('town', 'departments', {});
  return departments.map(({ id, name }) => ({ value: id, label: name }));
}
