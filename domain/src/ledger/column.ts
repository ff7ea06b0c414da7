/** The columns a ledger can have: a heading and how its cell is read from a matter. Definitions, not code. */
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
import { answerWords, reportWords } from '../words/media.ts';
import { placeWords } from '../words/place.ts';
import { dateOf } from '../deadline/calendar.ts';
import { midnightOn } from '../deadline/local.ts';
import type { Naming } from '../org/naming.ts';
import { maskPersonal } from '../text/mask.ts';
import { struckOff } from './struck.ts';

export interface Column {
  readonly key: string;
  readonly heading: string;
  /** Width in characters of the printed column. */
  readonly width: number;
  readonly cell: (matter: Matter, naming: Naming) => string;
}

const moment = (at: Moment | undefined) => (at === undefined ? '' : `${dateOf(at)} ${clockWords(at)}`);
const column = (key: string, heading: string, width: number, cell: Column['cell']): Column => ({
  key,
  heading,
  width,
  cell,
});

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

/* prettier-ignore */
export const COLUMNS: readonly Column[] = [
  column('no', '编号', 14, (matter) => matter.no ?? ''),
  column('registeredAt', '受理时间', 17, (matter) => moment(matter.registeredAt)),
  column('source', '来源', 10, (matter) => SOURCE_WORDS[matter.source]),
  column('nature', '性质', 8, (matter) => NATURE_WORDS[matter.nature]),
  column('group', '大类', 12, (matter, { settings }) => groupOf(matter.category, settings)?.name ?? ''),
  column('category', '小类', 16, (matter, { settings }) => categoryOf(matter.category, settings)?.name ?? ''),
  column('severity', '等级', 8, (matter) => SEVERITY_WORDS[matter.severity]),
  column('place', '地点', 28, (matter, { nameOf }) => ledgerPlace(matter, nameOf)),
  column('text', '事项内容', 48, (matter) => told(matter, reportWords(matter))),
  column('holder', '承办单位', 16, (matter, { nameOf }) => holderWords(matter, nameOf)),
  column('dueAt', '办理时限', 17, (matter) => moment(matter.dueAt)),
  column('status', '办理状态', 16, (matter) => STATUS_WORDS[matter.status]),
  column('answer', '办理结果', 40, (matter) => told(matter, matter.answer ? answerWords(matter.answer) : '')),
  column('outcome', '办结方式', 14, (matter) => (matter.outcome ? OUTCOME_WORDS[matter.outcome] : '')),
  column('closedAt', '办结时间', 17, (matter) => moment(matter.closedAt)),
  column('struckOff', '销账', 20, struckOffWords),
  column('inTime', '是否按期', 10, inTime),
  column('rating', '群众评价', 10, (matter) => (matter.rating ? RATING_WORDS[matter.rating] : '')),
];

/** What a hazard is ordered to be by when, and what was seen when it was looked at again: on the ledger of hazards. */
/* prettier-ignore */
export const RECTIFYING: readonly Column[] = [
  column('orderedBy', '整改期限', 14, ({ rectification: ordered }) => (ordered ? dateText(midnightOn(ordered.by)) : '')),
  column('rechecked', '复查结果', 18, ({ rectification: ordered }) => (ordered?.rechecked ? `${RECHECK_WORDS[ordered.rechecked.result]} ${dateOf(ordered.rechecked.at)}` : '')),
  column('supervised', '督办', 18, supervisedWords),
];

/** 挂牌 is said for good, with its day; else the latest order. */
function supervisedWords({ supervision, placardedAt }: Matter): string {
  if (placardedAt !== undefined) return `挂牌督办 ${dateOf(placardedAt)}`;
  return supervision ? dateOf(supervision.at) : '';
}

/** Who has it, or who answered it once nobody has. */
function holderWords(matter: Matter, nameOf: Naming['nameOf']): string {
  if (matter.holder) return nameOf(matter.holder.id);
  const by = matter.answer?.by;
  return by?.kind === 'member' ? nameOf(by.department ?? by.unit) : '';
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
