/** Sending a report in: as what it counts, and under the key that makes a repetition harmless. */
import type { Role, Source } from '@gelin/domain/phone';
import { call, type Input, type Output } from '../api/call';
import { me, type Me } from './session';

export type SaidPlace = Input<'matter', 'submit'>['place'];
export type Submitted = Output<'matter', 'submit'>;
type ReportSource = Extract<Source, 'report' | 'tip' | 'finding'>;

/** A report with everything it needs but who sends it. */
export interface Report {
  readonly key: string;
  readonly text: string;
  /** Stored photos. */
  readonly photos: readonly string[];
  readonly place: SaidPlace;
  /** The message in a group that it is made of. */
  readonly said?: { readonly group: string; readonly message: string };
}

const FINDERS: readonly Role[] = ['gridWorker', 'gridChief', 'villageLead', 'villageClerk'];

/** A grid's or village's own people find, informants tip, everybody else reports. */
export function sourceOf({ member }: Pick<Me, 'member'>): ReportSource {
  const holds = (roles: readonly Role[]) => member?.posts.some((post) => roles.includes(post.role)) ?? false;
  if (holds(FINDERS)) return 'finding';
  return holds(['informant']) ? 'tip' : 'report';
}

/** Sends it. @throws CallFailure */
export async function submitReport({ key, text, photos, place, said }: Report): Promise<Submitted> {
  const source = sourceOf(await me());
  const report = { key, text, photos: [...photos], source, place, ...(said && { said }) };
  return call('matter', 'submit', report);
}
