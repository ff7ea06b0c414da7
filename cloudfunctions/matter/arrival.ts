/** A submission as the domain wants it: checked against the town and the catalogue. */
import { categoryOf, isOutside, unitOf, type Directory, type SaidPlace } from '@gelin/domain';
import { Refusal } from '../shared/failures.ts';

/** Refuses a place that is not this town's and a category that does not exist. */
export function checkArrival(place: SaidPlace, category: string | undefined, directory: Directory): void {
  if (place.unit !== undefined && !unitOf(directory, place.unit))
    throw new Refusal('unitUnknown', 'place.unit');
  if (place.position && !place.unit && isOutside(place.position, directory)) {
    throw new Refusal('placeOutsideTown', 'place.position');
  }
  if (category !== undefined && !categoryOf(category, directory.settings))
    throw new Refusal('categoryUnknown', 'category');
}
