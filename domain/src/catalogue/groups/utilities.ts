/** 03 水电气暖与公用事业: what comes out of pipes and wires, and the bus that should have come. */
import { grouped } from '../grouped.ts';

export const utilities = grouped(
  { code: '03', name: '水电气暖与公用事业', icon: 'lightbulb' },
  {
    nature: 'problem',
    severity: 'routine',
    audience: 'open',
    duty: 'water',
    duplicateRadius: 200,
    photoWithAnswer: false,
  },
  [
    {
      code: '0301',
      name: '供水与水质',
      icon: 'undertake-environment-protection',
      words:
        '停水 没水 水质 自来水 水管爆了 供水 水浑 水压低 水发黄 爆管 水有异味 水压 黄水 水管破裂 饮用水 水很脏 水管漏水 喝的水 断水 自来水浑浊',
      limits: { handle: { workingDays: 2 } },
    },
    {
      code: '0302',
      name: '停电与电压',
      icon: 'thunder',
      words: '停电 停电了 小区停电 没电 电压低 电压不稳 跳闸 电压 断电 变压器 农网改造 供电 老停电',
      duty: 'power',
      limits: { handle: { workingDays: 2 } },
    },
    {
      code: '0303',
      name: '燃气与供暖',
      icon: 'celsius',
      words:
        '天然气 装天然气 通气 暖气 燃气开户 暖气不热 停气 供暖 没有燃气 供热 管道燃气 暖气片 煤气 地暖 燃气公司 室温 开通燃气',
      duty: 'construction',
    },
    {
      code: '0304',
      name: '网络与通信',
      icon: 'wifi-1',
      words: '宽带 手机没信号 信号差 没信号 网络断 基站信号 光纤 有线电视 电视信号 网速慢 座机',
      duty: 'telecom',
    },
    {
      code: '0305',
      name: '公交线路与站点',
      icon: 'vehicle',
      words: '公交车 公交线路 公交站 公汽 坐车不方便 班车少 公交 通公交 公交司机 末班车 候车亭 站牌',
      duty: 'traffic',
      duplicateRadius: 300,
    },
    {
      code: '0306',
      name: '水电气收费',
      icon: 'money',
      words:
        '水费 电费 燃气费 公用事业 水电费 水电 电表 管网 水表 抢修 水费太高 报装 电费太高 阶梯电价 抄表 预存',
      nature: 'complaint',
      duty: 'market',
      duplicateRadius: 0,
    },
  ],
);
