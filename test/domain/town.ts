/**
 * 平安镇: the small town the rules are tried in. Two villages, three grids, one of them without a chief; a department
 * of its own and one stationed in it.
 */
import {
  SHIPPED,
  namingOf,
  type Actor,
  type Directory,
  type EventActor,
  type Member,
  type Naming,
  type Post,
  type Role,
  type Settings,
  type Unit,
} from '@gelin/domain';

const unit = (level: Unit['level'], path: string[], name: string, landmark?: string): Unit => ({
  id: path.at(-1) ?? '',
  level,
  kind: 'territorial',
  name,
  path,
  landmarks: landmark ? [{ name: landmark }] : [],
});

export const TOWN = 'pingan';
export const EAST = 'pingan.east';
export const WEST = 'pingan.west';
export const EAST_1 = 'pingan.east.1';
/** Its chief's post is vacant. */
export const EAST_2 = 'pingan.east.2';
export const WEST_1 = 'pingan.west.1';
/** Stationed: asked by 协调函, never carded. */
export const POLICE = 'pingan:police';
/** The town's own. */
export const OFFICE = 'pingan:office';

export const UNITS: readonly Unit[] = [
  unit('town', [TOWN], '平安镇'),
  unit('village', [TOWN, EAST], '东桥村'),
  unit('village', [TOWN, WEST], '西岭村'),
  unit('grid', [TOWN, EAST, EAST_1], '第一网格', '柳絮巷'),
  unit('grid', [TOWN, EAST, EAST_2], '第二网格', '桃叶巷'),
  unit('grid', [TOWN, WEST, WEST_1], '第一网格', '竹竿巷'),
];

/** A post in a unit, or in a department of the town. */
export function post(role: Role, at: string, department?: string): Post {
  const path = UNITS.find(({ id }) => id === at)?.path ?? [];
  return { role, unit: at, path, ...(department && { department }) };
}

const member = (id: string, name: string, ...posts: Post[]): Member => ({ id, name, posts });

export const MEMBERS: readonly Member[] = [
  member('director', '丁主任', post('centreDirector', TOWN)),
  member('dispatcher-1', '方分拨', post('dispatcher', TOWN)),
  member('dispatcher-2', '冯分拨', post('dispatcher', TOWN)),
  member('clerk', '高内勤', post('clerk', TOWN)),
  member('contact', '顾干部', post('villageContact', TOWN)),
  member('supervisor', '韩分管', post('supervisor', TOWN)),
  member('mayor', '胡主责', post('supervisor', TOWN)),
  member('admin', '何管理', post('admin', TOWN)),
  member('liaison', '贾联络', post('liaison', TOWN, POLICE)),
  member('handler', '江经办', post('handler', TOWN, POLICE)),
  member('liaison-office', '金联络', post('liaison', TOWN, OFFICE)),
  member('handler-office', '康经办', post('handler', TOWN, OFFICE)),
  member('lead-east', '孔村长', post('villageLead', EAST)),
  member('clerk-east', '兰内勤', post('villageClerk', EAST)),
  member('lead-west', '李村长', post('villageLead', WEST)),
  member('chief-east-1', '柳格长', post('gridChief', EAST_1)),
  member('worker-east-1', '陆格员', post('gridWorker', EAST_1)),
  member('informant-east-1', '马保洁', post('informant', EAST_1)),
  member('worker-east-2', '毛格员', post('gridWorker', EAST_2)),
  member('chief-west-1', '宁格长', post('gridChief', WEST_1)),
  member('worker-west-1', '欧格员', post('gridWorker', WEST_1)),
];

/** As they ship, with what only a town can say: whose duty is what, and who takes turns on duty. */
export const SETTINGS: Settings = {
  ...SHIPPED,
  duties: { [POLICE]: ['police'], [OFFICE]: ['cityManagement'] },
  roster: { order: ['dispatcher-1', 'dispatcher-2', 'director'], days: {} },
};

export const TOWNSHIP: Directory = {
  town: UNITS[0] as Unit,
  units: UNITS,
  departments: [
    { id: POLICE, town: TOWN, name: '派出所', kind: 'stationed' },
    { id: OFFICE, town: TOWN, name: '综合行政执法队', kind: 'own' },
  ],
  members: MEMBERS,
  settings: SETTINGS,
};

const named = namingOf(TOWNSHIP).nameOf;

/** The name of a unit in full, of a department or of the leaders, as the screens have it. */
export function nameOf(id: string): string {
  const name = named(id);
  if (name === id) throw new Error(`nobody in 平安镇 knows ${id}`);
  return name;
}

/** What sentences and cells need to know of the town; fails at a name nobody knows. */
export const NAMING: Naming = {
  nameOf,
  holderName: (id) => (id === TOWNSHIP.town.id ? namingOf(TOWNSHIP).holderName(id) : nameOf(id)),
  settings: SETTINGS,
};

/** Somebody who takes a step: one of the members, the reporter, somebody who met it too, somebody else, the timer. */
export const PEOPLE = ['reporter', 'follower', 'resident', 'timer', ...MEMBERS.map(({ id }) => id)] as const;

const memberCalled = (id: string): Member => {
  const found = MEMBERS.find((each) => each.id === id);
  if (!found) throw new Error(`nobody in 平安镇 is called ${id}`);
  return found;
};

const isResident = (person: string) => ['reporter', 'follower', 'resident'].includes(person);

/** The person as the rules see them. */
export function actor(person: string): Actor {
  if (person === 'timer') return { kind: 'timer', posts: [], isReporter: false };
  if (isResident(person)) {
    const follows = person === 'follower' && { follows: true as const };
    return { kind: 'person', posts: [], isReporter: person === 'reporter', ...follows };
  }
  const { id, posts } = memberCalled(person);
  return { kind: 'person', posts, member: id, isReporter: false };
}

/** How the person signs a step. */
export function signature(person: string): EventActor {
  if (person === 'timer') return { kind: 'timer' };
  if (isResident(person)) return { kind: 'reporter' };
  const { id, name, posts } = memberCalled(person);
  const [own] = posts as [Post];
  const { role, unit: at, department } = own;
  return { kind: 'member', id, name, role, unit: at, ...(department && { department }) };
}
