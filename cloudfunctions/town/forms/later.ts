/** The forms of settings, woken when they are needed: what reads and writes settings files comes with them. */
import type { SettingsFormOutputs, settingsForms } from '@gelin/contract/settings-form';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';

type Forms = typeof settingsForms;
type Run<P extends keyof Forms> = (
  input: z.output<Forms[P]>,
  caller: Caller,
) => Promise<SettingsFormOutputs[P]>;

export const settingsForm: Run<'settingsForm'> = async (input, caller) =>
  (await import('./form.ts')).settingsForm(input, caller);
export const changeSettings: Run<'changeSettings'> = async (input, caller) =>
  (await import('./change.ts')).changeSettings(input, caller);
export const undoSettings: Run<'undoSettings'> = async (input, caller) =>
  (await import('./change.ts')).undoSettings(input, caller);
export const settingsLog: Run<'settingsLog'> = async (input, caller) =>
  (await import('./log.ts')).settingsLog(input, caller);
