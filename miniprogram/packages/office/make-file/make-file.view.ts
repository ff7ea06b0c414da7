/** What a file is to be, as drawn: its form, with pictures, with names and why. Pure. */
import type { FileForm } from '@gelin/contract/office-file';
import { monthWords } from '@gelin/domain/phone';
import type { ChoiceItem } from '../../../components/choice-chips/choice-chips';
import { FORM_WORDS, makeWords } from '../words/ledger';

export interface MakeState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly title: string;
  readonly month: string;
  readonly mayName: boolean;
  readonly form: FileForm;
  readonly photos: boolean;
  readonly names: boolean;
  readonly reason: string;
  readonly busy: boolean;
  readonly trouble: string;
}

export const BEFORE: MakeState = {
  phase: 'loading',
  failure: '',
  title: '',
  month: '',
  mayName: false,
  form: 'xlsx',
  photos: false,
  names: false,
  reason: '',
  busy: false,
  trouble: '',
};

const FORMS: readonly FileForm[] = ['xlsx', 'docx', 'pdf', 'csv'];

export interface MakeView {
  readonly phase: MakeState['phase'];
  readonly failure: string;
  readonly head: string;
  readonly forms: readonly ChoiceItem[];
  readonly form: FileForm;
  readonly canPhotos: boolean;
  readonly photos: boolean;
  readonly mayName: boolean;
  readonly names: boolean;
  readonly busy: boolean;
  readonly note: string;
  readonly trouble: string;
}

export function present(state: MakeState): MakeView {
  const { phase, failure, title, month, form, photos, mayName, names, busy, trouble } = state;
  return {
    phase,
    failure,
    head: [title, month && monthWords(month)].filter(Boolean).join('　'),
    forms: FORMS.map((value) => ({ value, label: FORM_WORDS[value] })),
    form,
    canPhotos: form === 'xlsx',
    photos,
    mayName,
    names,
    busy,
    note: busy ? makeWords.making : '',
    trouble,
  };
}
