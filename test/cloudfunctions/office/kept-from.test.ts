/** A month's ledger, sealed or not, keeps what became restricted after its end, and from whom it became a complaint about. */
import { sweeping } from '../journal.scenes.ts';
import { MONDAY, openStage, type Stage } from '../../stage.ts';
import { act, fileOf, reporting } from '../scenes.ts';
import { bytesOf, CLERK, DIRECTOR } from './ledgers.scenes.ts';

const APRIL = MONDAY.getTime() + 35 * 86_400_000;
const MARCH = '2027-03';

let stage: Stage;
let restricted: string;
let complaint: string;
beforeAll(async () => {
  stage = await openStage();
  [restricted, complaint] = [await garbage('王家门口垃圾没人收。'), await garbage('李家门口垃圾没人收。')];
  stage.cloud.clock.advance(APRIL - stage.cloud.clock.now().getTime());
  await sweeping(stage);
  await stage.call(CLERK, 'office', 'seal', { key: stage.key(), ledger: 'demand', month: MARCH });
  await refiled(restricted, { category: '1606' });
  await refiled(complaint, { category: '0204', nature: 'complaint', about: [CLERK] });
});
afterAll(() => stage.close());

async function garbage(text: string): Promise<string> {
  const { matter } = await reporting(stage, text);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  return matter;
}

async function refiled(matter: string, as: object): Promise<void> {
  const { seq } = await stage.call(DIRECTOR, 'matter', 'read', { matter, as: 'member' });
  await act(stage, DIRECTOR, matter, seq, { action: 'recategorise', ...as });
}

describe.each([
  ['sealed', 'demand'],
  ['as it stood', 'environment'],
])('a month %s', (_, ledger) => {
  const rows = async (person: string) =>
    (await stage.call(person, 'office', 'ledger', { ledger, month: MARCH })).rows.map(({ matter }) => matter);
  const printed = async (person: string) => {
    const { url } = await fileOf(stage, person, { ledger, month: MARCH, form: 'csv' });
    return (await bytesOf(stage, url)).toString();
  };

  test('has a row of what is restricted since, and none of its words', async () => {
    expect(await rows(CLERK)).toContain(restricted);
    const file = await printed(DIRECTOR);
    expect(file).toContain('2027-000001');
    expect(file).toContain('（保密事项）');
    expect(file).not.toMatch(/王家|李家|垃圾没人收/u);
  });

  test('has none for whoever it became a complaint about', async () => {
    expect(await rows(DIRECTOR)).toContain(complaint);
    expect(await rows(CLERK)).not.toContain(complaint);
    expect(await printed(CLERK)).not.toContain('2027-000002');
  });
});

test('nothing deviates from the seal', async () => {
  const input = { ledger: 'demand', month: MARCH };
  expect((await stage.call(CLERK, 'office', 'checkSeal', input)).deviations).toEqual([]);
});
