/** Who sits in which tiered group of the demo town. */
import { groupsOf } from '@gelin/domain';
import { qinghe } from '../../runtime/town/qinghe.ts';

const { directory } = qinghe;
const seatedIn = (group: string) =>
  directory.members.filter((member) => groupsOf(member, directory).includes(group)).map(({ id }) => id);

describe('a person sits in', () => {
  test.each([
    ['informant-liuxi-1', ['qinghe-liuxi-1']],
    ['worker-liuxi-1', ['qinghe-liuxi-1']],
    ['chief-liuxi-1', ['qinghe-liuxi-1', 'qinghe-liuxi']],
    ['chief-shiqiao-2', ['qinghe-shiqiao-2', 'qinghe-shiqiao', 'qinghe-shiqiao-park']],
    ['clerk-liuxi', ['qinghe-liuxi']],
    ['lead-liuxi', ['qinghe-liuxi', 'qinghe']],
    ['contact-1', ['qinghe']],
    ['dispatcher-centre-1', ['qinghe']],
    ['director-centre', ['qinghe']],
    ['liaison-police', ['qinghe']],
    ['supervisor-1', ['qinghe']],
    ['handler-police', []],
    ['clerk-centre', []],
    ['admin-centre', []],
  ])('%s: %j', (id, groups) => {
    const member = directory.members.find((candidate) => candidate.id === id);
    expect(member && groupsOf(member, directory)).toEqual(groups);
  });
});

describe('a group seats', () => {
  test('of a grid: chief, workers, informants', () => {
    expect(seatedIn('qinghe-guiyuan-1')).toEqual([
      'chief-guiyuan-1',
      'worker-guiyuan-1',
      'informant-guiyuan-1',
    ]);
  });

  test('of a grid without a chief: those who are there', () => {
    expect(seatedIn('qinghe-shangba-3')).toEqual(['worker-shangba-3', 'informant-shangba-3']);
  });

  test('of a village: lead, clerk and the chiefs of its grids', () => {
    expect(seatedIn('qinghe-shangba')).toEqual([
      'lead-shangba',
      'clerk-shangba',
      'chief-shangba-1',
      'chief-shangba-2',
    ]);
  });

  test('of the town: centre, contacts, supervisors, village leads and a liaison of each department', () => {
    const seated = seatedIn('qinghe');
    expect(seated.filter((id) => id.startsWith('lead-'))).toHaveLength(4);
    expect(seated.filter((id) => id.startsWith('liaison-'))).toHaveLength(directory.departments.length);
    expect(seated.filter((id) => id.startsWith('handler-') || id.startsWith('chief-'))).toEqual([]);
  });
});
