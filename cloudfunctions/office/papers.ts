/** `office.papers`: the papers (公文) that somebody may have made of a matter, filled in, and which are written by hand. Nothing is written. */
import { filledPaper, paperNumber, paperPhotos, type Occasion } from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { papersOf, type PaperEntry } from '../shared/repositories/papers.ts';
import { opened } from './papers/open.ts';

export async function papers(
  input: z.output<typeof office.papers>,
  caller: Caller,
): Promise<OfficeOutputs['papers']> {
  const [{ directory, matter, history, occasions, mayHave }, entries] = await Promise.all([
    opened(input.matter, caller),
    papersOf(input.matter),
  ]);
  const rows = occasions.filter(mayHave).map((occasion) => {
    const { kind, step, to } = occasion;
    const entry = entries.find((each) => isSame(each, occasion));
    return {
      kind,
      step,
      to,
      photos: paperPhotos(kind, matter).length,
      ...(entry && { number: paperNumber(entry.year, entry.n) }),
      ...filledPaper(occasion, { matter, history }, directory, caller.now),
    };
  });
  return { rows };
}

const isSame = (entry: PaperEntry, { kind, step, to }: Occasion) =>
  entry.kind === kind && entry.step === step && entry.to === to;
