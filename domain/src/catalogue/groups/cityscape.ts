/** 01 市容环境: what is dirty, piled up, pasted or sold where it should not be. */
import { grouped } from '../grouped.ts';

export const cityscape = grouped(
  { code: '01', name: '市容环境', icon: 'delete' },
  {
    nature: 'problem',
    severity: 'routine',
    audience: 'open',
    duty: 'cityManagement',
    duplicateRadius: 50,
    ledger: 'environment',
    photoWithAnswer: true,
  },
  [
    {
      code: '0101',
      name: '暴露垃圾',
      words:
        '垃圾没人清 垃圾堆 暴露垃圾 垃圾成堆 生活垃圾 垃圾 垃圾桶满了 垃圾箱 垃圾桶 乱扔垃圾 乱倒垃圾 没人收垃圾 清运垃圾 臭气熏天',
      limits: { handle: { workingDays: 1 } },
    },
    {
      code: '0102',
      name: '渣土与乱堆放',
      icon: 'layers',
      words:
        '渣土 建筑垃圾 装修垃圾 乱堆放 余土 堆杂物 土堆 堆满杂物 倾倒渣土 占用公共场地 偷倒渣土 物料堆 废弃家具 柴草堆 大件垃圾 堆在路边 堆沙子 废旧车辆 僵尸车 乱晾晒 废品收购',
      limits: { handle: { workingDays: 4 } },
    },
    {
      code: '0103',
      name: '道路与水面不洁',
      icon: 'clear',
      words:
        '路面脏 没人扫 没有清扫 水面漂浮物 市容 保洁员 河道垃圾 脏乱差 清扫不及时 水沟垃圾 环境卫生 路面油污 水葫芦 城管 泥巴路面 沟渠淤积 卫生太差 遗撒 塘里垃圾 环卫 抛洒 沟里臭',
      limits: { handle: { workingHours: 5 } },
    },
    {
      code: '0104',
      name: '公共厕所',
      words: '公厕 公共厕所 厕所脏 厕所臭 厕所没水 厕所坏了 厕所不开 化粪池满了',
    },
    {
      code: '0105',
      name: '占道经营',
      icon: 'cart',
      words: '占道经营 流动摊贩 摆摊 地摊 路边摊 夜宵摊 小贩 游商 店外经营 出店经营 占道 马路市场 人行道摆摊',
      duplicateRadius: 80,
    },
    {
      code: '0106',
      name: '小广告与招牌',
      icon: 'sticky-note',
      words:
        '小广告 牛皮癣 乱贴 广告牌 乱张贴 招牌 涂鸦 店招 散发传单 灯箱 喷涂广告 横幅 乱涂乱画 招牌松动 广告牌要掉 广告牌破损',
    },
    {
      code: '0107',
      name: '绿化与树木',
      icon: 'forest',
      words: '绿化带 树枝 修剪树木 树倒了 枯树 行道树 毁绿种菜 草坪 绿地 绿化 树挡光 砍树 杂草',
      duplicateRadius: 40,
    },
    {
      code: '0108',
      name: '乱养家禽与动物尸体',
      icon: 'chicken',
      words: '养鸡 家禽 鸡鸭乱跑 死猫 散养 死狗 鸡屎臭 死猪 楼顶养鸡 死鸡 小区养鸡 动物尸体 鸽子 死老鼠 死鱼',
    },
  ],
);
