/** Sets the scene for a command of the matrix: a fresh matter, and the steps before. */
import type { Reply } from '@gelin/contract/call';
import type { Step } from '@gelin/contract/step';
import type { Asked, Command, Scene } from './command.ts';
import { ENTRUST, hydrants, powerCut } from './paths.ts';
import { derivedId } from '../verify/derived-id.ts';
import { ADMIN, CHIEF, DIRECTOR, GRID, LEAD, LIAISON, NEWCOMER, VILLAGE, WORKER } from './people.ts';
import { openidOf } from '../../town/town.ts';
import type { FaultyStage } from './stage.ts';

type Given = Omit<Command, 'name' | 'person' | 'ask' | 'cold'>;

/** A fresh matter, brought to where the command begins; every call goes through at once. */
export async function setScene(
  stage: FaultyStage,
  {
    before,
    pair,
    said,
    pictured,
    released,
    invited,
    published,
    staffed,
    entrusted,
    tasked,
    patrolling,
    meets,
    objected,
    rostered,
  }: Given,
): Promise<Scene> {
  const { photo } = stage;
  const code = invited ? await invite(stage, invited) : staffed ? await staff(stage, staffed) : '';
  const bulletin = published === undefined ? '' : await publishOne(stage, published);
  const patrol = patrolling ? await startPatrol(stage) : '';
  const task = tasked ? await giveOne(stage) : '';
  const objection = objected ? await objectOne(stage) : '';
  const version = rostered ? await versionSeen(stage) : 0;
  const here = { photo, code, bulletin, task, patrol, objection, version, meeting: { id: '', point: '' } };
  if (!before) {
    const message = said ? await sayOne(stage, said) : '';
    return { ...here, other: '', matter: '', seq: 0, message, link: '', key: stage.key(), now: nowOn(stage) };
  }
  const other = pair ? await reportOne(stage) : '';
  const matter = await reportOne(stage, pictured ? [photo] : []);
  let seq = 1;
  for (const [person, step] of before({ photo, other })) seq = await act(stage, person, matter, seq, step);
  const asked = entrusted ? await entrust(stage, matter, seq) : { link: '', seq };
  if (released)
    await sure(stage, DIRECTOR, (key) => ({
      fn: 'matter',
      procedure: 'release',
      input: { key, matter, text: '楼道照明报修。', photos: [] },
    }));
  const message = said ? await sayOne(stage, said, matter) : '';
  const meeting = meets ? await meetAbout(stage, matter) : here.meeting;
  return { ...here, meeting, other, matter, ...asked, message, key: stage.key(), now: nowOn(stage) };
}

/** The liaison asks an outside party. */
async function entrust(stage: FaultyStage, matter: string, seq: number) {
  const done = await sure(stage, LIAISON, (key) => ({
    fn: 'matter',
    procedure: 'act',
    input: { key, matter, seq, step: ENTRUST },
  }));
  const { link = '', seq: after } = done as { link?: string; seq: number };
  return { link, seq: after };
}

/** A code of the grid, for a newcomer who is out, or in by it. */
async function invite(stage: FaultyStage, how: true | 'joined'): Promise<string> {
  await sure(stage, NEWCOMER, () => ({ fn: 'people', procedure: 'leave', input: { unit: GRID } }));
  const inviting = (key: string): Asked => ({
    fn: 'people',
    procedure: 'invite',
    input: { key, unit: GRID },
  });
  const { code } = (await sure(stage, CHIEF, inviting)) as { code: string };
  if (how === 'joined') await sure(stage, NEWCOMER, (key) => joining(key, code));
  return code;
}

/** The code of the worker's post; or the id of somebody who has just been given one. */
async function staff(stage: FaultyStage, how: 'coded' | 'posted'): Promise<string> {
  if (how === 'posted')
    return ((await sure(stage, ADMIN, (key) => posting(key))) as { member: string }).member;
  const asked = (key: string): Asked => ({
    fn: 'people',
    procedure: 'postCode',
    input: { key, member: WORKER },
  });
  return ((await sure(stage, LEAD, asked)) as { code: string }).code;
}

/** A post for somebody new. */
export function posting(key: string): Asked {
  return {
    fn: 'people',
    procedure: 'givePost',
    input: { key, name: '罗成', role: 'gridWorker', unit: GRID },
  };
}

