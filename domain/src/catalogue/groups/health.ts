/** 13 医疗卫生: hospitals, medicines, prevention. Whatever tells of somebody's health is restricted. */
import { grouped } from '../grouped.ts';

export const health = grouped(
  { code: '13', name: '医疗卫生', icon: 'hospital' },
  {
    nature: 'complaint',
    severity: 'routine',
    audience: 'restricted',
    duty: 'health',
    duplicateRadius: 0,
    photoWithAnswer: false,
  },
  [
    {
      code: '1301',
      name: '就医与收费',
      words:
        '看病难 挂号 医院 医药费 卫生局 住院 医院乱收费 卫生 医生态度 过度检查 医疗 急诊 住院费 卫健 床位 药费 卫健委 看病 看病贵 护士 人民医院 检查费',
    },
    {
      code: '1302',
      name: '医疗质量与事故',
      words: '医疗事故 误诊 手术失败 治坏了 打错针 手术 抢救 病历 患者 死在医院 后遗症',
      severity: 'important',
    },
    {
      code: '1303',
      name: '非法行医与药品',
      words:
        '黑诊所 无证行医 游医 假药 非法行医 药店 没有执照看病 过期药 假医生 买不到药 诊所 药品 医师资格 保健品 行医 药价 卖药 药房 基药',
      audience: 'open',
    },
    {
      code: '1304',
      name: '疫苗与防疫',
      words:
        '疫苗 打疫苗 预防针 传染病 接种 发烧 疫苗断货 流感 接种点 疫情 狂犬疫苗 隔离 免疫 消毒 手足口 核酸 肺结核 疾控',
      nature: 'consult',
    },
    {
      code: '1305',
      name: '蚊蝇鼠害',
      icon: 'bug',
      words: '蚊子多 老鼠 苍蝇 蟑螂 灭鼠 消杀 蚊虫 孳生 白蚁 灭蚊',
      nature: 'problem',
      audience: 'open',
      ledger: 'environment',
      duplicateRadius: 100,
    },
    {
      code: '1306',
      name: '基层医疗与妇幼',
      words:
        '村医 乡村医生 卫生室 体检 家庭医生 孕妇 乡镇卫生院 产检 赤脚医生 出生证明 卫生所 婚检 基层医疗 妇幼保健院 新生儿 妇幼 月子中心 老人体检',
      nature: 'consult',
      audience: 'open',
    },
    {
      code: '1307',
      name: '心理援助',
      words: '心理咨询 抑郁 想不开 心理辅导 心理热线 失眠焦虑 轻生',
      nature: 'help',
      severity: 'important',
    },
  ],
);
