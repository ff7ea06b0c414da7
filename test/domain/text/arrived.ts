/** What a message becomes when it arrives in a town. */
import { begin, submit, type Matter } from '@gelin/domain';
import { EAST_1, TOWNSHIP } from '../town.ts';

/** The matter that these words, filed under a category or not, begin. */
export function arrived(text: string, category?: string): Matter {
  return begin(
    submit(
      { text, photos: [], source: 'report', category, place: { unit: EAST_1 } },
      { id: 'e', matter: 'm', by: { kind: 'reporter' }, now: Date.UTC(2027, 2, 1), directory: TOWNSHIP },
    ),
  );
}
