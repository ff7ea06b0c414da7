/** What the closed vocabularies are called by people. One table a vocabulary; a missing word does not compile. */
import type { BulletinKind } from '../bulletin/bulletin.ts';
import type { Action } from '../matter/action.ts';
import type { Audience, Came, Identity, Nature, Outcome, Severity, Source, Status } from '../matter/kinds.ts';
import type {
  CardReason,
  Pause,
  Rating,
  RefusalReason,
  Rung,
  TimeWanted,
  Warning,
} from '../matter/matter.ts';
import type { Role } from '../org/post.ts';
import type { LedgerKey } from '../ledger/spec.ts';
import type { Strike } from '../ledger/struck.ts';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  reported: '待受理',
  accepted: '已受理',
  dispatched: '待签收',
  handling: '办理中',
  suspended: '已暂停',
  raised: '已上报区县',
  answered: '已答复，待核查',
  closed: '已办结',
  refused: '不予受理',
  withdrawn: '已撤回',
  merged: '已合并',
  archived: '已归档',
};

export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  report: '居民报事',
  tip: '信息上报',
  finding: '巡查发现',
  ticket: '工单',
  onBehalf: '代报',
};

export const NATURE_WORDS: Readonly<Record<Nature, string>> = {
  problem: '问题',
  help: '求助',
  complaint: '投诉',
  consult: '咨询',
  dispute: '纠纷',
  suggestion: '建议',
  praise: '表扬',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  routine: '一般',
  important: '重要',
  urgent: '紧急',
};

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  open: '公开办理',
  restricted: '保密办理',
};

export const IDENTITY_WORDS: Readonly<Record<Identity, string>> = {
  named: '实名',
  confidential: '保密',
  anonymous: '匿名',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  solved: '已解决',
  partlySolved: '部分解决',
  explained: '做不到，已说明',
  passedOn: '已转交',
  agreed: '调解成功',
  notAgreed: '未达成一致',
  guidedToCourt: '已引导走法律途径',
};

export const CAME_WORDS: Readonly<Record<Came, string>> = { phone: '接到电话', visit: '接待来访' };

/** How a matter was struck off the ledger. */
export const STRIKE_WORDS: Readonly<Record<Strike, string>> = {
  closed: '办结',
  refused: '不予受理',
  withdrawn: '报事人撤回',
  merged: '并入他件',
};

export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
};

export const REFUSAL_WORDS: Readonly<Record<RefusalReason, string>> = {
  inCourt: '法院正在办理',
  inPetition: '信访程序正在办理',
  discipline: '由纪检机关办理',
  otherPlace: '不在本镇范围',
  notAMatter: '不是需要办理的事',
  answeredBefore: '已经答复过，没有新情况',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  informant: '信息员',
  gridWorker: '网格员',
  gridChief: '网格长',
  villageLead: '村级网格长',
  villageClerk: '村网格内勤',
  centreDirector: '综治中心主任',
  dispatcher: '分拨员',
  villageContact: '包村干部',
  liaison: '部门联络员',
  handler: '经办人',
  supervisor: '分管负责人',
  clerk: '综治中心内勤',
  admin: '系统管理员',
};

/** What the button says. */
export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  submit: '报事',
  accept: '受理',
  fixOnSpot: '即查即改',
  escalate: '上报',
  proposeRefusal: '提请不受理',
  confirmRefusal: '同意不受理',
  rejectRefusal: '应当受理',
  route: '改派',
  recategorise: '改类别',
  relocate: '改地点',
  split: '拆分',
  dispatch: '分派',
  handDown: '下派',
  sign: '签收',
  sendBack: '退回',
  log: '记录进展',
  transfer: '内部转办',
  assist: '请求协办',
  whistle: '吹哨',
  arrive: '报到',
  askReporter: '问报事人',
  askTime: '申请时间',
  refuseTime: '不同意申请',
  suspend: '暂停计时',
  resume: '继续办理',
  extend: '延期',
  entrust: '委托外单位',
  outsideReply: '外单位回复',
  revoke: '收回委托',
  raise: '上报区县',
  comeBack: '区县已回复',
  order: '限期整改',
  recheck: '复查',
  answer: '答复',
  verify: '核查',
  spotCheck: '抽查',
  rate: '评价',
  reopen: '重办',
  archive: '归档',
  join: '我也遇到',
  add: '补充',
  look: '查看报事人',
  cover: '遮挡照片',
  merge: '合并',
  unmerge: '取消合并',
  withdraw: '撤回',
  urge: '催办',
  supervise: '督办',
  reportBack: '回复督办',
  raiseSeverity: '提高等级',
  lowerSeverity: '降低等级',
  object: '申请剔除',
  decideObjection: '审定剔除',
  remind: '到期提醒',
  gather: '归入热点',
};

export const PAUSE_WORDS: Readonly<Record<Pause, string>> = {
  reporter: '等报事人',
  others: '等其他单位',
  season: '等季节条件',
};

/** What time is asked for. */
export const TIME_WANTED_WORDS: Readonly<Record<TimeWanted, string>> = {
  extend: '延期',
  suspend: '停表',
};

export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  dueSoon: '即将到期',
  overdue: '已经超期',
  supervised: '超期督办',
  supervisedAgain: '再次督办',
};

/** What was seen at 复查. */
export const RECHECK_WORDS = { pass: '合格', fail: '不合格' } as const;

export const WARNING_WORDS: Readonly<Record<Warning, string>> = {
  yellow: '黄牌',
  red: '红牌',
  letter: '协调函',
};

/** Why a card stands in a group. */
export const CARD_REASON_WORDS: Readonly<Record<CardReason, string>> = {
  placed: '本网格的事',
  vacant: '网格长暂缺，由村里办',
  important: '重要事项',
  urgent: '紧急事项',
  escalated: '下级上报',
  moved: '转来办理',
  notAccepted: '下级未按时受理',
  overdue: '已经超期',
  hotSpot: '同类事扎堆',
};

export const LEDGER_WORDS: Readonly<Record<LedgerKey, string>> = {
  demand: '群众诉求办理',
  patrol: '巡查值守',
  dispute: '矛盾纠纷排查调处',
  hazard: '安全隐患排查整改',
  environment: '环境卫生整治',
  opinion: '社情民意',
  service: '公共服务代办',
  disaster: '灾害事故报告',
  enterprise: '企业诉求',
  tip: '信息员上报采纳',
  walk: '巡查登记',
  duty: '值守交接',
  publicity: '宣传活动',
};

/** What village and town tell residents (公告). */
export const BULLETIN_WORDS: Readonly<Record<BulletinKind, string>> = {
  policy: '政策',
  outage: '停水停电',
  fraud: '防骗提醒',
  event: '活动',
  other: '其他',
};
