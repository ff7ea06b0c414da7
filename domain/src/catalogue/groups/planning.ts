/** 05 规划建设与土地: who builds what on whose ground, and what is paid for it. */
import { grouped } from '../grouped.ts';

export const planning = grouped(
  { code: '05', name: '规划建设与土地', icon: 'map-ruler' },
  {
    nature: 'problem',
    severity: 'routine',
    audience: 'open',
    duty: 'land',
    duplicateRadius: 100,
    photoWithAnswer: false,
  },
  [
    {
      code: '0501',
      name: '违法建设',
      words:
        '违建 私搭乱建 违章建筑 违法建筑 加层 违章搭建 楼顶搭建 占用公共 搭棚子 非法建房 乱搭乱建 阳光房 围墙',
      duty: 'cityManagement',
      duplicateRadius: 40,
      photoWithAnswer: true,
      limits: { handle: { workingDays: 15 } },
    },
    {
      code: '0502',
      name: '规划与采光',
      words:
        '规划 采光 楼间距 城乡建设 规划许可 城市规划 变更规划 新区 挡光 开发区 容积率 国土 规划局 项目建设 红线 建设局 小区规划 用地性质 城市建设',
      nature: 'consult',
      duty: 'construction',
    },
    {
      code: '0503',
      name: '征收拆迁补偿',
      words: '拆迁 征地 补偿款 安置房 拆迁补偿 征收 征地补偿 安置 拆迁款 过渡费 青苗费 强拆 安置费',
      nature: 'help',
      duplicateRadius: 0,
      limits: { handle: { workingDays: 15 } },
    },
    {
      code: '0504',
      name: '宅基地与占用耕地',
      words:
        '宅基地 建房审批 批地基 占用耕地 农村建房 占用农田 盖房 基本农田 建房手续 毁田 建房证 非法占地 自建房 挖塘 地基 良田 翻建 乱占耕地 耕地建房 推土',
      nature: 'consult',
      duplicateRadius: 0,
    },
    {
      code: '0505',
      name: '工程质量与工程款',
      words: '工程款 工程质量 豆腐渣 偷工减料 招投标 包工头 施工队 招标 投标 验收 施工方 资质',
      nature: 'complaint',
      duty: 'construction',
    },
    {
      code: '0506',
      name: '危旧房改造补助',
      words: '危房改造 危旧房补助 危改 危改补贴 危房指标 土砖房 修房补助 易地搬迁 危房补助',
      nature: 'help',
      duty: 'construction',
      ledger: 'service',
      duplicateRadius: 0,
      limits: { handle: { workingDays: 15 } },
    },
  ],
);
