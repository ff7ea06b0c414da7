/** The parts that ledgers are made of: a heading and how its cell is read from a matter. Definitions, not code. */
import { categoryOf, groupOf } from '../catalogue/filing.ts';
import { isRegistered, type Matter, type Moment } from '../matter/matter.ts';
import {
  NATURE_WORDS,
  OUTCOME_WORDS,
  RECHECK_WORDS,
  RATING_WORDS,
  SEVERITY_WORDS,
  SOURCE_WORDS,
  STATUS_WORDS,
  STRIKE_WORDS,
} from '../words/kinds.ts';
import { clockWords, dateText } from '../words/time.ts';
import { answerWords, passedOnWords } from '../words/media.ts';
import { placeWords } from '../words/place.ts';
import { midnightOn } from '../deadline/local.ts';
import type { Naming } from '../org/naming.ts';
import { maskPersonal } from '../text/mask.ts';
import { struckOff } from './struck.ts';

/** What a cell comes from, without words that can be changed or erased: rows are ordered and sealed by it. */
export type Code = string | number | undefined;

export interface Column {
  readonly key: string;
  readonly heading: string;
  /** Width in characters of the printed column. */
  readonly width: number;
  readonly cell: (matter: Matter, naming: Naming) => string;
  /** Absent where the cell is somebody's words. */
  readonly code?: (matter: Matter) => Code;
}

const moment = (at: Moment | undefined) => (at === undefined ? '' : `${dateText(at)} ${clockWords(at)}`);
const column = (
  key: string,
  heading: string,
  width: number,
  cell: Column['cell'],
  code?: NonNullable<Column['code']>,
): Column => ({ key, heading, width, cell, ...(code && { code }) });

/** Stands in a ledger for the words of a restricted matter: a ledger goes further than the centre. */
export const WITHHELD = '（保密事项）';

/** What was written, masked; nothing of it where the matter is for the centre alone. */
function told(matter: Matter, text: string): string {
  if (matter.audience === 'restricted') return text && WITHHELD;
  return maskPersonal(text);
}

/** The place as said; of a restricted matter the unit alone, for words like "三号楼王家" name somebody. */
export function ledgerPlace(matter: Matter, nameOf: Naming['nameOf']): string {
  const { words: _words, ...unit } = matter.place;
  return placeWords(matter.audience === 'restricted' ? { place: unit } : matter, nameOf);
}

const unitAt = ({ place }: Matter) => place.unit ?? place.path.at(-1);
/** The path begins with the town; what could not be placed further stands with it. */
const villageAt = ({ place }: Matter) => place.path[1] ?? place.path[0];

/* prettier-ignore */
export const COLUMNS: readonly Column[] = [
  column('no', '编号', 21, (matter) => matter.no ?? '', ({ no }) => no),
  column('registeredAt', '受理时间', 20, (matter) => moment(matter.registeredAt), ({ registeredAt }) => registeredAt),
  column('source', '来源', 10, (matter) => SOURCE_WORDS[matter.source], ({ source }) => source),
  column('nature', '性质', 10, (matter) => NATURE_WORDS[matter.nature], ({ nature }) => nature),
  column('group', '大类', 12, (matter, { settings }) => groupOf(matter.category, settings)?.name ?? '', ({ category }) => category.slice(0, 2)),
  column('category', '小类', 16, (matter, { settings }) => categoryOf(matter.category, settings)?.name ?? '', ({ category }) => category),
  column('severity', '等级', 10, (matter) => SEVERITY_WORDS[matter.severity], ({ severity }) => severity),
  column('place', '地点', 28, (matter, { nameOf }) => ledgerPlace(matter, nameOf), unitAt),
  column('text', '事项内容', 48, (matter) => told(matter, passedOnWords(matter))),
  column('holder', '承办单位', 16, (matter, { nameOf }) => holderWords(matter, nameOf), holderId),
  column('dueAt', '办理时限', 20, (matter) => moment(matter.dueAt), ({ dueAt }) => dueAt),
  column('status', '办理状态', 16, (matter) => STATUS_WORDS[matter.status], ({ status }) => status),
  column('answer', '办理结果', 40, (matter) => told(matter, matter.answer ? answerWords(matter.answer) : '')),
  column('outcome', '办结方式', 16, (matter) => (matter.outcome ? OUTCOME_WORDS[matter.outcome] : ''), ({ outcome }) => outcome),
  column('closedAt', '办结时间', 20, (matter) => moment(matter.closedAt), ({ closedAt }) => closedAt),
  column('struckOff', '销账', 24, struckOffWords, (matter) => struckOff(matter)?.how),
  column('inTime', '是否按期', 10, inTime, ({ answeredAt }) => answeredAt),
  column('rating', '群众评价', 10, (matter) => (matter.rating ? RATING_WORDS[matter.rating] : ''), ({ rating }) => rating),
];

