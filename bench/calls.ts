/** Requests that each procedure makes, as the embedded CloudBase counts them: in all, in sequence, commits, documents. */
import type { Procedures } from '@gelin/contract/procedures';
import { uploadPhoto } from '../runtime/replay/photo.ts';
import { costOf } from './cost.ts';
import type { BenchRow, Measurement } from './row.ts';
import { openTown } from './town.ts';

const RESIDENT = 'o-demo-resident-wang';
const CHIEF = 'o-demo-chief-liuxi-1';
const GROUP = 'qinghe-liuxi-1';

export async function measure(): Promise<Measurement> {
  // 20 ms a request: those sent together can be told from those that wait for each other.
  const town = await openTown({ latency: 20 });
  try {
    const photo = await uploadPhoto(town.cloud.url, 'o-demo-resident-wang');
    const rows: BenchRow[] = [];
    const key = () => crypto.randomUUID();
    const report = {
      text: '楼道的灯不亮，已经三天。',
      photos: [photo],
      source: 'report',
      place: { unit: GROUP },
    } as const;
    const send = () =>
      town.hall.call(RESIDENT, 'matter', 'submit', { ...report, photos: [...report.photos], key: key() });
    // The first calls of a worker read the directory, the first number of a year makes its counter.
    const first = await send();
    await town.hall.call(CHIEF, 'matter', 'act', {
      key: key(),
      matter: first.matter,
      seq: 1,
      step: { action: 'accept' },
    });
    for (let index = 0; index < 20; index += 1) await send();
    const { matter } = await send();
    const cost = async (
      label: string,
      openid: string,
      fn: keyof Procedures,
      procedure: string,
      input: object,
      atMost: number,
    ) => {
      await town.hall.call(openid, fn, procedure as never, input as never);
      const record = town.cloud.stats.invocations().at(-1);
      if (!record) throw new Error(`${label} left no trace`);
      rows.push(...rowsOf(label, costOf(record), atMost));
    };
    const act = (label: string, openid: string, seq: number, step: object) =>
      cost(label, openid, 'matter', 'act', { key: key(), matter, seq, step }, 8);
    await town.hall.call(CHIEF, 'group', 'list', {});
    await town.hall.call('o-demo-clerk-centre', 'office', 'ledger', { ledger: 'demand' });

    await cost('submit', RESIDENT, 'matter', 'submit', { ...report, key: key() }, 8);
    await act('accept', CHIEF, 1, { action: 'accept' });
    await act('answer', CHIEF, 2, { action: 'answer', text: '换好了', outcome: 'solved', photos: [photo] });
    await act('verify', 'o-demo-worker-liuxi-1', 3, { action: 'verify', result: 'pass' });
    await act('rate', RESIDENT, 4, { action: 'rate', rating: 'satisfied' });
    await cost(
      'escalate',
      CHIEF,
      'matter',
      'act',
      {
        key: key(),
        matter: (await send()).matter,
        seq: 1,
        step: { action: 'escalate', findings: '看过', opinion: '请村里处理' },
      },
      8,
    );
    await cost('open a matter', RESIDENT, 'matter', 'read', { matter, as: 'reporter' }, 3);
    await cost('open a matter as a member', CHIEF, 'matter', 'read', { matter, as: 'member' }, 3);
    await cost('open my matters', RESIDENT, 'matter', 'mine', {}, 3);
    await cost('open what is to do', CHIEF, 'matter', 'todo', {}, 3);
    await cost('open a group', CHIEF, 'group', 'feed', { group: GROUP }, 3);
    await cost('open the list of groups', CHIEF, 'group', 'list', {}, 3);
    await cost('open a ledger', 'o-demo-clerk-centre', 'office', 'ledger', { ledger: 'demand' }, 3);
    const scans = town.cloud.stats.summary().scans.length;
    rows.push({ label: 'queries without an index', value: scans, unit: '', atMost: 0 });
    return { name: 'Requests a call', rows };
  } finally {
    await town.close();
  }
}

function rowsOf(label: string, cost: ReturnType<typeof costOf>, atMost: number): BenchRow[] {
  const ratio = cost.examined / Math.max(1, cost.returned);
  // The content check, which a town may switch on, is asked beside them.
  const requests = cost.requests - cost.asked;
  const rows: BenchRow[] = [{ label: `${label}: requests`, value: requests, unit: '', atMost }];
  if (label === 'submit') {
    rows.push({ label: 'submit: in sequence', value: cost.inSequence, unit: '', atMost: 6 });
    rows.push({ label: 'submit: commits', value: cost.commits, unit: '', atMost: 3 });
  }
  return [...rows, { label: `${label}: examined ÷ returned`, value: ratio, unit: '×', atMost: 2 }];
}
