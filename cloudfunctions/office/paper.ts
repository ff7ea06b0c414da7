/** `office.paper`: one paper (公文) of a matter as a PDF in the storage for a week; made again it has the same number. */
import {
  dateOf,
  filledPaper,
  isNumbered,
  namingOf,
  paperNumber,
  paperPhotos,
  paperStory,
} from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { matterLink } from '../shared/link.ts';
import { storeForAWeek } from '../shared/repositories/copies.ts';
import { registered } from '../shared/repositories/papers.ts';
import { drawnPaper } from './papers/drawn.ts';
import { opened } from './papers/open.ts';
import { picturesOf } from './papers/pictures.ts';

export async function paper(
  { matter: id, ...asked }: z.output<typeof office.paper>,
  caller: Caller,
): Promise<OfficeOutputs['paper']> {
  const { directory, member, matter, history, occasions, mayHave } = await opened(id, caller);
  const { kind, step, to } = asked;
  const occasion = occasions.find((each) => each.kind === kind && each.step === step && each.to === to);
  if (!occasion) throw new Refusal('notFound', 'kind');
  if (!mayHave(occasion)) throw new Refusal('notYours', 'kind');

  const pictures = await picturesOf(paperPhotos(kind, matter));
  const signed = { town: directory.town.id, at: caller.now, by: member._id };
  const entry = isNumbered(kind) ? await registered(id, asked, signed) : undefined;
  const number = entry && paperNumber(entry.year, entry.n);
  const words = filledPaper(occasion, { matter, history }, directory, caller.now);
  const content = await drawnPaper({
    ...words,
    kind,
    ...(number !== undefined && { number }),
    story: kind === 'sheet' ? paperStory(history, namingOf(directory)) : [],
    pictures,
    link: matterLink(id),
    at: caller.now,
  });
  // The path cannot be guessed: whoever has the id may open the file.
  const file = await storeForAWeek('papers', 'pdf', content, caller.now);
  return {
    file,
    name: `${words.title}${matter.no ?? dateOf(caller.now)}.pdf`,
    ...(number !== undefined && { number }),
    left: pictures.filter(({ content: picture }) => !picture).length,
  };
}
