/** A matter's events as sentences that anybody understands. */
import { midnightOn } from '../deadline/local.ts';
import type { Action } from '../matter/action.ts';
import type { EventOf } from '../matter/event.ts';
import type { EventActor } from '../matter/matter.ts';
import type { Naming } from '../org/naming.ts';
import type { Role } from '../org/post.ts';
import {
  CAME_WORDS,
  OUTCOME_WORDS,
  PAUSE_WORDS,
  RATING_WORDS,
  REFUSAL_WORDS,
  ROLE_WORDS,
  RUNG_WORDS,
  SEVERITY_WORDS,
  TIME_WANTED_WORDS,
  WARNING_WORDS,
} from './kinds.ts';
import { dateText, dayWords } from './time.ts';
import { visitText } from './visit.ts';

/** Names of units and departments, for the sentences. */
export type NameOf = (id: string) => string;

/** A post as people call it: "柳溪村第一网格 网格长". */
export function postWords(
  { role, unit, department }: { readonly role: Role; readonly unit: string; readonly department?: string },
  nameOf: NameOf,
): string {
  return `${nameOf(department ?? unit)} ${ROLE_WORDS[role]}`;
}

const REPORTER = '报事人';

/** Who did it: the post and the name; a reporter is always just that. */
export function actorWords(by: EventActor, nameOf: NameOf): string {
  if (by.kind === 'reporter') return REPORTER;
  if (by.kind === 'timer') return '系统';
  if (by.kind === 'outside') return `外单位 ${by.name}`;
  return `${postWords(by, nameOf)} ${by.name}`;
}

type Sentence<A extends Action> = (event: EventOf<A>, who: string, nameOf: NameOf, holder: string) => string;

const names = (ids: readonly string[], nameOf: NameOf) => ids.map(nameOf).join('、');
const passed = (result: 'pass' | 'fail', yes: string, no: string) => (result === 'pass' ? yes : no);

/** Who helps: the town's own simply, stationed ones by a letter. */
function helping(ids: readonly string[], letters: readonly string[], nameOf: NameOf): string {
  const own = ids.filter((id) => !letters.includes(id));
  const asked = ids.filter((id) => letters.includes(id));
  return [
    ...(own.length > 0 ? [`${names(own, nameOf)}协办`] : []),
    ...(asked.length > 0 ? [`以协调函请${names(asked, nameOf)}协助`] : []),
  ].join('，');
}

