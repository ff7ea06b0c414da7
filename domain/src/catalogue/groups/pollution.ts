/** 07 噪声与污染: what is heard, smelt, breathed and drunk that should not be. */
import { grouped } from '../grouped.ts';

export const pollution = grouped(
  { code: '07', name: '噪声与污染', icon: 'sound' },
  {
    nature: 'problem',
    severity: 'routine',
    audience: 'open',
    duty: 'ecology',
    duplicateRadius: 200,
    ledger: 'environment',
    photoWithAnswer: false,
  },
  [
    {
      code: '0701',
      name: '邻里与生活噪声',
      words:
        '楼上吵 半夜吵 装修噪音 广场舞 广场舞吵 广场舞太吵 音响 狗叫 打麻将吵 噪音扰民 太吵 吵得睡不着 吵死 装修吵 跳舞吵',
      duty: 'police',
      duplicateRadius: 60,
    },
    {
      code: '0702',
      name: '施工噪声',
      words:
        '施工噪音 施工太吵 施工吵 夜里施工 工地 工地半夜 工地吵 夜间施工 工地噪音 半夜施工 打桩 凌晨施工 施工扰民 午休施工',
      duty: 'cityManagement',
      limits: { handle: { workingDays: 2 } },
    },
    {
      code: '0703',
      name: '商业娱乐噪声',
      words: '歌厅 ktv 酒吧 喇叭叫卖 商铺音响 噪音 空调外机 冷库 歌舞厅 扰民 高音喇叭 卡拉ok',
      duty: 'cityManagement',
      duplicateRadius: 80,
    },
    {
      code: '0704',
      name: '油烟与烧烤',
      icon: 'barbecue',
      words: '油烟 烧烤 露天烧烤 油烟扰民 餐馆油烟 烟熏 夜宵店 排烟管 饭店油烟 烟道',
      duty: 'cityManagement',
      duplicateRadius: 60,
    },
    {
      code: '0705',
      name: '焚烧与扬尘',
      icon: 'fog',
      words:
        '焚烧垃圾 烧秸秆 焚烧秸秆 扬尘 烧垃圾 灰尘大 焚烧 工地扬尘 烧树叶 灰尘 烧塑料 粉尘 冒黑烟 满天灰 烧稻草 洒水车 尘土飞扬 裸土',
      limits: { handle: { workingDays: 1 } },
    },
    {
      code: '0706',
      name: '废气与工厂污染',
      icon: 'chimney-1',
      words:
        '废气 刺鼻 黑烟 异味 工厂污染 辐射 环保 臭味 环评 基站辐射 环保局 毒气 污染企业 变电站 生态环境 空气污染 厂里排 光污染 破坏环境 难闻 加工厂 灯光刺眼 环境问题',
    },
    {
      code: '0707',
      name: '污水与河流污染',
      words: '污水 废水 排污 河水发黑 偷排 臭水沟 水污染 河道污染 污水处理 黑水 河流 井水 水源污染 直排',
    },
    {
      code: '0708',
      name: '养殖污染',
      icon: 'chicken',
      words: '养猪场 养殖场 猪粪 养殖污染 鸡粪 养鸭 猪场臭 养牛场 粪便 养猪 养殖 禁养区',
    },
    {
      code: '0709',
      name: '采石采矿采砂',
      words: '采石场 开矿 挖沙 采砂 挖山 放炮 石灰厂 砖厂 非法采矿 矿山 煤矿 尾矿 碎石 石场',
    },
  ],
);
