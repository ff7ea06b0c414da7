/** A robot's lane: whatever fails, order holds, nothing is lost or doubled, and no minute has more than 20 messages. */
import fc from 'fast-check';
import {
  afterParcel,
  bytesOf,
  counted,
  freeAt,
  LANE_MOST,
  LANE_WITHIN,
  laneStep,
  MARKDOWN_BYTES,
  stillCounting,
  TEXT_BYTES,
  withChanges,
  type LaneItem,
  type Parcel,
  type ParcelOutcome,
} from '@gelin/domain';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const MINUTE = 60_000;
const RULES = { backOff: [1, 5, 15] };

const item = (id: string, changes: Partial<LaneItem> = {}): LaneItem => ({
  id,
  form: 'line',
  said: `第${id}件`,
  plain: false,
  attempts: 0,
  at: 0,
  ...changes,
});
const ids = (parcel: Parcel | undefined) => parcel?.items.map(({ id }) => id);

test('what is due together and said alike goes in one message', () => {
  const line = [item('1'), item('2'), item('3', { form: 'text' }), item('4')];
  expect(laneStep(line, [], 0).send).toMatchObject({ kind: 'markdown', items: [{ id: '1' }, { id: '2' }] });
  expect(laneStep(line.slice(2), [], 0).send).toMatchObject({ kind: 'text', items: [{ id: '3' }] });
});

test('a card goes by itself; refused, it goes as a line', () => {
  const line = [item('1', { form: 'card' }), item('2')];
  const { send } = laneStep(line, [], 0);
  expect(send).toMatchObject({ kind: 'template_card', items: [{ id: '1' }] });
  const refusal = { ok: false, code: '42000', permanent: true, content: true } as const;
  const change = afterParcel(line[0]!, send!, refusal, 0, RULES);
  expect(change).toMatchObject({ state: 'failed', at: 0, plain: true });
  const after = withChanges(line, send!, new Map([['1', change]]));
  expect(laneStep(after, [], 0).send).toMatchObject({ kind: 'markdown', items: [{ id: '1', plain: true }] });
});

test('of a message that is refused, each part is tried alone, and only the bad one is given up', () => {
  const line = [item('1'), item('2')];
  const { send } = laneStep(line, [], 0);
  const refusal = { ok: false, code: '40058', permanent: true, content: true } as const;
  const changes = new Map(send!.items.map((one) => [one.id, afterParcel(one, send!, refusal, 0, RULES)]));
  const alone = laneStep(withChanges(line, send!, changes), [], 0).send!;
  expect(ids(alone)).toEqual(['1']);
  expect(afterParcel(alone.items[0]!, alone, refusal, 0, RULES)).toEqual({ state: 'dead', error: '40058' });
});

test('what waits for its back-off holds back what came after it', () => {
  const line = [item('1', { at: 5 * MINUTE, attempts: 2 }), item('2')];
  expect(laneStep(line, [], MINUTE)).toEqual({ wait: 5 * MINUTE });
  expect(ids(laneStep(line, [], 5 * MINUTE).send)).toEqual(['1', '2']);
});

test('the 21st message waits until the first is a minute old', () => {
  const sent = Array.from({ length: LANE_MOST }, (_, index) => index * 1_000);
  expect(freeAt(sent.slice(1))).toBe(0);
  expect(laneStep([item('1')], sent, 30_000)).toEqual({ wait: LANE_WITHIN });
  expect(laneStep([item('1')], sent, LANE_WITHIN).send).toBeDefined();
});

