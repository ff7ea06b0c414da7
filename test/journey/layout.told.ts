/** Made services and bulletins: long names, many papers, every kind. */
import type { Bulletin, BulletinOutputs, BulletinRow } from '@gelin/contract/bulletin';
import type { ServiceOutputs } from '@gelin/contract/service';
import { BULLETIN_KINDS, type ServiceAsked } from '@gelin/domain/phone';
import { HOUR, LONGEST_WORD, NOW, PHOTOS, WORDS } from './layout.rows.ts';

const row = (n: number, changes: Partial<BulletinRow> = {}): BulletinRow => ({
  id: `told-${n}`,
  kind: BULLETIN_KINDS[n % BULLETIN_KINDS.length] ?? 'other',
  title: '滨河花园南区三期今天 14:00 到 18:00 停电检修，请提前储水、给手机充电',
  unitName: '桂园社区滨河花园南区第一网格',
  from: NOW - n * HOUR,
  until: NOW + 400 * HOUR,
  read: n > 1,
  ...changes,
});

export const bulletins: BulletinOutputs['bulletins'] = {
  rows: [0, 1, 2, 3, 4, 5].map((n) => row(n)).concat(row(6, { title: LONGEST_WORD })),
  cursor: 'more',
};

export const bulletin: Bulletin = {
  ...row(1),
  text: `${WORDS}\n${LONGEST_WORD}\n有急事请打 0830-6660001。`,
  photos: PHOTOS,
  by: '桂园社区 村网格内勤 欧阳桂兰',
  reads: 1_280,
  mine: false,
};

export const published: BulletinOutputs['published'] = {
  areas: [
    { id: 'qinghe-guiyuan', name: '桂园社区居民委员会' },
    { id: 'qinghe-guiyuan-1', name: '桂园社区滨河花园南区第一网格' },
  ],
  rows: [1, 2, 3, 4].map((n) => {
    const { read: _, ...told } = row(n);
    return { ...told, reads: 1_280, stands: (['told', 'later', 'over', 'takenDown'] as const)[n - 1]! };
  }),
  cursor: 'more',
};

const steps = ['收齐材料', '上门看房子，拍照片', '请人鉴定', '村里公示七天', '镇里审核', '告诉您结果'];

export const services: ServiceOutputs['services'] = {
  services: [
    {
      key: 'house-repair',
      category: '0506',
      name: '农村低收入群体危房改造补助申请',
      who: '住在危房里、自己修不起的家庭，房子要先请人鉴定，村里会张榜公示七天',
      papers: ['身份证', '户口簿', '房子里外的照片，各面墙都要有', LONGEST_WORD],
      steps,
      where: '镇便民服务中心二楼三号窗口，工作日 8:30 到 12:00、14:00 到 17:30',
    },
    { key: 'elder-card', category: '1103', name: '优待证', who: '老人', papers: [], steps: ['办'] },
  ],
  visits: ['2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05', '2027-03-08'].map((on) => ({
    on,
    parts: ['morning', 'afternoon'],
  })),
};

/** Half of the way gone. */
export const asked: ServiceAsked = {
  key: 'house-repair',
  name: '农村低收入群体危房改造补助申请',
  steps,
  done: [
    { step: '收齐材料', at: NOW - 200 * HOUR },
    { step: '上门看房子，拍照片', at: NOW - HOUR },
  ],
};
