/** What a notice says, short enough for every channel: masked, without the reporter; of a restricted matter nothing. */
import { categoryOf } from '../catalogue/filing.ts';
import { excerpt } from '../group/face.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import type { Naming } from '../org/naming.ts';
import { passedOnWords } from '../words/media.ts';
import { placeWords } from '../words/place.ts';
import { visitText } from '../words/visit.ts';
import type { Beside, Purpose } from './notice.ts';

/** WeChat's limit for a field `thing` of a subscription message, in characters. */
export const THING = 20;

/** At most five Chinese characters each: WeChat's limit for a field `phrase`. */
export const PURPOSE_WORDS: Readonly<Record<Purpose | 'digest', string>> = {
  urgent: '紧急事项',
  unseen: '紧急未读',
  offHours: '值班来件',
  overdue: '已过时限',
  supervised: '督办事项',
  reopened: '要求重办',
  whistled: '吹哨报到',
  mentioned: '有人叫您',
  dueSoon: '快到时限',
  recheck: '该复查了',
  visit: '约好上门',
  objected: '申请剔除',
  timeAsked: '申请时间',
  timeDecided: '时限已定',
  reportedBack: '督办回告',
  urged: '群众催办',
  added: '群众补充',
  returned: '退回续办',
  assigned: '交您办理',
  arrived: '新的事项',
  carded: '新的事项',
  asked: '请您补充',
  answered: '已经答复',
  closed: '已经办结',
  refused: '不予受理',
  merged: '合并办理',
  parted: '单独办理',
  looked: '查看记录',
  taskGiven: '新的任务',
  taskReminded: '任务催办',
  taskDue: '任务快到期',
  taskLate: '任务已过期',
  taskReported: '任务有回报',
  taskWithdrawn: '任务已撤回',
  handedOver: '值班交接',
  standsIn: '请您替办',
  digest: '事项汇总',
};

/** Whose days they are, and which: "俞凯 11月29日到12月2日不在". */
export function leaveWords(name: string, from: string, last: string): string {
  return from === last ? `${name} ${from}不在` : `${name} ${from}到${last}不在`;
}

const RESTRICTED = '保密事项，请打开查看';

export interface NoticeWords {
  readonly purpose: Purpose | 'digest';
  readonly matter: string;
  /** It is about no matter, but about this. */
  readonly about?: Beside;
  /** At most five characters. */
  readonly phrase: string;
  /** At most twenty characters each. */
  readonly what: string;
  readonly where: string;
  readonly at: Moment;
}

/** The words of a notice about this matter. `at` is when what it tells of happened. */
export function noticeWords(
  purpose: Purpose | 'digest',
  matter: Matter,
  naming: Naming,
  at: Moment,
): NoticeWords {
  const closed = matter.audience === 'restricted';
  const category = categoryOf(matter.category, naming.settings)?.name;
  const told = purpose === 'visit' && matter.visit ? visitText(matter.visit) : excerpt(passedOnWords(matter));
  const said = (purpose === 'visit' ? [told, category] : [category, told]).filter(Boolean).join('：');
  const where = closed ? naming.nameOf(matter.town) : placeWords(matter, naming.nameOf);
  return inBrief({ purpose, matter: matter.id, what: closed ? RESTRICTED : said, where, at });
}

/** The words of a digest: how many notices somebody has not looked at. */
export function digestWords(
  unseen: number,
  { id, town }: Pick<Matter, 'id' | 'town'>,
  naming: Naming,
  at: Moment,
): NoticeWords {
  return inBrief({
    purpose: 'digest',
    matter: id,
    what: `有${unseen > 99 ? '99+' : unseen}条通知待查看`,
    where: naming.nameOf(town),
    at,
  });
}

/** With what it is in a phrase, and the rest as short as every channel wants it. */
export function inBrief({ what, where, ...about }: Omit<NoticeWords, 'phrase'>): NoticeWords {
  return {
    ...about,
    phrase: PURPOSE_WORDS[about.purpose],
    what: cut(what, THING),
    where: cut(where, THING),
  };
}

/** At most `limit` characters; what is cut off leaves an ellipsis. */
export function cut(text: string, limit: number): string {
  const characters = [...text];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
}
