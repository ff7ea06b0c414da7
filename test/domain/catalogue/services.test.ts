/** The services that ship: whole, filed where they are counted, asking nobody what must not be asked. */
import { settingsFile } from '@gelin/contract/settings';
import { begin, categoryOf, checkServices, ledgersOf, NEVER, SERVICES, SHIPPED } from '@gelin/domain';
import { arriving } from '../story.ts';

const asked = (key: string) => {
  const { category, name, steps } = SERVICES.find((each) => each.key === key)!;
  return begin(
    arriving({ category, service: { key, name, steps }, text: `请人代办：${name}。走不动，请上门。` }),
  );
};

test('there is what towns are asked for most', () => {
  const names = SERVICES.map(({ name }) => name).join(' ');
  for (const name of [
    '高龄津贴',
    '居住证',
    '残疾人证',
    '低保',
    '临时救助',
    '医保',
    '养老金',
    '危房',
    '优待证',
  ])
    expect(names).toContain(name);
});

test('each is in order by the rules a town’s own are held to', () => {
  expect(checkServices(SHIPPED)).toEqual([]);
  expect(settingsFile.shape.services.safeParse(SERVICES).success).toBe(true);
  expect(JSON.stringify(SERVICES)).not.toMatch(new RegExp(NEVER.join('|'), 'u'));
});

test.each(SERVICES.map(({ key }) => key))(
  '%s is help, nothing pressing, and stands on 公共服务代办',
  (key) => {
    const matter = asked(key);
    expect(matter).toMatchObject({ nature: 'help', severity: 'routine', service: { key } });
    expect(ledgersOf(matter, SHIPPED)).toEqual(expect.arrayContaining(['demand', 'service']));
    expect(ledgersOf(matter, SHIPPED).filter((ledger) => ledger === 'service')).toHaveLength(1);
  },
);

test('what tells of an illness is the centre’s alone; the others are everybody’s who helps', () => {
  for (const { key, category } of SERVICES)
    expect([key, asked(key).audience]).toEqual([key, categoryOf(category, SHIPPED)?.audience]);
  expect(asked('disability-card').audience).toBe('restricted');
  expect(asked('old-age-allowance').audience).toBe('open');
});
