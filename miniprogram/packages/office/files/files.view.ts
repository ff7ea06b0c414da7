/** 我的文件 as drawn: each file with how far it is and what can be done with it. Pure. */
import type { FileFace } from '@gelin/contract/office-file';
import { dayWords, type Moment } from '@gelin/domain/phone';
import { FILE_FAILURE_WORDS, filePhrases, fileWords, FORM_WORDS, STATE_WORDS } from '../words/ledger';

/** A file that was brought to the phone. */
export interface Fetched {
  readonly path: string;
  readonly name: string;
}

/** Passing on takes two taps, to fetch it and to give it away: WeChat wants one of its own for the second. */
export type FileAct = 'open' | 'fetch' | 'pass' | 'cancel' | 'again';

export interface FilesState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly files: readonly FileFace[];
  /** What lies on the phone by now, by id. */
  readonly fetched: Readonly<Record<string, Fetched>>;
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
  readonly acts: readonly { readonly act: FileAct; readonly label: string }[];
}

export interface FilesView {
  readonly phase: FilesState['phase'];
  readonly failure: string;
  readonly empty: boolean;
  readonly files: readonly FileView[];
}

export function present({ phase, failure, files, fetched, said, now }: FilesState): FilesView {
  return {
    phase,
    failure,
    empty: phase === 'ready' && files.length === 0,
    files: files.map((file) => ({
      ...fileView(file, now),
      said: said?.id === file.id ? said.words : '',
      acts: actsOf(file, file.id in fetched).map((act) => ({ act, label: fileWords[act] })),
    })),
  };
}

function fileView(file: FileFace, now: Moment): Omit<FileView, 'said' | 'acts'> {
  const { id, title, form, state } = file;
  return {
    id,
    title,
    form: FORM_WORDS[form],
    state: STATE_WORDS[state],
    done: state === 'done',
    wrong: state === 'failed',
    detail: detailOf(file, now),
  };
}

function detailOf({ state, rows, read, until, failure }: FileFace, now: Moment): string {
  if (state === 'open') return read ? fileWords.assembling : filePhrases.read(rows);
  if (state === 'failed') return FILE_FAILURE_WORDS[failure ?? 'broken'];
  return state === 'done' ? filePhrases.kept(rows, dayWords(until, now)) : '';
}

/** What can be opened on a phone is; data is passed on. A sealed month is no file. */
function actsOf({ state, form }: FileFace, here: boolean): FileAct[] {
  if (state === 'open') return ['cancel'];
  if (form === 'seal') return [];
  if (state !== 'done') return ['again'];
  const onward = here ? 'pass' : 'fetch';
  return form === 'csv' ? [onward] : ['open', onward];
}
