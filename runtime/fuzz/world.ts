/** What a fuzzed call can name: people of every kind, matters in many states, places, files, keys already used. */
import { CATCH_ALL, type Directory } from '@gelin/domain';
import type { Step } from '@gelin/contract/step';
import { openidOf, type DemoTown } from '../town/town.ts';
import type { CloudBase } from '../cloudbase/cloudbase.ts';
import { castOf } from '../replay/cast.ts';
import { chanceOf } from '../replay/chance.ts';
import { uploadPhoto } from '../replay/photo.ts';
import { townHall } from '../replay/town-hall.ts';

/** Somebody as a call knows them. */
export interface World {
  /** Openids; the empty one is nobody. */
  readonly callers: readonly string[];
  /** Those who can do something with most of the matters. */
  readonly busy: readonly string[];
  /** Sequence number of each matter, as far as its people have been told. */
  readonly matters: Map<string, number>;
  /** What was said in the first grid's group. */
  readonly messages: readonly string[];
  readonly units: readonly string[];
  readonly departments: readonly string[];
  readonly members: readonly string[];
  readonly categories: readonly string[];
  readonly files: readonly string[];
  /** Whole files that a call can carry as its text. */
  readonly documents: readonly string[];
  readonly keys: string[];
  readonly cursors: string[];
}

const TEXTS = [
  '楼道的灯不亮，已经三天了。',
  '工地拖欠我们十几个人的工资。',
  '邻居家男人天天打老婆，孩子吓得直哭。',
  '请问老年证在哪里办？',
  '柳溪村网格长态度恶劣，不解决问题。',
  '煤气味很重，怕要爆炸。',
];

/** A founded town with matters at every turn of their way. */
export async function worldIn(cloud: CloudBase & { url: string }, town: DemoTown): Promise<World> {
  const { directory } = town;
  const matters = await livedIn(cloud, directory);
  const textFile = await putText(cloud.url);
  return {
    callers: callersOf(town),
    busy: BUSY.map(openidOf),
    matters,
    messages: await saidIn(cloud),
    units: directory.units.map(({ id }) => id),
    departments: directory.departments.map(({ id }) => id),
    members: directory.members.map(({ id }) => id),
    categories: [CATCH_ALL, ...directory.settings.catalogue.categories.map(({ code }) => code)],
    files: [
      await uploadPhoto(cloud.url, openidOf('resident-wang')),
      textFile,
      'cloud://gelin-local.bucket/none.jpg',
    ],
    documents: [await settingsFile(cloud)],
    keys: [],
    cursors: ['0001803862800000:abc', '2:0001803862800000:abc', '2027-000001', '1803862800000'],
  };
}

const BUSY = ['resident-wang', 'chief-liuxi-1', 'lead-liuxi', 'dispatcher-centre-1', 'liaison-police'];

/** One of each role, two residents, a stranger, and nobody at all. */
function callersOf({ directory }: DemoTown): string[] {
  const roles = new Map(
    directory.members.flatMap(({ id, posts }) => posts.map(({ role }) => [role, openidOf(id)] as const)),
  );
  const known = [...new Set([...roles.values(), ...['chief-liuxi-1', 'lead-liuxi'].map(openidOf)])];
  return [...known, openidOf('resident-wang'), openidOf('resident-li'), 'o-stranger', ''];
}

/** Ways that matters have come before anything is fuzzed. */
const WAYS: readonly (readonly Step['action'][])[] = [
  [],
  ['accept'],
  ['accept', 'answer'],
  ['accept', 'answer', 'verify'],
  ['escalate'],
  ['proposeRefusal'],
];

async function livedIn(cloud: CloudBase, directory: Directory): Promise<Map<string, number>> {
  const hall = townHall(cloud);
  const cast = castOf(directory);
  const chance = chanceOf(1);
  const matters = new Map<string, number>();
  for (const [index, way] of [...WAYS, ...WAYS].entries()) {
    const grid = index < WAYS.length ? 'qinghe-liuxi-1' : chance.pick(cast.grids);
    const { matter } = await hall.call(openidOf('resident-wang'), 'matter', 'submit', {
      key: `fuzz-lived-${String(index).padStart(6, '0')}`,
      text: way.length > 0 ? '活动室的门锁坏了。' : (TEXTS[index % TEXTS.length] ?? ''),
      photos: [],
      source: 'report',
      place: { unit: grid },
    });
    matters.set(matter, 1);
    for (const action of way) {
      const seq = matters.get(matter) ?? 1;
      const openid = action === 'verify' ? cast.judge(grid).openid : cast.holder(grid).openid;
      const key = `fuzz-lived-${String(index).padStart(6, '0')}-${seq}`;
      const done = await hall
        .call(openid, 'matter', 'act', { key, matter, seq, step: stepOf(action) })
        // A photo may be asked for, or the grid has no chief: then it stays where it is.
        .catch(() => undefined);
      if (done) matters.set(matter, done.seq);
    }
  }
  return matters;
}

function stepOf(action: Step['action']): Step {
  if (action === 'answer') return { action, text: '换好了。', outcome: 'solved', photos: [] };
  if (action === 'verify') return { action, result: 'pass' };
  if (action === 'escalate') return { action, findings: '看过。', opinion: '请村里处理。' };
  if (action === 'proposeRefusal') return { action, reason: 'inCourt', elsewhere: '请等法院判决。' };
  return { action: 'accept' };
}

/** Messages that can be quoted, taken back, pinned, and made matters. */
async function saidIn(cloud: CloudBase): Promise<string[]> {
  const messages: string[] = [];
  for (const person of ['chief-liuxi-1', 'worker-liuxi-1', 'chief-liuxi-1']) {
    const key = `fuzz-said-${String(messages.length).padStart(8, '0')}`;
    const input = { key, group: 'qinghe-liuxi-1', text: '北街的路灯坏了。' };
    messages.push((await townHall(cloud).call(openidOf(person), 'group', 'say', input)).id);
  }
  return messages;
}

/** The town's settings as its administrator gets them. */
async function settingsFile(cloud: CloudBase): Promise<string> {
  const { text } = await townHall(cloud).call(openidOf('admin-centre'), 'town', 'settings', {});
  return text;
}

async function putText(url: string): Promise<string> {
  const reply = await fetch(`${url}/client/files/photos/fuzz-text.jpg`, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg', 'x-wx-openid': openidOf('resident-wang') },
    body: 'hello, I am a text',
  });
  return ((await reply.json()) as { fileID: string }).fileID;
}
