/** `office.summary` and `summaryFile`: a work summary (工作总结) read before it is made, and as a file among one's own. */
import { filledSummary, LEDGERS, maskPersonal, monthOf } from '@gelin/domain';
import type { FileFace } from '@gelin/contract/office-file';
import type { summaries, SummaryOutputs } from '@gelin/contract/summary';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { begun } from './files/procedures.ts';
import { keeping } from './keeping.ts';
import { checkCases } from './summary/cases.ts';
import { proposed, toldFor } from './summary/told.ts';

export async function summary(
  asked: z.output<typeof summaries.summary>,
  caller: Caller,
): Promise<SummaryOutputs['summary']> {
  const { directory, town, member } = await keeping(caller);
  const reader = { directory, posts: member.posts, now: caller.now };
  const told = await toldFor(asked, reader);
  const { figures } = told;
  const template = directory.settings.summaries[asked.kind];
  return {
    desk: figures.desk,
    desks: [...figures.desks, ...figures.below].filter(
      ({ id }, at, all) => all.findIndex((each) => each.id === id) === at,
    ),
    kind: asked.kind,
    title: template.title,
    unit: figures.name,
    from: figures.from,
    filled: filledSummary(template, told.values, []),
    ...(await proposed(told, asked.proposed, reader)),
    whole: asked.kind === 'month' && figures.desk === town,
  };
}

export async function summaryFile(
  { key, desk, kind, back, cases, whole }: z.output<typeof summaries.summaryFile>,
  caller: Caller,
): Promise<FileFace> {
  const kept = await keeping(caller);
  const { directory, town, member } = kept;
  const { figures } = await toldFor(
    { desk, kind, back },
    { directory, posts: member.posts, now: caller.now },
  );
  if (whole && (kind !== 'month' || figures.desk !== town)) throw new Refusal('malformed', 'whole');
  await checkCases(cases, member);
  const [spec] = LEDGERS;
  if (!spec) throw new Refusal('notFound', 'ledger');
  const { title } = directory.settings.summaries[kind];
  return begun(kept, caller, key, {
    spec: { ...spec, title },
    form: 'docx',
    ...(kind === 'month' && { month: monthOf(figures.from) }),
    summary: {
      desk: figures.desk,
      kind,
      from: figures.from,
      // Whatever a person writes is masked once more.
      cases: cases.map(({ matter, words }) => ({ matter, words: maskPersonal(words) })),
      ...(whole && { whole }),
    },
  });
}
