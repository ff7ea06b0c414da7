/** Months that the centre has made public: a document a town and month, with the figures as they were then. */
import type { EventActor, Moment, PublicMonth } from '@gelin/domain';
import { change, find, get, put, type Stored } from '../cloudbase.ts';

export interface PublicMonthDocument {
  readonly town: string;
  readonly month: string;
  readonly state: 'open' | 'concealed';
  readonly at: Moment;
  readonly by: EventActor;
  /** Of the wish that made it public last. */
  readonly key: string;
  readonly shown: PublicMonth;
}

const idOf = (town: string, month: string) => `${town}:${month}`;

/** One as it stands, open or not. */
export async function publicMonthOf(
  town: string,
  month: string,
): Promise<Stored<PublicMonthDocument> | undefined> {
  return get<PublicMonthDocument>('publicMonths', idOf(town, month));
}

/** Makes it public, over what was shown before. */
export async function keepPublicMonth(document: PublicMonthDocument): Promise<void> {
  await put('publicMonths', idOf(document.town, document.month), document);
}

/** Takes it back; its figures stay with the office. */
export async function concealPublicMonth(town: string, month: string): Promise<void> {
  await change('publicMonths', { _id: idOf(town, month) }, { $set: { state: 'concealed' } });
}

/** Those that everybody may read, the newest first. */
export async function publicMonthsOf(
  town: string,
): Promise<Stored<Pick<PublicMonthDocument, 'month' | 'at'>>[]> {
  const options = { order: { month: -1 }, limit: 120, projection: { month: 1, at: 1 } } as const;
  return find('publicMonths', { town, state: 'open' }, options);
}
