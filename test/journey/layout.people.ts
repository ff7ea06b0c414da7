/** The town of the made replies: long names everywhere. */
import type { Clock } from '@gelin/domain/phone';
import type { Me } from '@gelin/contract/people';
import type { UnitCard, UnitRow } from '@gelin/contract/town';

/** A clock that counts as the one on the wall does. */
export function clock(stage: Clock['stage'], startedAt: number, dueAt: number): Clock {
  return { stage, startedAt, runs: 'wall', soonAt: startedAt + 0.75 * (dueAt - startedAt), dueAt };
}

export const town = { id: 'qinghe', name: '青禾镇' };

export const resident: Me = { town, bell: 'bell-made' };

export const member: Me = {
  ...resident,
  member: {
    id: 'chief-made',
    name: '欧阳桂兰',
    posts: [
      { role: 'gridChief', unit: 'qinghe-guiyuan-1', unitName: '桂园社区滨河花园南区第一网格' },
      { role: 'villageClerk', unit: 'qinghe-guiyuan', unitName: '桂园社区' },
      { role: 'informant', unit: 'qinghe-guiyuan-2', unitName: '桂园社区滨河花园北区第二网格' },
      {
        role: 'handler',
        unit: 'qinghe',
        unitName: town.name,
        department: 'zonghe',
        departmentName: '综合行政执法队',
      },
    ],
    groups: [
      { id: 'qinghe-guiyuan-1', name: '桂园社区滨河花园南区第一网格群', level: 'grid' },
      { id: 'qinghe-guiyuan', name: '桂园社区群', level: 'village' },
    ],
    desks: ['desk-qinghe-guiyuan-1'],
    ledgers: true,
    administers: true,
  },
};

export const card: UnitCard = {
  id: 'qinghe-guiyuan-1',
  name: '桂园社区滨河花园南区第一网格',
  level: 'grid',
  within: '青禾镇 · 桂园社区居民委员会',
  bounds: '东至滨河路，南至北街，西至粮站围墙，北至青禾中学',
  landmarks: ['滨河花园南区三期', '北街菜市场后门', '粮站家属院', '滨河路 1–99 号'],
  office: { address: '北街 12 号', hours: '8:30–17:30', phone: '0830-6660001' },
  chief: { name: '欧阳桂兰', role: 'gridChief', phone: '13800000001' },
  workers: [{ name: '赵小满', role: 'gridWorker' }],
};

const unit = (id: string, name: string, level: UnitRow['level'], parent?: string): UnitRow => ({
  id,
  name,
  level,
  kind: 'territorial',
  ...(parent && { parent }),
  landmarks:
    level === 'town' ? [] : ['滨河花园南区三期地下车库', '北街菜市场', '粮站家属院', '滨河路 1–99 号'],
});

export const units: readonly UnitRow[] = [
  unit('qinghe', '青禾镇', 'town'),
  unit('qinghe-guiyuan', '桂园社区居民委员会', 'village', 'qinghe'),
  unit('qinghe-liuxi', '柳溪村', 'village', 'qinghe'),
  unit('qinghe-guiyuan-1', '桂园社区滨河花园南区第一网格', 'grid', 'qinghe-guiyuan'),
  unit('qinghe-guiyuan-2', '第二网格', 'grid', 'qinghe-guiyuan'),
];
