/** `matter.preview`: what would become of these words at this place. Nothing is written. */
import {
  categoryOf,
  iconOf,
  identitiesFor,
  namingOf,
  placeWords,
  submit as decideSubmission,
  suggestCategory,
  type Naming,
} from '@gelin/domain';
import type { matter, Preview } from '@gelin/contract/matter';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { checkArrival } from './arrival.ts';
import { foresee } from './standing.ts';

/** That there is one decides, not what it says. */
const SOME_VOICE = { id: '', seconds: 1 };

export async function preview(input: z.output<typeof matter.preview>, caller: Caller): Promise<Preview> {
  const [directory] = await Promise.all([directoryAt(caller.now), foresee(caller.now)]);
  checkArrival(input.place, input.category, directory);
  const { spoken, ...said } = input;
  const { content, effect } = decideSubmission(
    { ...said, photos: [], source: 'report', ...(spoken && { voice: SOME_VOICE }) },
    { id: '', matter: '', by: { kind: 'reporter' }, now: caller.now, directory },
  );
  const { nameOf, holderName, settings } = namingOf(directory);
  if (!effect.clock || !effect.holder) throw new Error('a new matter has a holder and a clock');
  return {
    category: facesOf(content.category, settings),
    questions: categoryOf(content.category, settings)?.questions ?? [],
    others: othersFor(input.text, content.category, settings),
    identities: identitiesFor(content.category, directory.settings.reporting),
    nature: content.nature,
    severity: content.severity,
    restricted: content.audience === 'restricted',
    ...(content.held && { unheard: content.held }),
    holderName: holderName(effect.holder.id),
    placeName: placeWords(content, nameOf, (words) => words),
    acceptBy: effect.clock,
  };
}

/** As many as a person looks through. */
const OTHERS = 3;

function othersFor(text: string, taken: string, settings: Naming['settings']) {
  return suggestCategory(text, settings.catalogue.categories)
    .filter(({ code }) => code !== taken)
    .slice(0, OTHERS)
    .map(({ code }) => facesOf(code, settings));
}

function facesOf(code: string, settings: Naming['settings']) {
  return {
    code,
    name: categoryOf(code, settings)?.name ?? '',
    icon: iconOf(code, settings),
  };
}
