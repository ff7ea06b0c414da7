/** Sending a report in: as what it counts, and under the key that makes a repetition harmless. */
import type { Came, Identity } from '@gelin/domain/phone';
import { call, type Input, type Output } from '../api/call';
import type { Contact } from './contact';
import { device } from './device';
import type { Stored } from './enclosed';
import { me } from './session';
import { waysOf, type ReportSource } from './ways';

type Submit = Input<'matter', 'submit'>;
export type SaidPlace = Submit['place'];
export type Submitted = Output<'matter', 'submit'>;

/** A report with everything it needs but who sends it. */
export interface Report extends Stored {
  readonly key: string;
  readonly text: string;
  readonly place: SaidPlace;
  /** The message in a group that it is made of. */
  readonly said?: { readonly group: string; readonly message: string };
  readonly category?: string | undefined;
  readonly answers?: Submit['answers'];
  readonly identity?: Identity | undefined;
  readonly contact?: Contact | undefined;
  /** What it counts as, where the page says so: an informant's screen. Absent, the sender's posts say. */
  readonly source?: ReportSource;
  /** 代报: brought by a member for somebody who cannot. */
  readonly behalf?: boolean | undefined;
  readonly came?: Came | undefined;
  /** 代办: the service that is asked for, and when somebody is to come. */
  readonly service?: Submit['service'];
  readonly visit?: Submit['visit'];
}

/** Sends it; a service is asked for as a resident, whoever one is. @throws CallFailure */
export async function submitReport(report: Report): Promise<Submitted> {
  return call('matter', 'submit', inputOf(report, await sourceFor(report)));
}

async function sourceFor({ behalf, service, source }: Report): Promise<Submit['source']> {
  if (behalf) return 'onBehalf';
  return service === undefined ? (source ?? waysOf(await me()).source) : 'report';
}

function inputOf(report: Report, source: Submit['source']): Submit {
  const { key, text, photos, place, said, category, answers, identity, contact, voice, video } = report;
  const { service, visit, behalf, came } = report;
  return {
    key,
    text,
    photos: [...photos],
    source,
    place,
    device: device(),
    ...(said && { said }),
    ...(category && { category }),
    ...(behalf && came && { came }),
    ...(voice && { voice }),
    ...(video && { video }),
    ...(answers && answers.length > 0 && { answers }),
    ...(service !== undefined && { service }),
    ...(visit && { visit }),
    // What somebody found on their rounds is signed by their post: there is nobody to keep apart.
    ...(source !== 'finding' && identity && { identity }),
    ...(source !== 'finding' && contact && identity !== 'anonymous' && { contact }),
  };
}
