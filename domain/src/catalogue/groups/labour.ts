/** 10 劳动与社保: wages, contracts, insurance, pensions, jobs. Unpaid wages and what tells of an illness are restricted. */
import { grouped } from '../grouped.ts';

export const labour = grouped(
  { code: '10', name: '劳动与社保', icon: 'work' },
  {
    nature: 'consult',
    severity: 'routine',
    audience: 'open',
    duty: 'labour',
    duplicateRadius: 0,
    photoWithAnswer: false,
  },
  [
    {
      code: '1001',
      name: '拖欠工资',
      words: '拖欠工资 欠薪 不发工资 工资没发 讨薪 农民工工资 欠工资 血汗钱 要工资 民工工资 老板跑了 工钱',
      nature: 'complaint',
      severity: 'important',
      audience: 'restricted',
    },
    {
      code: '1002',
      name: '劳动用工',
      words:
        '劳动合同 加班费 加班 职工 辞退 劳动 不签合同 劳动局 试用期 人社局 裁员 企业改制 超时加班 员工 双倍工资 劳动监察 经济补偿 人社 开除 劳务派遣 休假 年休假',
      nature: 'complaint',
    },
    {
      code: '1003',
      name: '工伤',
      words: '工伤 工伤认定 工伤赔偿 上班受伤 摔伤 工地受伤 职业病 工伤鉴定 尘肺 伤残鉴定',
      nature: 'help',
      audience: 'restricted',
    },
    {
      code: '1004',
      name: '养老与社会保险',
      words:
        '养老保险 退休金 养老金 社保卡 退休 不交社保 社保转移 社保 缴费年限 五险一金 退休工资 社保局 补缴社保 补办社保卡 新农保 五险 工龄 断缴 退休手续 失业保险 内退 失业金',
    },
    {
      code: '1005',
      name: '医保报销',
      words: '医保 医保报销 新农合 合作医疗 医疗保险 报销比例 异地就医 大病医保 慢性病 医保卡 报销',
      audience: 'restricted',
    },
    {
      code: '1006',
      name: '就业与培训',
      words: '找工作 就业 失业 下岗 招工 技能培训 创业贷款 就业补贴 失业证 再就业 招聘 就业援助 下岗职工',
      nature: 'help',
    },
    {
      code: '1007',
      name: '工资待遇与人事',
      words:
        '工资太低 最低工资 绩效工资 公务员 涨工资 事业单位 高温补贴 职称 工资标准 考编 待遇 人事 工资 编制 津贴 招考 同工同酬 政审 补发工资 档案 福利 公务员考试',
    },
  ],
);
