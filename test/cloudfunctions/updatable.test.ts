/** 动态消息: a shared whistle follows who has arrived; everything else is shared as a plain card. */
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const WHISTLE = {
  action: 'whistle',
  departments: ['qinghe-enforcement', 'qinghe-police'],
  where: '北街菜市场',
  at: Date.UTC(2027, 2, 1, 3),
} as const;

/** Handled by the town's own office, which the centre may whistle others to. */
async function handled(): Promise<string> {
  const { matter } = await reporting(stage, '活动室的健身器材坏了两件，一直没人修。');
  const up = { action: 'escalate', findings: '看过了', opinion: '请镇里办' };
  await act(stage, 'chief-liuxi-1', matter, 1, up);
  await act(stage, 'lead-liuxi', matter, 2, up);
  await act(stage, 'dispatcher-centre-1', matter, 3, { action: 'accept' });
  await act(stage, 'dispatcher-centre-1', matter, 4, {
    action: 'dispatch',
    lead: 'qinghe-enforcement',
    assistants: ['qinghe-police'],
  });
  await act(stage, 'liaison-enforcement', matter, 5, { action: 'sign' });
  return matter;
}
const activity = (person: string, matter: string) => stage.call(person, 'matter', 'activity', { matter });

test('before anybody is called the card is a plain one; then it has an activity, the same for everybody', async () => {
  const matter = await handled();
  expect(await activity('dispatcher-centre-1', matter)).toEqual({});
  await act(stage, 'dispatcher-centre-1', matter, 6, WHISTLE);
  const given = await activity('dispatcher-centre-1', matter);
  expect(given).toEqual({ activity: { id: 'laptop-activity-1', called: 2, arrived: 0 } });
  expect(await activity('lead-liuxi', matter)).toEqual(given);
  await act(stage, 'liaison-police', matter, 7, { action: 'arrive', where: '北街菜市场' });
  expect(await activity('lead-liuxi', matter)).toMatchObject({ activity: { arrived: 1 } });
});

test('whoever may not open the matter is given nothing, and a reporter is no member', async () => {
  const matter = await handled();
  expect(await stage.refusal('lead-guiyuan', 'matter', 'activity', { matter })).toBe('notVisible');
  expect(await stage.refusal('resident-wang', 'matter', 'activity', { matter })).toBe('notMember');
});
