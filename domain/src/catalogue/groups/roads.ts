/** 02 道路与公共设施: roads, lamps, covers, drains, bridges and what stands in parks. */
import { grouped } from '../grouped.ts';

export const roads = grouped(
  { code: '02', name: '道路与公共设施', icon: 'street-road-1' },
  {
    nature: 'problem',
    severity: 'routine',
    audience: 'open',
    duty: 'construction',
    duplicateRadius: 50,
    photoWithAnswer: true,
  },
  [
    {
      code: '0201',
      name: '道路破损与修路',
      words:
        '路烂了 人行道 地砖 地砖松动 盲道 大坑 坑坑洼洼 修路 路面破损 水泥路 道路破损 道路硬化 路坏了 村道 烂路 路面开裂 断头路 机耕路 修补路面 组级公路 路面不平 进村路 路面损坏 没有路',
    },
    {
      code: '0202',
      name: '路面塌陷',
      icon: 'traffic-events',
      words: '路面塌陷 地面塌陷 路塌了 塌陷 路面下沉 盖板坍塌 地陷 路基塌方 路面塌了',
      severity: 'urgent',
      duty: 'emergency',
      ledger: 'hazard',
      limits: { accept: { wallHours: 1 }, handle: { wallHours: 24 } },
    },
    {
      code: '0203',
      name: '井盖缺损',
      icon: 'dart-board',
      words: '井盖 井盖没了 井盖坏了 窨井 井盖松动 井盖响 下水道盖子 雨箅子 井盖丢失',
      severity: 'important',
      ledger: 'hazard',
      duplicateRadius: 15,
      limits: { handle: { workingDays: 1 } },
    },
    {
      code: '0204',
      name: '路灯不亮',
      icon: 'lightbulb',
      words: '路灯不亮 路灯 路灯坏了 没有路灯 灯不亮 黑漆漆 照明灯 装路灯 一片漆黑',
      duplicateRadius: 40,
    },
    {
      code: '0205',
      name: '积水结冰与下水道',
      icon: 'rain-heavy',
      words:
        '下水道堵 下水道 污水外溢 水沟堵 污水横流 结冰 积水 积雪 管道堵塞 路滑 内涝 冰冻 污水管 扫雪 下雨就淹 铲冰 化粪池 路面结冰 路面积水 粪水 涨水淹路 返水',
      duplicateRadius: 40,
      limits: { handle: { workingDays: 2 } },
    },
    {
      code: '0206',
      name: '桥梁与护栏',
      icon: 'bridge-1',
      words:
        '桥面 危桥 桥坏了 河堤 堤岸 护栏 涵洞 栏杆 桥栏杆 修桥 隔离墩 护坡 路沿石 断桥 天桥 地下通道 斑马线',
      severity: 'important',
    },
    {
      code: '0207',
      name: '公园与公共设施',
      icon: 'ferris-wheel',
      words:
        '健身器材 公园 广场 市政设施 座椅坏了 公共设施 健身设施 市政 休闲设施 基础设施 文化广场 宣传栏 儿童滑梯 路牌 凉亭',
      duplicateRadius: 60,
    },
  ],
);
