/** A submission looked at before it is written: its files, who sends it, how often, and whether others may read its words. */
import {
  categoryOf,
  CENTRE_ROLES,
  identitiesFor,
  mayReportFor,
  submit as decideSubmission,
  suggestCategory,
  ticketPost,
  type Answered,
  type Directory,
  type EventActor,
  type EventOf,
  type InspectionFound,
  type Post,
  type Ticket,
} from '@gelin/domain';
import type { matter } from '@gelin/contract/matter';
import type { z } from 'zod';
import { isRisky } from '../shared/content.ts';
import { memberOf, signature, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { checkTold } from '../shared/media.ts';
import { memberAMinuteAgo } from '../shared/repositories/directory.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import type { TalkEntry } from '../shared/repositories/messages.ts';
import { asWritten } from '../shared/said.ts';
import type { ReporterDocument } from '../shared/repositories/reporters.ts';
import { broughtBy } from './brought.ts';
import { checkMade } from './made.ts';
import { reporterFor, sealsOf } from './reporter.ts';
import { askedFor } from './service.ts';
import { standingOf, type Seals, type Standing } from './standing.ts';

type Sent = z.output<typeof matter.submit>;
/** What a phone sends, and what none may say: by which inspection it was found, and which ticket it was. */
export type SubmitInput = Omit<Sent, 'source'> & {
  readonly source: Sent['source'] | 'ticket';
  readonly inspected?: InspectionFound;
  readonly ticket?: Ticket;
};
type Input = SubmitInput;
type Submitting = EventOf<'submit'>;

export interface Arriving {
  readonly event: Submitting;
  /** The same where the centre looks at it first. */
  readonly held: () => Submitting;
  readonly seals: Seals;
}

/**
 * The event that the submission becomes under this id, as far as nobody has to be asked: in an instance that knows the
 * town this costs no request.
 */
export async function arriving(
  input: Input,
  id: string,
  caller: Caller,
  directory: Directory,
): Promise<Arriving> {
  const asked = askedFor(input, caller.now, directory);
  const seals = await sealsOf(input, caller);
  const [by, standing] = await Promise.all([
    senderOf(input, caller),
    standingOf(seals, id, caller.now, directory.settings.reporting),
  ]);
  const photos = input.photos.map((photo) => ({ id: photo }));
  const answers = answered(input, directory);
  const submission = { ...input, ...asked, photos, said: input.said?.message, answers };
  const becomes = (held: boolean) =>
    decideSubmission({ ...submission, held }, { id, matter: id, by, now: caller.now, directory });
  const event = becomes(standing.held);
  checkIdentity(event, directory);
  checkOften(event, standing);
  return { event, held: () => becomes(true), seals };
}

/**
 * What is kept of whoever sent it, and the event with the ids under which its files are kept, once everything that came
 * with it has been looked at, all at once.
 */
export async function checkedReporter(
  input: Input,
  { event, held, seals }: Arriving,
  caller: Caller,
): Promise<{ readonly reporter: Omit<ReporterDocument, '_id' | 'matter'>; readonly event: Submitting }> {
  const made = input.said && (await checkMade(input.said, caller));
  const [reporter, keptUnder, risky] = await Promise.all([
    reporterFor(input, event, seals, caller),
    checkTold(input, made ? broughtBy(made, caller) : caller.openid),
    areRisky(input, event, caller),
  ]);
  if (risky && input.source === 'finding') throw new Refusal('contentRisky', 'text');
  const sent = risky ? held() : event;
  return { reporter, event: withFiles(made ? withWords(sent, made) : sent, keptUnder) };
}

function withWords(event: Submitting, made: Pick<TalkEntry, 'text'>): Submitting {
  return { ...event, content: { ...event.content, text: asWritten(event.content.text, made) } };
}

function withFiles(event: Submitting, keptUnder: (id: string) => string): Submitting {
  const { photos, video } = event.content;
  const kept = {
    photos: photos.map(({ id }) => ({ id: keptUnder(id) })),
    ...(video && {
      video: { ...video, id: keptUnder(video.id), poster: keptUnder(video.poster) },
    }),
  };
  return { ...event, content: { ...event.content, ...kept } };
}

/** 匿名 is for residents' own words, where town and category allow it. */
function checkIdentity({ content }: Submitting, { settings }: Directory): void {
  const { identity = 'confidential', category, source, said } = content;
  const own = identity !== 'anonymous' || (said === undefined && ['report', 'onBehalf'].includes(source));
  if (!own || !identitiesFor(category, settings.reporting).includes(identity))
    throw new Refusal('anonymousNotHere', 'identity');
}

/** Danger is never one too many. */
function checkOften({ content }: Submitting, { tooMany }: Standing): void {
  if (tooMany && content.severity !== 'urgent') throw new Refusal('tooManyToday');
}

/**
 * Words that groups will read are checked as messages are: nobody is turned away for them, the centre looks first; a member
 * on duty words what they found anew. Not where there is danger, not what the centre alone reads, and not what was told
 * anonymously: WeChat wants to be told whose words they are. Nor what another hotline has heard already.
 */
async function areRisky(
  { text, place, answers = [] }: Input,
  { content }: Submitting,
  caller: Caller,
): Promise<boolean> {
  const { severity, audience, identity, ticket } = content;
  if (ticket) return false;
  if (severity === 'urgent' || audience === 'restricted' || identity === 'anonymous') return false;
  const said = [text, place.words, ...answers.map(({ answer }) => answer)].filter(Boolean).join('\n');
  return isRisky(said, caller.openid);
}

/** The answers with the questions as they stand today; what answers no question is left out. */
function answered({ answers = [], category, text }: Input, { settings }: Directory): Answered[] {
  const code = category ?? suggestCategory(text, settings.catalogue.categories)[0]?.code;
  const questions = (code === undefined ? undefined : categoryOf(code, settings)?.questions) ?? [];
  return questions.flatMap(({ key, text: question }) => {
    const answer = answers.find((each) => each.key === key)?.answer;
    return answer ? [{ question, answer }] : [];
  });
}

/** Which posts bring what. */
const BRINGS: Readonly<Record<Exclude<Input['source'], 'report'>, (post: Post) => boolean>> = {
  tip: ({ role }) => role === 'informant',
  finding: ({ role }) => role !== 'informant',
  onBehalf: mayReportFor,
  ticket: (post) => ticketPost([post]) !== undefined,
};

/**
 * Residents and informants stay "the reporter"; what a member found or brings for somebody is signed by the post. Anybody
 * may send something in: what it is called may be a minute behind the posts.
 */
async function senderOf(input: Input, caller: Caller): Promise<EventActor> {
  if (input.drill) return ofTheCentre(caller);
  if (input.source === 'report') return { kind: 'reporter' };
  const { source } = input;
  const signed = (member: MemberDocument | undefined): EventActor | undefined => {
    const post = member?.posts.find(BRINGS[source]);
    return member && post && (source === 'tip' ? { kind: 'reporter' } : signature(member, post));
  };
  // Whoever took up a post within the last minute is asked for anew.
  const by = signed(await memberAMinuteAgo(caller.openid, caller.now)) ?? signed(await memberOf(caller));
  if (!by) throw new Refusal('notYours', 'source');
  return by;
}

/** Only the centre declares a drill (演练), so that nothing real is ever kept out of the figures by whoever reported it. */
async function ofTheCentre(caller: Caller): Promise<EventActor> {
  const member = await memberOf(caller);
  const post = member.posts.find(({ role }) => CENTRE_ROLES.includes(role));
  if (!post) throw new Refusal('notYours', 'drill');
  return signature(member, post);
}
