/** What the events of a matter say in each blank of a paper. */
import { categoryOf } from '../catalogue/filing.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { fullName, unitOf, type Directory } from '../org/directory.ts';
import { issuerOf } from '../org/issuer.ts';
import { maskPersonal } from '../text/mask.ts';
import { answerWords, passedOnWords } from '../words/media.ts';
import { OUTCOME_WORDS, SEVERITY_WORDS, SOURCE_WORDS, STATUS_WORDS } from '../words/kinds.ts';
import { placeWords } from '../words/place.ts';
import { PAPER_SAYS, type PaperBlank } from '../words/papers.ts';
import { dateText, momentText } from '../words/time.ts';
import type { Naming } from '../org/naming.ts';
import type { Occasion } from './occasion.ts';

/** Of what a paper is filled: the matter as it was after the step. */
export interface PaperOf {
  readonly occasion: Occasion;
  readonly matter: Matter;
  readonly directory: Directory;
  readonly naming: Naming;
  readonly now: Moment;
}

export type BlankValues = Readonly<Record<PaperBlank, string | undefined>>;

const DAY = 24 * 3_600_000;

/** What each blank says; `undefined` where the events say nothing: that is written by hand. */
export function blankValues({ occasion, matter, directory, naming, now }: PaperOf): BlankValues {
  const { nameOf, settings } = naming;
  const { to, name, ask, until } = occasion;
  const { town } = directory;
  const date = (at: Moment | undefined) => (at === undefined ? undefined : dateText(at));
  const moment = (at: Moment | undefined) => (at === undefined ? undefined : momentText(at));
  const signBy = matter.clock?.stage === 'sign' ? matter.clock.dueAt : undefined;
  const holder = matter.holder ?? matter.answerer;
  return {
    to: name ?? (to ? nameOf(to) : undefined),
    number: matter.no,
    place: placeWords(matter, nameOf) || fullName(directory, unitOf(directory, town.id) ?? town),
    category: categoryOf(matter.category, settings)?.name,
    severity: SEVERITY_WORDS[matter.severity],
    source: SOURCE_WORDS[matter.source],
    text: said(textFor(occasion, matter)),
    reported: date(matter.reportedAt),
    holder: holder ? nameOf(holder.id) : undefined,
    assistants: matter.assistants?.map(nameOf).join('、') || PAPER_SAYS.nobody,
    ask: said(ask),
    signBy: moment(signBy),
    limit: moment(matter.dueAt),
    until: untilWords(until) ?? moment(matter.dueAt),
    status: STATUS_WORDS[matter.status],
    outcome: matter.outcome && OUTCOME_WORDS[matter.outcome],
    answer: said(matter.answer && answerWords(matter.answer)),
    closed: date(matter.closedAt),
    reopenBy: date(matter.closedAt && matter.closedAt + directory.settings.limits.archiveDays * DAY),
    issuer: issuerOf(directory),
    phone: town.office?.phone,
    today: dateText(now),
    byHand: undefined,
  };
}

const said = (text: string | undefined) => (text ? maskPersonal(text) : undefined);

/** What somebody wrote who reported a place is never shown to that place: their very words would name them. */
function textFor({ kind }: Occasion, matter: Matter): string | undefined {
  return kind === 'rectification' && matter.source !== 'finding' ? undefined : passedOnWords(matter);
}

/** A day is written as a day, a moment with its hour. */
function untilWords(until: Moment | string | undefined): string | undefined {
  if (until === undefined) return undefined;
  if (typeof until === 'number') return momentText(until);
  const [year, month, day] = until.split('-').map(Number);
  return PAPER_SAYS.day(year ?? 0, month ?? 0, day ?? 0);
}
