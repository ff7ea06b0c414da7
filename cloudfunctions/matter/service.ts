/** What a submission asks for (代办): the service as it is today, and whether somebody can come when it says. */
import { judgeVisit, serviceOf, type Directory, type Moment, type Submission } from '@gelin/domain';
import type { matter } from '@gelin/contract/matter';
import type { z } from 'zod';
import { Refusal } from '../shared/failures.ts';

type Input = Pick<z.output<typeof matter.submit>, 'category' | 'service' | 'visit' | 'contact'>;

/**
 * Category, service and visit of a submission. A visit whose time is over when it arrives is kept: both sides see that it
 * is, whoever has it is reminded at once, and either moves it.
 * @throws Refusal serviceUnknown; visitNotThen where nobody comes then; contactNeeded where nobody could be called first
 */
export function askedFor(
  { category, service: key, visit, contact }: Input,
  now: Moment,
  { settings }: Directory,
): Required<Pick<Submission, 'category' | 'service' | 'visit'>> {
  const service = key === undefined ? undefined : serviceOf(key, settings.services);
  if (key !== undefined && !service) throw new Refusal('serviceUnknown', 'service');
  if (visit && judgeVisit(visit, now, settings.calendar) === 'notThen')
    throw new Refusal('visitNotThen', 'visit');
  if (visit && (!contact?.name || !contact.phone)) throw new Refusal('contactNeeded', 'contact');
  return {
    category: service?.category ?? category,
    service: service && { key: service.key, name: service.name, steps: service.steps },
    visit,
  };
}
