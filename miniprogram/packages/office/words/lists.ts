/** What the page of the town's Excel lists says. */
import type { BadCell } from '@gelin/domain/phone';

export const w = {
  lead: '网格、部门、人员和地标，用一个 Excel 名册导入。先检查，有一格不对就什么都不改。',
  first: '1 准备名册',
  blank: '下载空白模板',
  filled: '下载现在的名册',
  filledNote: '在现有内容上改，改完再导入',
  second: '2 选文件',
  choose: '从聊天里选文件',
  chooseNote: '先把文件发给“文件传输助手”。边界选 GeoJSON 文件。',
  others: '名单外的岗位结束',
  othersNote: '名册里没有的岗位马上结束，结束前会列出名字；信息员不受影响',
  system: '边界文件没写坐标系时，按什么算',
  wgs84: 'WGS-84（国家 2000）',
  gcj02: 'GCJ-02（高德、腾讯）',
  making: '正在准备',
  sending: '正在上传',
  reading: '正在检查',
  again: '改好了，重新选文件',
  wrong: '这些格子要改',
  wouldChange: '检查通过，导入后会这样',
  ended: '这些岗位会结束',
  unchanged: '和现在一样，没有要改的',
  take: '导入',
  taking: '正在导入，请不要关掉小程序；断了也没关系，重新选同一个文件会接着来',
  writing: '正在写入',
  settling: '已经生效，正在收尾',
  done: '导入好了，一分钟内各处生效',
  next: '接下来：给大家发岗位码',
  more: '再导入一个文件',
  confirmTitle: '结束这些岗位？',
  confirm: '结束并导入',
} as const;

export const SHEET_NAMES: Readonly<Record<BadCell['sheet'], string>> = {
  units: '网格',
  departments: '部门',
  members: '岗位和人员',
  landmarks: '地标',
  boundaries: '边界',
};

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly left: number;
}

/** What is said with a name, a place or a number in it. */
export const phrases = {
  cell: ({ sheet, row, column, reason }: BadCell) =>
    sheet === 'boundaries'
      ? row === 0
        ? reason
        : `第 ${row} 个：${reason}`
      : `第 ${row} 行 ${column} 列：${reason}`,
  wrong: (count: number) => `${count} 处要改，什么都没有导入`,
  first: (count: number) => `先列出前 ${count} 处`,
  counts: (name: string, { added, changed, same, left }: Counts) =>
    `${name}：新增 ${added}，修改 ${changed}，不变 ${same}，没提到的 ${left} 不动`,
  landmarks: (added: number, removed: number) => `地标：新增 ${added}，去掉 ${removed}`,
  boundaries: (count: number) => `边界：${count} 个`,
  endedCount: (count: number) => `${count} 人`,
  progress: (done: number, of: number) => `${done} / ${of}`,
  confirm: (count: number) => `${count} 人的岗位会马上结束，下面列有名字。`,
};
