/** 15 农业农村与灾害: fields, water, stock, village affairs, and what weather does to them. */
import { grouped } from '../grouped.ts';

export const countryside = grouped(
  { code: '15', name: '农业农村与灾害', icon: 'corn' },
  {
    nature: 'problem',
    severity: 'routine',
    audience: 'open',
    duty: 'agriculture',
    duplicateRadius: 200,
    photoWithAnswer: false,
  },
  [
    {
      code: '1501',
      name: '灌溉与水渠',
      words: '水渠 灌溉 抗旱 田里没水 渠道垮了 抽水机 水利设施 放水 水圳 水渠堵',
      duty: 'water',
      photoWithAnswer: true,
    },
    {
      code: '1502',
      name: '惠农补贴与农资',
      words:
        '种粮补贴 粮补 农机补贴 假种子 土地流转 惠农补贴 农药 流转费 农业保险 化肥 土地确权 退耕还林款 病虫害 确权 林补 假农药 承包合同 耕地补贴 稻飞虱 流转款 直补 果树死',
      nature: 'consult',
      ledger: 'service',
      duplicateRadius: 0,
    },
    {
      code: '1503',
      name: '动物疫病与野生动物',
      words:
        '猪瘟 禽流感 病死猪 盗伐 鸡瘟 野猪 牲口死 毒蛇 大批死亡 马蜂窝 动物疫情 野猪毁庄稼 家畜死 偷砍树 野生动物 捕鸟 电鱼 砍伐山林 毒鱼',
      severity: 'important',
      duplicateRadius: 500,
    },
    {
      code: '1504',
      name: '村务与集体资产',
      words: '村务公开 村账 集体资产 集体分红 分红 村里账目 财务公开 集体土地 村集体',
      nature: 'complaint',
      audience: 'restricted',
      duty: 'discipline',
      duplicateRadius: 0,
    },
    {
      code: '1505',
      name: '洪涝与塌方',
      icon: 'rain-heavy',
      words:
        '洪水 涨洪水 河水上涨 塌方 决堤 山体塌方 山洪 滑坡埋了 暴雨被淹 地震 进水了 房子塌了 水淹进屋 垮塌 漫堤 泥石流下来 管涌',
      severity: 'urgent',
      duty: 'emergency',
      ledger: 'disaster',
      limits: { accept: { wallHours: 1 }, handle: { wallHours: 24 } },
    },
    {
      code: '1506',
      name: '受灾与农业农村',
      words:
        '受灾 冰雹 庄稼被淹 农业 台风 农村 干旱 农民 屋顶被吹 种田 灾后 庄稼 减产绝收 村民小组 雷击 乡村振兴 大风刮倒 扶贫 灾情',
      nature: 'help',
      severity: 'important',
      duty: 'emergency',
      ledger: 'disaster',
      duplicateRadius: 0,
    },
  ],
);