/** Coming in by a code. */
export function joining(key: string, code: string): Asked {
  return { fn: 'people', procedure: 'join', input: { key, code, name: '胡月' } };
}

const nowOn = ({ cloud }: FaultyStage): number => cloud.clock.now().getTime();

/** What the lead tells a unit. */
async function publishOne(stage: FaultyStage, unit: string): Promise<string> {
  const kept = await sure(stage, LEAD, (key) =>
    powerCut(unit, { key, photo: stage.photo, now: nowOn(stage) }),
  );
  return (kept as { id: string }).id;
}

/** The lead opens a meeting with the matter on its agenda. */
async function meetAbout(stage: FaultyStage, matter: string): Promise<Scene['meeting']> {
  const opened = await sure(stage, LEAD, (key) => ({
    fn: 'work',
    procedure: 'openMeeting',
    input: { key, unit: VILLAGE, matters: [matter] },
  }));
  return { id: (opened as { id: string }).id, point: derivedId('point', matter) };
}

/** The version of the roster, as the director sees it. */
async function versionSeen({ cloud }: FaultyStage): Promise<number> {
  const asked = { version: 1, procedure: 'roster', input: {} };
  const answer = await cloud.call('town', asked, { openid: openidOf(DIRECTOR) });
  const reply = answer.ok ? (answer.result as Reply<{ version: number }>) : undefined;
  if (!reply?.ok) throw new Error('the roster cannot be seen');
  return reply.output.version;
}

/** The chief sets out. */
async function startPatrol(stage: FaultyStage): Promise<string> {
  const patrol = stage.key();
  const step = { action: 'start', unit: GRID, at: nowOn(stage) } as const;
  await sure(stage, CHIEF, (key) => ({ fn: 'work', procedure: 'patrolStep', input: { key, patrol, step } }));
  return patrol;
}

/** What the chief holds against the points of this month. */
async function objectOne(stage: FaultyStage): Promise<string> {
  const objected = await sure(stage, CHIEF, objecting);
  return (objected as { objection: string }).objection;
}

/** An objection to the chief's own points. */
export function objecting(key: string): Asked {
  const text = '有两件是停电，不是灯坏。';
  const input = { key, desk: GRID, mine: true, span: 'month', back: 0, text } as const;
  return { fn: 'office', procedure: 'objectAssessment', input };
}

/** What the lead asks of the grid. */
async function giveOne(stage: FaultyStage): Promise<string> {
  const given = await sure(stage, LEAD, (key) => hydrants({ key, photo: stage.photo, now: nowOn(stage) }));
  return (given as { id: string }).id;
}

/** A step that must succeed; returns the matter's new version. */
export async function act(
  stage: FaultyStage,
  person: string,
  matter: string,
  seq: number,
  step: Step,
): Promise<number> {
  const done = await sure(stage, person, (key) => ({
    fn: 'matter',
    procedure: 'act',
    input: { key, matter, seq, step },
  }));
  return (done as { seq: number }).seq;
}

/** A message with words, under the matter's card where there is one. */
async function sayOne(stage: FaultyStage, how: true | 'pinned', matter?: string): Promise<string> {
  const said = await sure(stage, WORKER, (key) => ({
    fn: 'group',
    procedure: 'say',
    input: { key, group: GRID, text: '今天下午巡查北街。', ...(matter !== undefined && { matter }) },
  }));
  const message = (said as { id: string }).id;
  if (how === 'pinned')
    await sure(stage, CHIEF, () => ({
      fn: 'group',
      procedure: 'pin',
      input: { group: GRID, message, pinned: true },
    }));
  return message;
}

async function reportOne(stage: FaultyStage, photos: string[] = []): Promise<string> {
  const submitted = await sure(stage, 'resident-wang', (key) => ({
    fn: 'matter',
    procedure: 'submit',
    input: {
      key,
      text: '楼道的灯不亮，已经三天。',
      photos,
      source: 'report',
      place: { unit: 'qinghe-liuxi-1' },
    },
  }));
  return (submitted as { matter: string }).matter;
}

/** What has to work before the fault comes. Throws where it does not. */
async function sure(stage: FaultyStage, person: string, asking: (key: string) => Asked): Promise<unknown> {
  const key = stage.key();
  const asked = asking(key);
  const { reply } = await stage.send(person, key, asked);
  if (!reply?.ok) throw new Error(`${person} ${asked.procedure}: ${JSON.stringify(reply?.failure)}`);
  return reply.output;
}
