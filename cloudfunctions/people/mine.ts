/** Everything that is kept of one person: what they reported, and what of others they met too. */
import { holdsReporters, type Matter } from '@gelin/domain';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { actsAsReporter } from '../shared/proving.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import { matterOf, reportedBy, reporterOf, type ReporterDocument } from '../shared/repositories/reporters.ts';

/** One read. */
const PAGE = 100;
/** More matters than anybody brings in the years that they are kept. */
const MOST = 1_000;

export interface Mine {
  /** With what they left to be reached by, the newest first. */
  readonly reports: readonly { readonly matter: Matter; readonly reporter: ReporterDocument }[];
  readonly followed: readonly ReporterDocument[];
  /** They found something on duty: that is the office's. */
  readonly duty: boolean;
}

/** Reads it all, page by page. */
export async function mineOf(openid: string): Promise<Mine> {
  const documents = await documentsOf(openid);
  const reported = documents.filter(({ matter }) => matter === undefined);
  const found = await Promise.all(pagesOf(reported).map((page) => mattersById(page.map(({ _id }) => _id))));
  const matters = new Map(found.flat().map((matter) => [matter.id, matter]));
  const both = reported.flatMap((reporter) => {
    const matter = matters.get(reporter._id);
    return matter ? [{ matter, reporter }] : [];
  });
  const reports = both.filter(({ matter }) => holdsReporters(matter));
  return {
    reports,
    followed: documents.filter(({ matter }) => matter !== undefined),
    duty: reports.length < both.length,
  };
}

/** The matters of others that they met too, the newest first. */
export async function followedMatters({ followed }: Mine): Promise<Matter[]> {
  const found = await Promise.all(pagesOf(followed.map(matterOf)).map(mattersById));
  const matters = new Map(found.flat().map((matter) => [matter.id, matter]));
  return followed.flatMap((document) => matters.get(matterOf(document)) ?? []);
}

/** One of them, by the account or by the number. @throws Refusal notYours, numberUnknown, tooOften */
export async function oneOfMine(
  { matter: id, number }: { readonly matter: string; readonly number: string | undefined },
  caller: Caller,
): Promise<Mine> {
  if (!(await actsAsReporter({ matter: id, number }, caller))) throw new Refusal('notYours', 'matter');
  const [[matter], reporter] = await Promise.all([mattersById([id]), reporterOf(id)]);
  if (!matter || !reporter || !holdsReporters(matter)) throw new Refusal('notYours', 'matter');
  return { reports: [{ matter, reporter }], followed: [], duty: false };
}

async function documentsOf(openid: string): Promise<ReporterDocument[]> {
  const documents: ReporterDocument[] = [];
  for (let below: string | undefined; documents.length < MOST;) {
    const page = await reportedBy(openid, below, PAGE);
    documents.push(...page);
    below = page.at(-1)?.pos;
    if (page.length < PAGE) break;
  }
  return documents;
}

function pagesOf<T>(all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / PAGE) }, (_, at) =>
    all.slice(at * PAGE, (at + 1) * PAGE),
  );
}
