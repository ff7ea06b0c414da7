/** 08 安全隐患: what has not happened yet and must not. Danger to life is urgent and runs on the clock on the wall. */
import { grouped } from '../grouped.ts';

export const hazards = grouped(
  { code: '08', name: '安全隐患', icon: 'error-triangle' },
  {
    nature: 'problem',
    severity: 'important',
    audience: 'open',
    duty: 'emergency',
    duplicateRadius: 50,
    ledger: 'hazard',
    photoWithAnswer: true,
  },
  [
    {
      code: '0801',
      name: '火情',
      words: '着火 起火 失火 火灾 着火了 冒烟 浓烟 明火 山火',
      severity: 'urgent',
      duty: 'fire',
      duplicateRadius: 300,
      limits: { accept: { wallHours: 1 }, handle: { wallHours: 24 } },
    },
    {
      code: '0802',
      name: '消防通道与设施',
      words:
        '消防通道 堵塞消防 消防车进不来 灭火器 通道堵塞 消防栓 占用消防通道 消火栓 安全出口 消防设施 疏散通道 消防没水 生命通道 烟感 消防验收 灭火器过期 消防安全 消防',
      duty: 'fire',
      limits: { handle: { workingDays: 1 } },
    },
    {
      code: '0803',
      name: '电动车充电隐患',
      icon: 'battery-charging',
      words:
        '飞线充电 拉线充电 拉电线充电 给电动车 电动车拉线 电动车充电 楼道充电 电瓶车上楼 电动车进楼 电瓶充电 电动车上楼 电动车起火',
      duty: 'fire',
      limits: { handle: { workingDays: 2 } },
    },
    {
      code: '0804',
      name: '燃气隐患',
      words:
        '燃气泄漏 漏气 煤气味 燃气味 天然气味 煤气味道 闻到燃气 天然气泄漏 闻到煤气 煤气罐 燃气管破裂 煤气泄漏 燃气隐患 液化气瓶',
      severity: 'urgent',
      duty: 'construction',
      limits: { accept: { wallHours: 1 }, handle: { wallHours: 24 } },
    },
    {
      code: '0805',
      name: '危房与坠物',
      words:
        '危房 墙要倒 房子要塌 高空抛物 房屋倾斜 瓷砖脱落 墙体开裂 高空坠物 危墙 外墙脱落 墙体倾斜 玻璃掉下 危楼 掉砖 房屋开裂 楼上扔东西 老房子快塌 外墙掉',
      duty: 'construction',
      limits: { handle: { workingDays: 2 } },
    },
    {
      code: '0806',
      name: '用电与线路隐患',
      icon: 'thunder',
      words:
        '漏电 私拉电线 电线裸露 电线杆 电线老化 电线垂 线路老化 电线杆歪 电箱没盖 线缆 电火花 电缆 私拉乱接 蜘蛛网线 配电箱 电线掉 高压线 飞线 乱拉电线 电杆',
      duty: 'power',
      limits: { handle: { workingDays: 1 } },
    },
    {
      code: '0807',
      name: '工地与生产安全',
      words:
        '工地没围挡 脚手架 基坑 安全生产 隐患 施工安全 易燃易爆 不安全 塔吊 危险品 太危险 深坑没盖 加油站 很危险 围挡倒了 违规生产 存在危险 没有警示牌 危化品 安全问题 施工隐患 仓库隐患',
      duty: 'construction',
    },
    {
      code: '0808',
      name: '滑坡与山塘水库',
      words:
        '山体滑坡 滑坡 落石 水库 山体裂缝 山塘 地质灾害 水塘没护栏 边坡 深水 泥石流 大坝漏水 滚石 塘坝 塌方隐患 水坑危险 野泳 堤坝 水库漏水',
      duty: 'land',
      duplicateRadius: 100,
      limits: { accept: { wallHours: 2 } },
    },
    {
      code: '0809',
      name: '烟花爆竹与野外用火',
      words: '烟花爆竹 放鞭炮 鞭炮 野外用火 烧荒 燃放烟花 上坟烧纸 森林防火',
      duty: 'fire',
      duplicateRadius: 200,
    },
  ],
);
