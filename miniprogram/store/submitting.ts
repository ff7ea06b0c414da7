/** Sending a report in: as what it counts, and under the key that makes a repetition harmless. */
import type { Identity, Role, Source } from '@gelin/domain/phone';
import { call, type Input, type Output } from '../api/call';
import { me, type Me } from './session';

type Submit = Input<'matter', 'submit'>;
export type SaidPlace = Submit['place'];
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
  readonly identity?: Identity | undefined;
  readonly contact?: Submit['contact'];
  /** 代办: the service that is asked for, and when somebody is to come. */
  readonly service?: Submit['service'];
  readonly visit?: Submit['visit'];
}

const FINDERS: readonly Role[] = ['gridWorker', 'gridChief', 'villageLead', 'villageClerk'];

/** A grid's or village's own people find, informants tip, everybody else reports. */
export function sourceOf({ member }: Pick<Me, 'member'>): ReportSource {
  const holds = (roles: readonly Role[]) => member?.posts.some((post) => roles.includes(post.role)) ?? false;
  if (holds(FINDERS)) return 'finding';
  return holds(['informant']) ? 'tip' : 'report';
}

/** Sends it; a service is asked for as a resident, whoever one is. @throws CallFailure */
export async function submitReport(report: Report): Promise<Submitted> {
  const { key, text, photos, place, said, identity, contact, service, visit } = report;
  const source = service === undefined ? sourceOf(await me()) : 'report';
  return call('matter', 'submit', {
    key,
    text,
    photos: [...photos],
    source,
    place,
    ...(said && { said }),
    ...(identity && { identity }),
    ...(contact && { contact }),
    ...(service !== undefined && { service }),
    ...(visit && { visit }),
  });
}