type Luck = 'ok' | 'down' | 'tooOften' | 'content' | 'noRobot' | 'diesBefore' | 'diesAfter';
const OUTCOMES: Readonly<Record<Exclude<Luck, 'diesBefore' | 'diesAfter'>, ParcelOutcome>> = {
  ok: { ok: true },
  down: { ok: false, code: 'timeout', permanent: false },
  tooOften: { ok: false, code: '45009', permanent: false, retryAfter: MINUTE },
  content: { ok: false, code: '40058', permanent: true, content: true },
  noRobot: { ok: false, code: '93000', permanent: true },
};
const luck = fc.constantFrom<Luck>(
  'ok',
  'ok',
  'ok',
  'down',
  'tooOften',
  'content',
  'noRobot',
  'diesBefore',
  'diesAfter',
);
const arrival = fc.record({
  after: fc.integer({ min: 0, max: 40_000 }),
  form: fc.constantFrom<LaneItem['form']>('line', 'card', 'text'),
  size: fc.integer({ min: 1, max: 600 }),
});

test('whatever fails: in order, none lost, none doubled but by a death, never more than 20 a minute', () => {
  fc.assert(
    fc.property(
      fc.array(arrival, { minLength: 1, maxLength: 120 }),
      fc.array(luck, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 500, max: 70_000 }),
      (arrivals, fates, tickEvery) => {
        const world = play(arrivals, fates, tickEvery);
        const first = [...new Set(world.arrived)];
        const order = first.map((id) => Number(id));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(new Set([...world.arrived, ...world.dead]).size).toBe(arrivals.length);
        expect(world.dead.filter((id) => world.noted.has(id))).toEqual([]);
        const twice = world.arrived.filter((id, index) => world.arrived.indexOf(id) !== index);
        expect(twice.filter((id) => !world.died.has(id))).toEqual([]);
        for (const at of world.messages)
          expect(
            world.messages.filter((other) => at <= other && other < at + LANE_WITHIN).length,
          ).toBeLessThanOrEqual(LANE_MOST);
      },
    ),
    { numRuns: 300 },
  );
});

/** Plays a lane until nothing waits any more: after a while every fate is kind. */
function play(
  arrivals: readonly { after: number; form: LaneItem['form']; size: number }[],
  fates: readonly Luck[],
  tickEvery: number,
) {
  let when = 0;
  const coming = arrivals.map(({ after, form, size }, index) => {
    when += after;
    return item(String(index), { form, said: '格'.repeat(size), at: when });
  });
  const world = {
    arrived: [] as string[],
    dead: [] as string[],
    noted: new Set<string>(),
    died: new Set<string>(),
    messages: [] as number[],
  };
  let line: LaneItem[] = [];
  let sent: readonly number[] = [];
  const left = [...fates];
  for (let now = 0; coming.length + line.length > 0; now += tickEvery) {
    while (coming[0] && coming[0].at <= now) line.push(coming.shift()!);
    for (let step = laneStep(line, sent, now); step.send; step = laneStep(line, sent, now)) {
      const parcel = counted(step.send);
      expect(bytesOf(parcel.items.map(({ said }) => said).join('\n'))).toBeLessThanOrEqual(
        parcel.kind === 'text' ? TEXT_BYTES : MARKDOWN_BYTES,
      );
      const fate = left.shift() ?? 'ok';
      sent = stillCounting([...sent, now], now);
      // The try is counted before it is made; who dies leaves it claimed for two minutes.
      line = withChanges(
        line,
        parcel,
        new Map(parcel.items.map(({ id }) => [id, { state: 'failed', at: now + 2 * MINUTE }])),
      );
      if (fate === 'diesBefore') break;
      world.messages.push(now);
      const arrives = fate === 'ok' || fate === 'diesAfter';
      if (arrives) for (const { id } of parcel.items) world.arrived.push(id);
      if (fate === 'diesAfter') {
        for (const { id } of parcel.items) world.died.add(id);
        break;
      }
      const outcome = OUTCOMES[fate];
      const changes = new Map(
        parcel.items.map((one) => [one.id, afterParcel(one, parcel, outcome, now, RULES)]),
      );
      line = withChanges(line, parcel, changes);
      for (const [id, { state }] of changes) {
        if (state === 'sent') world.noted.add(id);
        if (state === 'dead') world.dead.push(id);
      }
    }
  }
  return world;
}