const SENTENCES: { readonly [A in Action]: Sentence<A> } = {
  submit: (event, who, _, holder) => {
    if (event.content.held) return `${who}报来此事，先请${holder}看一看`;
    const { splitFrom, came, ticket } = event.content;
    if (ticket) return `${who}转来${ticket.source}工单 ${ticket.number}，先到${holder}`;
    if (came) return `${who}${CAME_WORDS[came]}登记此事，先到${holder}`;
    return splitFrom === undefined
      ? `${who}报来此事，先到${holder}`
      : `${who}从另一件事里拆出此事，由${holder}办理`;
  },
  accept: ({ content }, who) => `${who}已受理，编号 ${content.no}`,
  fixOnSpot: (_, who) => `${who}当场解决`,
  escalate: (_, who, __, holder) => `${who}上报到${holder}`,
  proposeRefusal: ({ content }, who) => `${who}提请不受理：${REFUSAL_WORDS[content.reason]}`,
  confirmRefusal: (_, who) => `${who}确认不予受理`,
  rejectRefusal: (_, who, __, holder) => `${who}认为应当受理，已交${holder}办理`,
  route: (_, who, __, holder) => `${who}改派到${holder}`,
  recategorise: (_, who) => `${who}更正了归类`,
  relocate: (_, who, __, holder) => `${who}更正了地点，由${holder}办理`,
  split: (_, who) => `${who}把其中一部分拆成另一件办理`,
  dispatch: ({ content: { lead, assistants, letters = [] } }, who, nameOf) => {
    const led = `${who}分派给${nameOf(lead)}${letters.includes(lead) ? '（以协调函请他们办）' : ''}`;
    return assistants.length > 0 ? `${led}，${helping(assistants, letters, nameOf)}` : led;
  },
  handDown: (_, who, __, holder) => `${who}下派到${holder}`,
  sign: ({ by, content }, who) => {
    if (content.called) return `${who}已签收吹哨`;
    return by.kind === 'timer' ? '到时没有退回，视为已签收' : `${who}已签收，开始办理`;
  },
  sendBack: (_, who) => `${who}退回`,
  log: ({ content: { step, visit } }, who) => {
    if (visit) return `${who}把上门改到${visitText(visit)}`;
    return step ? `${who}办好了一步：${step}` : `${who}记录了进展`;
  },
  transfer: (_, who) => `${who}安排了经办人`,
  assist: ({ content: { departments, letters = [] } }, who, nameOf) =>
    letters.length > 0
      ? `${who}请人协办：${helping(departments, letters, nameOf)}`
      : `${who}请${names(departments, nameOf)}协办`,
  whistle: ({ content }, who, nameOf) =>
    `${who}吹哨，请${names(content.departments, nameOf)}到${content.where}`,
  arrive: (_, who) => `${who}已到现场`,
  askReporter: (_, who) => `${who}想问问报事人`,
  askTime: ({ content: { what, why } }, who) =>
    `${who}申请${TIME_WANTED_WORDS[what]}${why ? `：${PAUSE_WORDS[why]}` : ''}`,
  refuseTime: (_, who) => `${who}不同意给时间，时限照旧`,
  suspend: ({ content, at }, who) =>
    `${who}同意暂停计时：${PAUSE_WORDS[content.why]}，最晚${dayWords(content.until, at)}继续`,
  resume: (_, who) => `${who}继续办理，时限顺延`,
  extend: (_, who) => `${who}同意延期`,
  entrust: ({ content, at }, who) => `${who}委托${content.name}，最晚${dayWords(content.until, at)}前办好`,
  outsideReply: (_, who) => `${who} 回复`,
  revoke: (_, who) => `${who}收回了委托`,
  raise: (_, who) => `${who}已上报区县`,
  comeBack: (_, who) => `${who}收到区县回复，继续办理`,
  order: ({ content }, who) => `${who}要求在${dateText(midnightOn(content.day))}前整改好`,
  recheck: ({ content: { result } }, who) => `${who}${passed(result, '复查合格', '复查还没有整改好')}`,
  answer: ({ content }, who) => `${who}答复：${OUTCOME_WORDS[content.outcome]}`,
  verify: ({ content: { result } }, who) =>
    `${who}${passed(result, '核查通过，已办结', '核查没有通过，继续办理')}`,
  spotCheck: ({ content: { result } }, who) =>
    `${who}${passed(result, '抽查通过', '抽查没有通过，继续办理')}`,
  rate: ({ content }, who) => `${who}评价：${RATING_WORDS[content.rating]}`,
  reopen: (_, who, __, holder) => `${who}说还没有办好，由${holder}重办`,
  archive: () => '已归档',
  join: ({ content: { merged, parted } }) => {
    if (parted !== undefined) return '并到这里的一件分了出去，另外办理';
    return merged === undefined ? '又有人遇到同样的事' : '另一件同样的事并到这里';
  },
  add: ({ content: { visit } }, who) => (visit ? `${who}把上门改到${visitText(visit)}` : `${who}补充`),
  look: (_, who) => `${who}查看了报事人的联系方式`,
  cover: (_, who) => `${who}遮挡了照片里的人脸或车牌`,
  merge: (_, who) => `${who}认为和另一件是同一件事，合并办理`,
  unmerge: (_, who) => `${who}认为不是同一件事，重新办理`,
  withdraw: ({ effect }, who) =>
    effect.status === 'withdrawn' ? `${who}撤回` : `${who}不再跟进，隐患继续处理`,
  urge: (_, who) => `${who}催办`,
  supervise: ({ content: { rung, warning, placard } }, who) =>
    rung === undefined
      ? `${who}${placard ? '挂牌督办' : '督办'}`
      : `${RUNG_WORDS[rung]}${warning ? `，发出${WARNING_WORDS[warning]}` : ''}`,
  reportBack: (_, who) => `${who}回复督办`,
  raiseSeverity: ({ content }, who) => `${who}提高为${SEVERITY_WORDS[content.severity]}`,
  lowerSeverity: ({ content }, who) => `${who}降低为${SEVERITY_WORDS[content.severity]}`,
  object: (_, who) => `${who}申请剔除考核`,
  decideObjection: ({ content }, who) => `${who}${passed(content.result, '同意剔除考核', '不同意剔除考核')}`,
  remind: ({ content: { mark } }) => {
    if (mark === 'visit') return '约好上门的日子到了，已提醒';
    return mark === 'recheck' ? '整改期限到了，已提醒复查' : `${RUNG_WORDS[mark]}，已提醒`;
  },
  gather: () => '附近还有人反映同样的事，已一起报上去',
};

/**
 * What happened, in one sentence. Whoever has it is called as before people.
 * @param you whether it is told to the one who reported it
 */
export function eventSentence<A extends Action>(
  event: EventOf<A>,
  { nameOf, holderName }: Pick<Naming, 'nameOf' | 'holderName'>,
  you = false,
): string {
  const { holder } = event.effect;
  const who = actorWords(event.by, nameOf);
  const told = SENTENCES[event.action](event, who, nameOf, holder ? holderName(holder.id) : '');
  return you ? told.replaceAll(REPORTER, '您') : told;
}
