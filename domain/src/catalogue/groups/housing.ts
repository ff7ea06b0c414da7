/** 04 房屋与物业: the estate, its management, the flat itself and the papers that belong to it. */
import { grouped } from '../grouped.ts';

export const housing = grouped(
  { code: '04', name: '房屋与物业', icon: 'home' },
  {
    nature: 'problem',
    severity: 'routine',
    audience: 'open',
    duty: 'construction',
    duplicateRadius: 150,
    photoWithAnswer: false,
  },
  [
    {
      code: '0401',
      name: '物业与业委会',
      words:
        '物业不管 物业公司 物业服务 业委会 物业费 业主委员会 门禁 业主大会 物业 选业委会 物业收费 换物业 小区大门 业主 保安 成立业委会 物业费太高 单元门 物业差 乱收物业费',
      nature: 'complaint',
    },
    {
      code: '0402',
      name: '房屋漏水与质量',
      words:
        '漏水 房屋漏雨 墙面开裂 房子漏水 渗水 质量问题 楼板裂缝 墙皮脱落 屋顶漏雨 精装修 房屋质量 外墙渗水',
      duplicateRadius: 40,
    },
    {
      code: '0403',
      name: '购房与交房',
      words: '开发商 延期交房 烂尾楼 不交房 购房合同 退房 交房 楼盘 购房 商品房 虚假宣传 一房多卖 预售 停工',
      nature: 'complaint',
    },
    {
      code: '0404',
      name: '房产证与产权',
      words: '房产证 不动产证 办房产证 产权证 过户 办证难 国土证 两证 房本 产权',
      nature: 'consult',
      duty: 'land',
      duplicateRadius: 0,
    },
    {
      code: '0405',
      name: '保障房与公积金',
      words:
        '公租房 廉租房 保障房 公积金 经适房 公积金贷款 申请公租房 提取公积金 安居房 住房公积金 保障性住房 缴存 租房补贴 公积金中心 限价房',
      nature: 'help',
      duplicateRadius: 0,
    },
    {
      code: '0406',
      name: '老旧小区改造',
      words:
        '老旧小区 旧改 加装电梯 小区 小区改造 房子 外墙改造 房屋 老小区 住宅 楼顶漏水改造 住户 棚户区改造 房地产 棚改 楼房 棚户区 楼栋',
      nature: 'suggestion',
    },
  ],
);
