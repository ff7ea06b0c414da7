/** A file as the phone shows it, and what it is called. */
import { dateText, monthWords, type Directory } from '@gelin/domain';
import type { FileFace } from '@gelin/contract/office-file';
import type { FileDocument } from '../../shared/repositories/exports.ts';

/** "青禾镇群众诉求办理台账" */
export function titleOf({ spec }: Pick<FileDocument, 'spec'>, { town }: Pick<Directory, 'town'>): string {
  return `${town.name}${spec.title}`;
}

const periodOf = ({ month, at }: FileDocument) => (month === undefined ? dateText(at) : monthWords(month));

export function fileName(job: FileDocument, directory: Directory): string {
  return `${titleOf(job, directory)}${periodOf(job)}.${job.form}`;
}

export function faceOf(job: FileDocument): FileFace {
  const { _id, spec, form, state, rows, read, at, until, failure } = job;
  return {
    id: _id,
    title: `${spec.title}　${periodOf(job)}`,
    form,
    state,
    rows,
    read: read === true,
    at,
    until,
    ...(failure !== undefined && { failure }),
  };
}
