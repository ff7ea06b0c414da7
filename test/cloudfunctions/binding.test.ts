/** A WeChat group is bound to a village by whoever answers for it, and known again by what the platform decrypts. */
import { openidOf } from '../../runtime/town/town.ts';
import { openStage, type Stage } from '../stage.ts';
import { databaseOf } from './journal.scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const LIUXI = { id: 'qinghe-liuxi', name: '柳溪村' };
const GROUP = { cloudID: 'laptop-wechat-group:oGroup-of-liuxi' };

/** As a phone calls that came in from a WeChat group: by the door at which the platform replaces CloudIDs. */
async function from(person: string, procedure: string, input: object, entered: unknown = GROUP) {
  const reply = await fetch(new URL('/client/functions/town', stage.cloud.serviceUrl), {
    method: 'POST',
    headers: { 'x-wx-openid': openidOf(person) },
    body: JSON.stringify({ version: 1, procedure, input, entered }),
  });
  const { result } = (await reply.json()) as { result: { ok: boolean; output?: object; failure?: object } };
  return result.output ?? result.failure;
}

test('the lead of a village may bind it, a grid’s chief and a resident may not, the centre may bind any', async () => {
  expect(await from('lead-liuxi', 'fromGroup', {})).toEqual({ mayBind: [LIUXI] });
  for (const person of ['chief-liuxi-1', 'resident-wang']) {
    expect(await from(person, 'fromGroup', {})).toEqual({ mayBind: [] });
  }
  const centre = (await from('director-centre', 'fromGroup', {})) as { mayBind: readonly object[] };
  expect(centre.mayBind).toHaveLength(4);
});

test('once bound, everybody who comes in from there is told the village; bound again it is another’s', async () => {
  expect(await from('lead-liuxi', 'bindGroup', { unit: LIUXI.id })).toEqual({ unit: LIUXI });
  expect(await from('resident-wang', 'fromGroup', {})).toEqual({ unit: LIUXI, mayBind: [] });
  expect(await from('resident-wang', 'fromGroup', {}, { cloudID: 'laptop-wechat-group:another' })).toEqual({
    mayBind: [],
  });
});

test('what is bound to another village is not taken from it; the centre may put it right', async () => {
  const GUIYUAN = 'qinghe-guiyuan';
  expect(await from('lead-guiyuan', 'bindGroup', { unit: GUIYUAN })).toEqual({
    code: 'notYours',
    field: 'unit',
  });
  expect(await from('director-centre', 'bindGroup', { unit: GUIYUAN })).toMatchObject({
    unit: { id: GUIYUAN },
  });
  expect(await from('director-centre', 'bindGroup', { unit: LIUXI.id })).toEqual({ unit: LIUXI });
});

test('nobody binds another’s village, and nobody without a post', async () => {
  expect(await from('lead-liuxi', 'bindGroup', { unit: 'qinghe-guiyuan' })).toEqual({
    code: 'notYours',
    field: 'unit',
  });
  expect(await from('chief-liuxi-1', 'bindGroup', { unit: LIUXI.id })).toEqual({
    code: 'notYours',
    field: 'unit',
  });
  expect(await from('resident-wang', 'bindGroup', { unit: LIUXI.id })).toEqual({ code: 'notMember' });
});

test('what the platform did not decrypt names no group', async () => {
  const nothing = { code: 'notFound', field: 'entered' };
  expect(await from('lead-liuxi', 'fromGroup', {}, { cloudID: 'expired' })).toEqual(nothing);
  expect(await from('lead-liuxi', 'fromGroup', {}, 'oGroup-of-liuxi')).toEqual(nothing);
  expect(await from('lead-liuxi', 'fromGroup', {}, null)).toEqual(nothing);
});

test('the group’s own name is nowhere in the database', async () => {
  const { data } = await databaseOf(stage).collection('bindings').get();
  expect(JSON.stringify(data)).not.toContain('oGroup-of-liuxi');
});

test('who could bind it may unbind it, twice is as once', async () => {
  expect(await from('chief-liuxi-1', 'unbindGroup', {})).toEqual({ code: 'notYours', field: 'unit' });
  for (const _ of [1, 2]) expect(await from('lead-liuxi', 'unbindGroup', {})).toEqual({});
  expect(await from('resident-wang', 'fromGroup', {})).toEqual({ mayBind: [] });
});
