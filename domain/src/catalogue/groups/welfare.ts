/** 11 民生服务与代办: what somebody cannot do alone and a worker of the grid helps with. */
import { grouped } from '../grouped.ts';

export const welfare = grouped(
  { code: '11', name: '民生服务与代办', icon: 'service' },
  {
    nature: 'help',
    severity: 'routine',
    audience: 'open',
    duty: 'civilAffairs',
    duplicateRadius: 0,
    ledger: 'service',
    photoWithAnswer: false,
  },
  [
    {
      code: '1101',
      name: '低保与救助',
      words:
        '低保 申请低保 临时救助 求助 困难补助 请求帮助 五保 救助 特困 困难户 家庭困难 帮扶 救济 民政 吃低保 民政局 低保户 帮帮我 大病救助',
    },
    {
      code: '1102',
      name: '残疾人服务',
      words: '残疾证 残疾人 残疾补贴 轮椅 残联 护理补贴 无障碍 残疾鉴定 助残',
      audience: 'restricted',
    },
    {
      code: '1103',
      name: '老年人服务',
      words: '高龄补贴 老年证 养老院 独居老人 送餐 老年食堂 高龄津贴 孤寡老人 居家养老 老人没人照顾 敬老院',
    },
    {
      code: '1104',
      name: '证明与上门代办',
      words:
        '开证明 代办 居住证明 上门办理 办证 行动不便 盖章 上门服务 材料代交 走不动 亲属证明 人脸认证 帮我办 上门认证 跑腿 卧床 办手续 不会用手机 复印材料 上门拍照 不识字',
      duty: 'services',
    },
    {
      code: '1105',
      name: '户口与身份证',
      words: '身份证 户口 上户口 迁户口 户口本 居住证 办身份证 落户 户籍 派出所办证 户口迁移',
      duty: 'police',
    },
    {
      code: '1106',
      name: '补贴发放',
      words: '补贴没到账 补贴 申请补贴 补助款 补助没发 补贴发放 一卡通 没领到 优待证 抚恤金 退役军人 优抚',
    },
    {
      code: '1107',
      name: '生活帮助与殡葬',
      words:
        '帮忙 帮忙搬 买药送药 送药 公墓 没人帮 殡仪馆 孩子没人接 墓地 钥匙锁家里 火化 买菜 迁坟 志愿者 殡葬 寻物 骨灰 搬不动 丧葬费 丧葬',
      duty: 'services',
    },
  ],
);
