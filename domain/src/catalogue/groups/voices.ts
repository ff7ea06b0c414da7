/** 18 咨询、建议与表扬: a question, an idea, a thank you. */
import { grouped } from '../grouped.ts';

export const voices = grouped(
  { code: '18', name: '咨询、建议与表扬', icon: 'chat' },
  {
    nature: 'consult',
    severity: 'routine',
    audience: 'open',
    duty: 'services',
    duplicateRadius: 0,
    ledger: 'opinion',
    photoWithAnswer: false,
  },
  [
    {
      code: '1801',
      name: '政策与办事咨询',
      words:
        '政策咨询 问一下政策 有什么政策 怎么办理 政策规定 需要什么材料 新政策 去哪里办 请问政策 几点上班 政策依据 电话多少 办事流程 哪个部门 上班时间 在哪里办',
    },
    {
      code: '1802',
      name: '意见建议',
      words: '提个建议 建议 希望能增加 意见建议 能不能增设 几点建议 提个意见 合理化建议',
      nature: 'suggestion',
    },
    {
      code: '1803',
      name: '表扬感谢',
      words: '表扬 感谢 点赞 锦旗 谢谢你们 辛苦了 好人好事 拾金不昧 热心帮助 好评',
      nature: 'praise',
    },
    {
      code: '1804',
      name: '其他诉求',
      nature: 'problem',
      words:
        '其他问题 反映问题 反映情况 小程序打不开 诉求 怎么注册 请领导关注 登录不了 怎么上报 系统故障 收不到验证码 网页打不开',
    },
  ],
);
