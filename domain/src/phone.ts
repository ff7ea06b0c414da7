/** What pages get of the domain: words, times and the small rules a screen needs; no calendar, no catalogue. */
export { outcomesFor, showsResult } from './matter/outcome.ts';
export { nextStep } from './matter/next.ts';
export { clockState } from './deadline/state.ts';
export * from './words/figures.ts';
export * from './words/kinds.ts';
export * from './words/digest.ts';
export * from './words/time.ts';
export * from './words/visit.ts';
export { BREAK_WORDS } from './words/breaks.ts';
export { BULLETIN_KINDS, isTold, usualPeriod } from './bulletin/bulletin.ts';
export type { BulletinKind, BulletinStands } from './bulletin/bulletin.ts';
export type { Service } from './catalogue/service.ts';
export type { VisitDay } from './matter/visit.ts';
export { mayReportFor } from './policy/reporting.ts';
export { isVisitOver } from './matter/visit-over.ts';
export { CLOSED_BY_ANSWER, OPEN } from './matter/table.ts';
export { PAUSES, RATINGS, REFUSAL_REASONS, TIMES_WANTED } from './matter/matter.ts';
export type { Action } from './matter/action.ts';
export type { Audience, Came, Identity, Nature, Outcome, Severity, Source, Status } from './matter/kinds.ts';
export type {
  Answered,
  Clock,
  Moment,
  Pause,
  Rating,
  RefusalReason,
  ServiceAsked,
  TimeWanted,
  Visit,
} from './matter/matter.ts';
export { VIDEO_SECONDS, VOICE_SECONDS } from './matter/media.ts';
export { bareJpeg, isJpeg } from './picture/jpeg.ts';
export type { Medium, Photo, Video, Voice } from './matter/media.ts';
export { mayWithdraw, WITHDRAW_WITHIN } from './group/talk.ts';
export type { PostRef } from './group/talk.ts';
export { mediumWords } from './words/media.ts';
export type { DigestFigure } from './group/digest-figures.ts';
export type { CardFace } from './group/face.ts';
export type { HotSpotFace, SpotLine } from './hot-spot/face.ts';
export { ASSESSED_MEANS, ASSESSED_WORDS, sumWords, totalWords, workingWords } from './words/assessment.ts';
export { behindShare, type AssessedKey } from './assessment/assessed.ts';
export type { AssessmentObjection } from './assessment/objection.ts';
export type { Points, WorkingLine } from './assessment/points.ts';
export type { BoardTile } from './figures/board.ts';
export type { CountKey } from './figures/count.ts';
export type { RateKey } from './figures/rate.ts';
export { LEVEL_COUNTS, MAIN_COUNTS, partOf } from './figures/shown.ts';
export type { FigureSpan } from './figures/span.ts';
export type { HandFigure, HandPeriod } from './figures/at-hand.ts';
export { LIST_STATES, standingsOf, type ListState } from './listing/listed.ts';
export type { ListView } from './listing/circle.ts';
export { STUCK, type Stuck } from './listing/stuck.ts';
export { IDENTITIES, NATURES, SEVERITIES, SOURCES } from './matter/kinds.ts';
export type { LedgerKey, OwnLedger, RowRule } from './ledger/spec.ts';
export type { Held } from './ledger/held.ts';
export type { Deviation } from './ledger/seal.ts';
export type { Break } from './journal/verify.ts';
export { monthWords } from './ledger/month-words.ts';
export type { BadCell } from './lists/bad-cell.ts';
export type { ResultField, TicketField } from './ticket/field.ts';
export type { TicketCell } from './ticket/read.ts';
export type { TriageReason } from './routing/propose.ts';
export type { Role } from './org/post.ts';
export type { StaffingFigure } from './org/staffing.ts';
export type { Level, Position } from './org/unit.ts';
export { TASK_PART_WORDS } from './words/task.ts';
export { TASK_RESULTS } from './work/task.ts';
export type { PartState, TaskResult } from './work/task.ts';
export { PUBLICITY_MOST, peopleTold } from './work/publicity.ts';
export { INSPECTION_ANSWERS } from './work/inspection.ts';
export type { InspectionAnswer } from './work/inspection.ts';
export { peopleIn } from './text/people.ts';
export { VILLAGE_FIGURES, type VillageFigure } from './work/village.ts';
export { DECISION_WORDS } from './words/meeting.ts';
export type { DecisionKind } from './work/meeting.ts';
