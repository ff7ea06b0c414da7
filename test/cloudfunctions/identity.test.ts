/** Who reported: who may look, what the reporter learns of it, and where it is kept. */
import { openidOf } from '../../runtime/town/town.ts';
import { openStage, type Stage } from '../stage.ts';
import { CONTACT, elsewhereOn, looking, mayLookOn, reporterOn, tellingOn } from './identity.scenes.ts';
import { stored, sweeping } from './journal.scenes.ts';
import { deliveriesOf, tickAfter } from './outside.ts';
import { act } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const telling = (how: object, person?: string) => tellingOn(stage, how, person);
const look = (person: string, matter: string, seq: number) => looking(stage, person, matter, seq);
const contactFor = (person: string, matter: string) => stage.call(person, 'matter', 'contact', { matter });
const noContact = (person: string, matter: string) => stage.refusal(person, 'matter', 'contact', { matter });
const mayLook = (person: string, matter: string) => mayLookOn(stage, person, matter);
const reporterOf = (matter: string) => reporterOn(stage, matter);
const elsewhere = () => elsewhereOn(stage);

describe('a confidential report, as every report is unless somebody says otherwise', () => {
  test('can be looked into by the centre, not by the grid that holds it', async () => {
    const { matter, number } = await telling({ contact: CONTACT });
    expect(number).toBeUndefined();
    expect(await mayLook('chief-liuxi-1', matter)).toBe(false);
    expect(await mayLook('director-centre', matter)).toBe(true);
    const step = { action: 'look', reason: '想问问' };
    const asked = { key: stage.key(), matter, seq: 1, step };
    expect(await stage.refusal('chief-liuxi-1', 'matter', 'act', asked)).toBe('notHere');
    expect(await noContact('chief-liuxi-1', matter)).toBe('notHere');
  });

  test('gives its contact after a look was recorded, for half an hour, and to that member alone', async () => {
    const { matter } = await telling({ contact: CONTACT });
    expect(await noContact('director-centre', matter)).toBe('lookFirst');
    await look('director-centre', matter, 1);
    expect(await contactFor('director-centre', matter)).toMatchObject(CONTACT);
    expect(await noContact('dispatcher-centre-1', matter)).toBe('lookFirst');
    expect(await noContact('resident-li', matter)).toBe('notMember');
    stage.cloud.clock.advance(31 * 60_000);
    expect(await noContact('director-centre', matter)).toBe('lookFirst');
  });

  test('shows its reporter who looked, why and when, and tells them; nobody else outside sees it', async () => {
    const { matter } = await telling({ contact: CONTACT });
    await stage.call('resident-li', 'matter', 'act', {
      key: stage.key(),
      matter,
      seq: 1,
      step: { action: 'join' },
    });
    await look('director-centre', matter, 2);
    const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
    expect(seen.timeline[0]).toMatchObject({ action: 'look', text: '电话核实地点' });
    expect(seen.timeline[0]?.sentence).toMatch(/综治中心主任.*查看了您的联系方式/);
    const followed = await stage.call('resident-li', 'matter', 'read', { matter, as: 'reporter' });
    expect(followed.timeline.map(({ action }) => action)).not.toContain('look');
    await tickAfter(stage, 1);
    const looked = (await deliveriesOf(stage, matter)).filter(({ purpose }) => purpose === 'looked');
    expect(looked.map(({ to, channel }) => [to, channel])).toEqual([
      ['报事人', 'inApp'],
      ['报事人', 'subscription'],
    ]);
  });

  test('keeps the contact apart: it lies beside the matter and nowhere else', async () => {
    const { matter } = await telling({ contact: CONTACT });
    await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
    await look('director-centre', matter, 2);
    await sweeping(stage);
    expect((await reporterOf(matter))?.['contact']).toEqual(CONTACT);
    const all = await elsewhere();
    for (const said of [CONTACT.name, CONTACT.phone, openidOf('resident-wang')])
      expect(all).not.toContain(said);
  });

  test('whose reporter left nothing says so, once somebody has looked', async () => {
    const { matter } = await telling({});
    await look('director-centre', matter, 1);
    expect(Object.keys(await contactFor('director-centre', matter))).toEqual(['until']);
  });
});

test('a named report is looked into by whoever holds it, and by nobody else', async () => {
  const { matter } = await telling({ identity: 'named', contact: CONTACT });
  await look('chief-liuxi-1', matter, 1);
  expect(await contactFor('chief-liuxi-1', matter)).toMatchObject(CONTACT);
  expect(await mayLook('lead-liuxi', matter)).toBe(false);
  // Passed on, it is no longer theirs to look at, although they did.
  await act(stage, 'chief-liuxi-1', matter, 2, {
    action: 'escalate',
    findings: '看过。',
    opinion: '请村里办。',
  });
  expect(await noContact('chief-liuxi-1', matter)).toBe('notYours');
});

test('of a volunteer’s tip the centre learns which volunteer it was', async () => {
  const { matter } = await telling({ source: 'tip' }, 'informant-liuxi-1');
  await look('director-centre', matter, 1);
  const [volunteer] = (await stored(stage, 'members')).filter(({ _id }) => _id === 'informant-liuxi-1');
  expect(await contactFor('director-centre', matter)).toMatchObject({ name: volunteer?.['name'] });
});
