/** 06 交通出行: jams, parking, signals, taxis, coaches, parcels and the roads between towns. */
import { grouped } from '../grouped.ts';

export const traffic = grouped(
  { code: '06', name: '交通出行', icon: 'vehicle' },
  {
    nature: 'problem',
    severity: 'routine',
    audience: 'open',
    duty: 'traffic',
    duplicateRadius: 100,
    photoWithAnswer: false,
  },
  [
    {
      code: '0601',
      name: '拥堵与信号灯',
      icon: 'traffic',
      words:
        '堵车 交通拥堵 拥堵 红绿灯 交通 堵得厉害 信号灯坏了 出行 交通秩序 减速带 交通局 交通混乱 交通标志 运输 逆行 红绿灯不亮 交警 闯红灯 标线 铁路 上下班堵 反光镜',
      duty: 'police',
      duplicateRadius: 200,
    },
    {
      code: '0602',
      name: '车辆乱停放',
      icon: 'location-parking-place',
      words:
        '乱停车 违停 停满车 占道停车 乱停 车堵门口 占车位 乱停乱放 停车难 车辆乱停 电动车乱停 停车位 共享单车 堵住路口',
      duty: 'police',
      duplicateRadius: 60,
      limits: { handle: { workingDays: 1 } },
    },
    {
      code: '0603',
      name: '出租车与网约车',
      words: '出租车 的士 网约车 不打表 拒载 黑车 打车 的哥 宰客 摩的 拼客 打车软件',
      nature: 'complaint',
      duplicateRadius: 0,
    },
    {
      code: '0604',
      name: '客运班线',
      words: '客运 大巴 汽车站 长途车 班线 中巴 客车 车站 客运站 票价 农村客运 车票 高铁站',
      nature: 'complaint',
      duplicateRadius: 0,
    },
    {
      code: '0605',
      name: '快递与邮政',
      icon: 'mail',
      words: '快递 不送货上门 邮政 快递丢了 包裹 驿站 取件 派件 快件 邮件 邮局 派送',
      nature: 'complaint',
      duplicateRadius: 0,
    },
    {
      code: '0606',
      name: '公路养护与超载',
      words:
        '国道 省道 县道 超载 公路 大货车 公路养护 超限 公路局 渣土车乱跑 高速公路 重型货车 路政 压坏路 收费站 治超 乡道 货车 高速 拉沙车 养护 营运证',
    },
    {
      code: '0607',
      name: '驾照与车辆管理',
      words: '驾驶证 年检 上牌 车管所 行驶证 考驾照 扣分 违章处理 摩托车上牌 车牌 驾照',
      nature: 'consult',
      duty: 'police',
      duplicateRadius: 0,
    },
  ],
);
