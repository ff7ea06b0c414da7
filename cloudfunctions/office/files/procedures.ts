/** `office.file`, `goOn`, `files`, `openFile`, `cancelFile`, `fileAgain`, `seal`: files of ledgers, each its owner's alone. */
import { filedNow, isOver, keepsLedgers, ledgerTown, mayNameReporters, monthSpan } from '@gelin/domain';
import type { FileFace, officeFiles, OfficeFileOutputs } from '@gelin/contract/office-file';
import type { ledgers } from '@gelin/contract/ledger';
import type { z } from 'zod';
import { fileUrls } from '../../shared/cloudbase.ts';
import { derivedId, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import {
  beginFile,
  changeFile,
  dropPieces,
  fileById,
  filesOf,
  type FileDocument,
  type Wanted,
} from '../../shared/repositories/exports.ts';
import { headOf } from '../../shared/repositories/journal.ts';
import { sealOf } from '../../shared/repositories/seals.ts';
import { keeping, ledgerNamed, type Keeping } from '../keeping.ts';
import { checkCases } from '../summary/cases.ts';
import { faceOf, fileName } from './face.ts';
import { goOnWith } from './work.ts';

/** What somebody waits for at once, and while looking on, in milliseconds: long enough that most are ready, short enough to see it move. */
const AT_ONCE = 8_000;
const LOOKING_ON = 6_000;

type Input<P extends keyof typeof officeFiles> = z.output<(typeof officeFiles)[P]>;

export async function file(input: Input<'file'>, caller: Caller): Promise<FileFace> {
  const kept = await keeping(caller);
  const spec = await ledgerNamed(input.ledger, kept.town, input.month);
  const { month, form, photos, contacts } = input;
  if (contacts !== undefined && (spec.kind !== 'matters' || !mayNameReporters(kept.member.posts)))
    throw new Refusal('notYours', 'contacts');
  if (month !== undefined && monthSpan(month).from > caller.now) throw new Refusal('malformed', 'month');
  return begun(kept, caller, input.key, {
    spec,
    form,
    ...(month !== undefined && { month }),
    ...(photos && form === 'xlsx' && spec.kind === 'matters' && { photos }),
    ...(contacts !== undefined && { contacts }),
  });
}

/** 封账: a month that is over, once, by whoever keeps the ledgers. */
export async function seal(
  { key, ledger, month }: z.output<typeof ledgers.seal>,
  caller: Caller,
): Promise<FileFace> {
  const kept = await keeping(caller);
  if (!keepsLedgers(kept.member.posts)) throw new Refusal('notYours', 'ledger');
  const spec = await ledgerNamed(ledger, kept.town);
  if (!isOver(month, caller.now)) throw new Refusal('monthRuns', 'month');
  const [again, held] = await Promise.all([
    fileById(derivedId(caller.openid, key)),
    sealOf(kept.town, ledger, month),
  ]);
  if (held && !again) throw new Refusal('tooOften', 'month');
  return begun(kept, caller, key, {
    spec: filedNow(spec, kept.directory.settings),
    month,
    form: 'seal',
  });
}

export async function begun(
  { town, member }: Keeping,
  caller: Caller,
  key: string,
  wanted: Wanted,
): Promise<FileFace> {
  const id = derivedId(caller.openid, key);
  const job = await beginFile(id, {
    ...wanted,
    town,
    member: member._id,
    at: caller.now,
    head: await headOf(town),
  });
  if (job.member !== member._id) throw new Refusal('malformed', 'key');
  return faceOf((await goOnWith(id, { now: caller.now, budget: AT_ONCE })) ?? job);
}

export async function goOn({ file: id }: Input<'goOn'>, caller: Caller): Promise<FileFace> {
  const job = await own(id, caller);
  if (job.state !== 'open') return faceOf(job);
  return faceOf((await goOnWith(id, { now: caller.now, budget: LOOKING_ON })) ?? job);
}

export async function files(_: Input<'files'>, caller: Caller): Promise<OfficeFileOutputs['files']> {
  const { member } = await keeping(caller);
  const found = await filesOf(member._id);
  return { files: found.filter(({ until }) => until > caller.now).map(faceOf) };
}

export async function openFile(
  { file: id }: Input<'openFile'>,
  caller: Caller,
): Promise<OfficeFileOutputs['openFile']> {
  const [{ directory, member }, job] = await Promise.all([keeping(caller), own(id, caller)]);
  // The post may be another since it was made.
  if (job.contacts !== undefined && !mayNameReporters(member.posts))
    throw new Refusal('notYours', 'contacts');
  if (job.file === undefined) throw new Refusal('notFound', 'file');
  const [url] = await fileUrls([job.file]);
  if (url === undefined) throw new Refusal('notFound', 'file');
  return { file: job.file, url, name: fileName(job, directory) };
}

export async function cancelFile({ file: id }: Input<'cancelFile'>, caller: Caller): Promise<FileFace> {
  const job = await own(id, caller);
  const cancelled = await changeFile(id, caller.now, { state: 'cancelled' });
  if (cancelled) await dropPieces(cancelled, 'nothing');
  return faceOf(cancelled ?? (await fileById(id)) ?? job);
}

/** With its pictures, names and cases; a month is sealed from its ledger alone. */
export async function fileAgain({ key, file: id }: Input<'fileAgain'>, caller: Caller): Promise<FileFace> {
  const [kept, job] = await Promise.all([keeping(caller), own(id, caller)]);
  const { spec, month, form, photos, contacts, summary, state } = job;
  if (state === 'open' || state === 'done' || form === 'seal') throw new Refusal('notHere', 'file');
  if (contacts !== undefined && !mayNameReporters(kept.member.posts))
    throw new Refusal('notYours', 'contacts');
  if (summary) await checkCases(summary.cases, kept.member);
  return begun(kept, caller, key, {
    spec,
    form,
    ...(month !== undefined && { month }),
    ...(photos && { photos }),
    ...(contacts !== undefined && { contacts }),
    ...(summary && { summary }),
  });
}

/** Somebody else's is as if it were not there; so is one's own without the ledgers, and one whose week is over. */
async function own(id: string, caller: Caller): Promise<FileDocument> {
  const [member, job] = await Promise.all([memberOf(caller), fileById(id)]);
  if (!job || job.member !== member._id || job.until <= caller.now || ledgerTown(member.posts) !== job.town)
    throw new Refusal('notFound', 'file');
  return job;
}
