/** Calls that edit a town's settings piece by piece, as forms: what a form holds, taking it over, the log, and taking back. */
import * as z from 'zod';
import type { Moment } from '@gelin/domain';
import { keySchema } from './call.ts';
import { wordsSchema } from './text.ts';

/** Where in the settings: a section, and what is opened in it: `categories/0101/smoke`. */
const placeSchema = z.string().regex(/^[a-z]{1,20}(\/[A-Za-z0-9_-]{1,64}){0,3}$/u);
const version = z.number().int().nonnegative();

export const settingsForms = {
  settingsForm: z.object({ place: placeSchema }).strict(),
  /** `version` is the one that the form came with. `remove` takes the entry away, `add` makes one of this name. */
  changeSettings: z
    .object({
      key: keySchema,
      version,
      place: placeSchema,
      values: z.record(z.string().max(100), z.string().max(4_000)),
      why: wordsSchema(100).optional(),
      remove: z.boolean().optional(),
    })
    .strict(),
  settingsLog: z.object({ cursor: z.number().int().positive().optional() }).strict(),
  /** Puts back what one change has changed, as a change of its own. */
  undoSettings: z.object({ key: keySchema, version, undo: z.number().int().positive() }).strict(),
};

export const FIELD_KINDS = ['text', 'long', 'number', 'yesNo', 'choice', 'many', 'span'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface FormOption {
  readonly value: string;
  readonly label: string;
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly note?: string;
  readonly kind: FieldKind;
  readonly value: string;
  readonly options?: readonly FormOption[];
}

export interface SettingsForm {
  readonly version: number;
  readonly title: string;
  readonly note?: string;
  readonly fields: readonly FormField[];
  /** What can be opened below: its place, name, and a line about it. */
  readonly entries: readonly { readonly place: string; readonly name: string; readonly note?: string }[];
  /** What a new entry below is called; its place is made by the phone: this, a slash and a name. */
  readonly adds?: { readonly place: string; readonly label: string };
  readonly removable?: true;
  /** It is only made when it is saved. */
  readonly fresh?: true;
}

export type SettingsChanged =
  | { readonly ok: true; readonly version: number; readonly changed: number }
  /** `field` is '' for what belongs to no field of the form. */
  | { readonly ok: false; readonly problems: readonly { readonly field: string; readonly reason: string }[] };

export interface SettingsLogLine {
  readonly version: number;
  readonly at: Moment;
  readonly by: string;
  readonly why?: string;
  readonly lines: readonly string[];
  /** It can be taken back: it is about settings. */
  readonly undoable: boolean;
}

export interface SettingsFormOutputs {
  settingsForm: SettingsForm;
  changeSettings: SettingsChanged;
  settingsLog: {
    readonly version: number;
    readonly rows: readonly SettingsLogLine[];
    readonly cursor?: number;
  };
  undoSettings: SettingsChanged;
}
