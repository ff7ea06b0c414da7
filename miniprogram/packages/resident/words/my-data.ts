/** What 我的信息 says: what is kept, why some of it stays, and what deleting does, in plain words. */
import type { Stay } from '@gelin/contract/my-data';
import type { Identity } from '@gelin/domain/phone';

export const w = {
  empty: '您名下没有信息。',
  noReports: '您名下还没有报过事。',
  numbers: '匿名报的事，凭号码看、导出、删除',
  numbersGo: '去看',
  record: '您在名单上',
  recordOwn: '电话只给网格长看。在“我的”里退出信息员，这一条就删掉。',
  recordOffice: '这是单位的名单。写错了，请找镇里的系统管理员改。',
  nameNeeded: '请写上怎么称呼您',
  matters: '您报的事',
  reach: '怎么联系您',
  reachNone: '没有留联系方式',
  correct: '更正',
  name: '称呼',
  phone: '电话',
  nameHint: '怎么称呼您（可以不写）',
  phoneHint: '电话号码（可以不写）',
  save: '保存',
  think: '不改了',
  saved: '已更正',
  copyTitle: '导出一份',
  copyText:
    '您说的话、照片、录音、地点、联系方式和办理经过，做成一个网页文件。视频和放不下的照片在每件事的页面里看。文件在云端只放 24 小时，到时自动删除。',
  copy: '导出我的信息',
  making: '正在整理…',
  made: '做好了，可以发给自己留着',
  pass: '发到微信聊天',
  forgetTitle: '删除',
  forgetText:
    '只删办完的事里的。删除以后，您说的话、照片、录音、地点、联系方式都没有了，找不回来，也不能再看到这些事的进展。',
  forget: '删除我的信息',
  nothing: '现在没有可以删除的',
  confirmTitle: '要删除吗？',
  confirm: '删除',
  keep: '先不删',
  openNote: '事情还在办，办结后才能删',
  phoneTitle: '这部手机上的',
  phoneText: '没发出去的草稿、记下的查询号码、上次看到的“我的事项”，只存在这部手机里。',
  clear: '清除这部手机上存的',
  clearConfirm: '还没发出去的也会清掉，要清除吗？',
  phoneNothing: '现在这部手机上什么也没存',
  cleared: '已清除',
  staysTitle: '哪些会留下，为什么',
  law: '依据：个人信息保护法第四十四条至第四十七条；档案法第十三条、第十四条。对处理不满意，可以打监督电话或 12345。',
} as const;

/** Why something stays although its reporter wants it gone. */
export const STAY_WORDS: Readonly<Record<Stay, string>> = {
  figures:
    '一件事的编号、类别、时间、在哪个网格、办到哪里：这是单位办事的记录，按档案法要留，里面没有您说的话，也看不出是您。',
  journal: '流水里的校验码：用来证明记录没有被改过，从它看不出您说过什么。',
  answers: '工作人员写的答复和记录：是他们写的。里面的电话、门牌别人看时是遮住的。',
  duty: '您作为工作人员巡查发现的事：属于单位的工作记录。',
};

export const IDENTITY_SAYS: Readonly<Record<Identity, string>> = {
  named: '实名',
  confidential: '保密：只有综治中心能看您是谁，看一次记一次',
  anonymous: '匿名',
};

export const phrases = {
  /** `numbers` of matters that nothing else leads to. */
  clearConfirm: (numbers: number) =>
    numbers > 0
      ? `匿名报的 ${numbers} 件事的号码也会清掉，清掉以后没有别的办法再查到，请先抄下来。${w.clearConfirm}`
      : w.clearConfirm,
  about: (count: number, followed: number) =>
    `您报过 ${count} 件事${followed > 0 ? `，点过 ${followed} 次“我也遇到”` : ''}。`,
  until: (day: string) => `${day}自动删除`,
  forgetting: (done: number, all: number) => `正在删除 ${done}/${all}`,
  forgotten: (count: number, open: number) =>
    `已删除 ${count} 件${open > 0 ? `。还有 ${open} 件正在办，办结后才能删` : ''}`,
  confirmText: (count: number) => `${count} 件办完的事里，您说的话、照片和联系方式会删除，找不回来。`,
  forget: (count: number) => `${w.forget}（${count} 件）`,
};
