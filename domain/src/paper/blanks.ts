/** The blanks of papers: the closed list, as a town writes them (`{地点}`), and what the matter's events say in each. */
import { categoryOf } from '../catalogue/filing.ts';
import type { Moment } from '../matter/matter.ts';
import { fullName, unitOf, type Directory } from '../org/directory.ts';
import { maskPersonal } from '../text/mask.ts';
import { answerWords, reportWords } from '../words/media.ts';
import { OUTCOME_WORDS, SEVERITY_WORDS, SOURCE_WORDS, STATUS_WORDS } from '../words/kinds.ts';
import { placeWords } from '../words/place.ts';
import { dateText, momentText } from '../words/time.ts';
import type { Naming } from '../org/naming.ts';
import type { Occasion, PaperMatter } from './occasion.ts';

export const PAPER_BLANK_WORDS = {
  to: '收文单位',
  number: '编号',
  place: '地点',
  category: '事项',
  severity: '紧急程度',
  source: '来源',
  text: '内容',
  reported: '报来日期',
  holder: '办理单位',
  assistants: '协办单位',
  ask: '要求',
  signBy: '签收时限',
  limit: '办理时限',
  until: '完成时限',
  status: '状态',
  outcome: '结果',
  answer: '答复',
  closed: '办结日期',
  reopenBy: '重办期限',
  issuer: '发文单位',
  phone: '联系电话',
  today: '日期',
  byHand: '手写',
} as const;
export type PaperBlank = keyof typeof PAPER_BLANK_WORDS;

/** In the order in which they are named to people. */
export const PAPER_BLANKS: readonly string[] = Object.values(PAPER_BLANK_WORDS);

/** Of what a paper is filled: the matter as it was after the step. */
export interface PaperOf {
  readonly occasion: Occasion;
  readonly matter: PaperMatter;
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
    assistants: matter.assistants?.map(nameOf).join('、') || '无',
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

/** Who signs: as the town has written it, else its centre. */
export function issuerOf({ settings, town }: Directory): string {
  return settings.papers.issuer ?? `${town.name}综治中心`;
}

const said = (text: string | undefined) => (text ? maskPersonal(text) : undefined);

/** What somebody wrote who reported a place is never shown to that place: their very words would name them. */
function textFor({ kind }: Occasion, matter: PaperMatter): string | undefined {
  return kind === 'rectification' && matter.source !== 'finding' ? undefined : reportWords(matter);
}

/** A day is written as a day, a moment with its hour. */
function untilWords(until: Moment | string | undefined): string | undefined {
  if (until === undefined) return undefined;
  if (typeof until === 'number') return momentText(until);
  const [year, month, day] = until.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
