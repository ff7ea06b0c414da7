/** `matter.preview`: what would become of these words at this place. Nothing is written. */
import { categoryOf, groupOf, namingOf, placeWords, submit as decideSubmission } from '@gelin/domain';
import type { matter, Preview } from '@gelin/contract/matter';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { checkArrival } from './arrival.ts';

export async function preview(input: z.output<typeof matter.preview>, caller: Caller): Promise<Preview> {
  const directory = await directoryAt(caller.now);
  checkArrival(input.place, undefined, directory);
  const { content, effect } = decideSubmission(
    { text: input.text, photos: [], source: 'report', place: input.place },
    { id: '', matter: '', by: { kind: 'reporter' }, now: caller.now, directory },
  );
  const { nameOf, settings } = namingOf(directory);
  if (!effect.clock || !effect.holder) throw new Error('a new matter has a holder and a clock');
  return {
    category: {
      code: content.category,
      name: categoryOf(content.category, settings)?.name ?? '',
      icon: groupOf(content.category, settings)?.icon ?? '',
    },
    nature: content.nature,
    severity: content.severity,
    restricted: content.audience === 'restricted',
    holderName: nameOf(effect.holder.id),
    placeName: placeWords(content, nameOf),
    acceptBy: effect.clock,
  };
}
