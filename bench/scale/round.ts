/** One round of calls in a large town: matters taken along their way, and everything opened that people open. */
import { CENTRE_ROLES, membersIn, type Directory } from '@gelin/domain';
import type { Step } from '@gelin/contract/step';
import type { Procedures } from '@gelin/contract/procedures';
import type { CloudBase } from '../../runtime/cloudbase/cloudbase.ts';
import { castOf } from '../../runtime/replay/cast.ts';
import { townHall } from '../../runtime/replay/town-hall.ts';
import { openidOf } from '../../runtime/town/town.ts';
import { costOf, type Cost } from '../cost.ts';

/** A call that was made: how long it took and what it cost. */
export interface Called {
  readonly label: string;
  readonly ms: number;
  readonly cost: Cost;
}

export interface Street {
  readonly cloud: CloudBase;
  readonly directory: Directory;
  /** A grid that has a chief. */
  readonly grid: string;
  readonly category: string;
  /** A resident with many matters. */
  readonly resident: string;
}

/** Makes every kind of call once, one after the other. */
export async function round(street: Street): Promise<Called[]> {
  const { cloud, directory, grid, category, resident } = street;
  const hall = townHall(cloud);
  const cast = castOf(directory);
  const village = cast.above(grid);
  const calls: Called[] = [];
  const make = async (
    label: string,
    openid: string,
    fn: keyof Procedures,
    procedure: string,
    input: object,
  ) => {
    const began = performance.now();
    const output = await hall.call(openid, fn, procedure as never, input as never);
    const ms = performance.now() - began;
    const record = cloud.stats.invocations().at(-1);
    if (!record) throw new Error(`${label} left no trace`);
    calls.push({ label, ms, cost: costOf(record) });
    return output as unknown;
  };
  const submit = async () => {
    const report = { key: crypto.randomUUID(), text: '活动室的门锁坏了，晚上关不上。', photos: [], category };
    const place = { unit: grid };
    const sent = await make('submit', resident, 'matter', 'submit', { ...report, source: 'report', place });
    return (sent as { matter: string }).matter;
  };
  const act = (openid: string, matter: string, seq: number, step: Step) =>
    make(step.action, openid, 'matter', 'act', { key: crypto.randomUUID(), matter, seq, step });

  const chief = cast.holder(grid).openid;
  const dispatcher = openidOf(centreOf(directory));
  const solved = await submit();
  await act(chief, solved, 1, { action: 'accept' });
  await act(chief, solved, 2, { action: 'answer', text: '换了锁。', outcome: 'solved', photos: [] });
  await act(dispatcher, solved, 3, { action: 'verify', result: 'pass' });
  await act(resident, solved, 4, { action: 'rate', rating: 'dissatisfied' });
  await act(resident, solved, 5, { action: 'reopen', reason: '又坏了。', photos: [] });
  const risen = await submit();
  const opinion = { findings: '到现场看过。', opinion: '请上级研究。' };
  await act(chief, risen, 1, { action: 'escalate', ...opinion });
  await act(cast.holder(village).openid, risen, 2, { action: 'escalate', ...opinion });
  await act(dispatcher, risen, 3, { action: 'accept' });
  await act(dispatcher, risen, 4, { action: 'dispatch', lead: 'qinghe-police', assistants: [] });
  await act(openidOf('liaison-police'), risen, 5, { action: 'sign' });

  await make('matter.read', resident, 'matter', 'read', { matter: solved, as: 'reporter' });
  await make('matter.read by a member', chief, 'matter', 'read', { matter: solved, as: 'member' });
  await make('matter.mine', resident, 'matter', 'mine', {});
  await make('matter.todo of a grid', chief, 'matter', 'todo', {});
  await make('matter.todo of the centre', dispatcher, 'matter', 'todo', {});
  await make('group.feed of a grid', chief, 'group', 'feed', { group: grid });
  await make('group.feed of the town', dispatcher, 'group', 'feed', { group: directory.town.id });
  const since = cloud.clock.now().getTime() - 60_000;
  await make('group.feed catching up', chief, 'group', 'feed', { group: grid, since });
  await make('group.list', chief, 'group', 'list', {});
  await make('office.ledger', openidOf('clerk-centre'), 'office', 'ledger', { ledger: 'demand' });
  return calls;
}

function centreOf(directory: Directory): string {
  const [first] = membersIn(directory, directory.town.id, CENTRE_ROLES);
  if (!first) throw new Error('nobody is at the centre');
  return first.id;
}
