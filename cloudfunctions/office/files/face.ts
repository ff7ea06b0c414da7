/** A file as the phone shows it, and what it is called. */
import { dateText, figureSpan, monthWords, namingOf, type Directory } from '@gelin/domain';
import type { FileFace } from '@gelin/contract/office-file';
import type { FileDocument } from '../../shared/repositories/exports.ts';
import { periodText } from '../summary/told.ts';

/** "青禾镇群众诉求办理台账"; a summary is called by whose it is. */
export function titleOf({ spec, summary }: FileDocument, directory: Directory): string {
  const whose = summary ? namingOf(directory).nameOf(summary.desk) : directory.town.name;
  return `${whose}${spec.title}`;
}

/** A summary's is the span it tells of, whenever it was made. */
function periodOf({ month, at, summary }: FileDocument): string {
  if (month !== undefined) return monthWords(month);
  return summary ? periodText(figureSpan(summary.kind, summary.from)) : dateText(at);
}

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
