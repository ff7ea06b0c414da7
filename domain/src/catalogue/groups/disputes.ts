/** 09 矛盾纠纷: two sides who cannot agree; thirty days to help them. What touches family, wages, health or children is restricted. */
import { grouped } from '../grouped.ts';

export const disputes = grouped(
  { code: '09', name: '矛盾纠纷', icon: 'undertake' },
  {
    nature: 'dispute',
    severity: 'routine',
    audience: 'open',
    duty: 'justice',
    duplicateRadius: 0,
    ledger: 'dispute',
    photoWithAnswer: false,
  },
  [
    {
      code: '0901',
      name: '邻里与物业纠纷',
      words:
        '邻居吵架 邻里纠纷 和邻居 物业纠纷 纠纷 跟物业吵 隔壁邻居 物业矛盾 调解 和物业 邻居 拒交物业费 矛盾 物业起诉 邻里矛盾 业主与物业 扯皮 楼上楼下 评评理 楼上漏水不赔',
    },
    {
      code: '0902',
      name: '婚姻家庭纠纷',
      words: '离婚 夫妻吵架 家庭纠纷 婚姻纠纷 赡养 抚养权 分家 遗产 彩礼 继承 兄弟分房 婆媳 赡养老人',
      audience: 'restricted',
    },
    {
      code: '0903',
      name: '土地山林宅基地纠纷',
      words:
        '争地 地界 山林纠纷 宅基地纠纷 土地纠纷 不让过路 田埂 挡路 山界 堵路不让走 林地 屋场 抢水 共用通道 坟山 排水纠纷 承包地 滴水檐 土地承包 占我家地 争山 田界',
    },
    {
      code: '0904',
      name: '劳动纠纷',
      words: '劳动纠纷 老板不认 劳动仲裁 和老板 用工纠纷 辞退不赔 赔偿谈不拢',
      audience: 'restricted',
      duty: 'labour',
    },
    {
      code: '0905',
      name: '消费与租赁纠纷',
      words:
        '消费纠纷 跟商家 商家不退 房东 商家扯皮 不退押金 拒绝退货 租金 买卖纠纷 租客 和店家 退租 商家不认账 租赁合同 二房东 房租 押金不退',
      duty: 'market',
    },
    {
      code: '0906',
      name: '借贷与合同纠纷',
      words: '欠钱不还 借钱 合同纠纷 欠条 借条 债务 借款 要债 不还钱 合伙 违约',
    },
    {
      code: '0907',
      name: '损害赔偿纠纷',
      words: '打架 赔医药费 打伤 不赔钱 撞伤 损害赔偿 被狗咬 压坏庄稼 赔偿纠纷',
      duty: 'police',
    },
    {
      code: '0908',
      name: '医疗纠纷',
      words: '医疗纠纷 医患 医闹 医院赔偿 医疗赔偿 医患矛盾',
      severity: 'important',
      audience: 'restricted',
      duty: 'health',
    },
  ],
);