/** What a hazard is ordered to be by when, and what was seen when it was looked at again: on the ledger of hazards. */
/* prettier-ignore */
export const RECTIFYING: readonly Column[] = [
  column('orderedBy', '整改期限', 16, ({ rectification: ordered }) => (ordered ? dateText(midnightOn(ordered.by)) : ''), ({ rectification }) => rectification?.by),
  column('rechecked', '复查结果', 20, ({ rectification: ordered }) => (ordered?.rechecked ? `${RECHECK_WORDS[ordered.rechecked.result]} ${dateText(ordered.rechecked.at)}` : ''), ({ rectification }) => rectification?.rechecked?.at),
  column('supervised', '督办', 20, supervisedWords, ({ supervision, placardedAt }) => placardedAt ?? supervision?.at),
];

/** What only some ledgers show. */
/* prettier-ignore */
const FURTHER: readonly Column[] = [
  column('reportedAt', '反映时间', 20, (matter) => moment(matter.reportedAt), ({ reportedAt }) => reportedAt),
  column('unit', '所属网格', 20, (matter, { nameOf }) => nameOf(unitAt(matter) ?? ''), unitAt),
  column('village', '所属村（社区）', 16, (matter, { nameOf }) => nameOf(villageAt(matter) ?? ''), villageAt),
  column('adopted', '采纳情况', 10, (matter) => (isRegistered(matter) ? '采纳' : '未采纳'), (matter) => (isRegistered(matter) ? 1 : 0)),
  column('reopenings', '重办次数', 10, ({ reopenings = 0 }) => (reopenings ? String(reopenings) : ''), ({ reopenings }) => reopenings),
  column('escalations', '上报次数', 10, ({ escalations }) => (escalations ? String(escalations) : ''), ({ escalations }) => escalations),
];

/** Every part that a town can make a ledger of. */
export const PARTS: readonly Column[] = [...COLUMNS, ...RECTIFYING, ...FURTHER];

/** 挂牌 is said for good, with its day; else the latest order. */
function supervisedWords({ supervision, placardedAt }: Matter): string {
  if (placardedAt !== undefined) return `挂牌督办 ${dateText(placardedAt)}`;
  return supervision ? dateText(supervision.at) : '';
}

/** Who has it, or who answered it once nobody has. */
function holderId({ holder, answer }: Matter): string | undefined {
  if (holder) return holder.id;
  return answer?.by.kind === 'member' ? (answer.by.department ?? answer.by.unit) : undefined;
}

function holderWords(matter: Matter, nameOf: Naming['nameOf']): string {
  const id = holderId(matter);
  return id === undefined ? '' : nameOf(id);
}

/** When and how; what is on the ledger and open says so, for by this the open rows are found. */
function struckOffWords(matter: Matter): string {
  if (!isRegistered(matter)) return '';
  const struck = struckOff(matter);
  return struck ? `${moment(struck.at)} ${STRIKE_WORDS[struck.how]}` : '未销账';
}

function inTime(matter: Matter): string {
  if (matter.answeredAt === undefined || matter.dueAt === undefined) return '';
  return matter.answeredAt <= matter.dueAt ? '按期' : '超期';
}
