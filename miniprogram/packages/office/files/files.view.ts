/** 我的文件 as drawn: each file with how far it is and what can be done with it. Pure. */
import type { FileFace } from '@gelin/contract/office-file';
import { dayWords, type Moment } from '@gelin/domain/phone';
import { FILE_FAILURE_WORDS, filePhrases, fileWords, FORM_WORDS, STATE_WORDS } from '../words/ledger';

export interface FilesState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly files: readonly FileFace[];
  /** What is being said about one of them. */
  readonly said: { readonly id: string; readonly words: string } | undefined;
  readonly now: Moment;
}

export interface FileView {
  readonly id: string;
  readonly title: string;
  readonly form: string;
  readonly state: string;
  readonly done: boolean;
  readonly wrong: boolean;
  readonly detail: string;
  readonly said: string;
  readonly acts: readonly { readonly act: 'open' | 'pass' | 'cancel' | 'again'; readonly label: string }[];
}

export interface FilesView {
  readonly phase: FilesState['phase'];
  readonly failure: string;
  readonly empty: boolean;
  readonly files: readonly FileView[];
}

export function present({ phase, failure, files, said, now }: FilesState): FilesView {
  return {
    phase,
    failure,
    empty: phase === 'ready' && files.length === 0,
    files: files.map((file) => fileView(file, said?.id === file.id ? said.words : '', now)),
  };
}

function fileView(file: FileFace, said: string, now: Moment): FileView {
  const { id, title, form, state } = file;
  return {
    id,
    title,
    form: FORM_WORDS[form],
    state: STATE_WORDS[state],
    done: state === 'done',
    wrong: state === 'failed',
    detail: detailOf(file, now),
    said,
    acts: actsOf(file).map((act) => ({ act, label: fileWords[act] })),
  };
}

function detailOf({ state, rows, read, until, failure }: FileFace, now: Moment): string {
  if (state === 'open') return read ? fileWords.assembling : filePhrases.read(rows);
  if (state === 'failed') return FILE_FAILURE_WORDS[failure ?? 'broken'];
  return state === 'done' ? filePhrases.kept(rows, dayWords(until, now)) : '';
}

/** What can be opened on a phone is; data is passed on. A sealed month is no file. */
function actsOf({ state, form }: FileFace): FileView['acts'][number]['act'][] {
  if (state === 'open') return ['cancel'];
  if (form === 'seal') return [];
  if (state !== 'done') return ['again'];
  return form === 'csv' ? ['pass'] : ['open', 'pass'];
}
