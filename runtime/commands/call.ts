/** `npm run call -- --as PERSON PROCEDURE JSON`: a procedure of the running town, as one of its people. */
import { DEFAULT_PORT, PLACES } from '../laptop.ts';
import { loadTown, personOf } from '../town/town.ts';
import { asked } from './asked.ts';

const USAGE =
  '用法：npm run call -- --as PERSON FUNCTION.PROCEDURE [JSON]，例如 --as resident-wang matter.mine {}';

const { values, positionals } = asked(USAGE, {
  allowPositionals: true,
  options: { as: { type: 'string' }, port: { type: 'string', default: String(DEFAULT_PORT) } },
});
const town = loadTown(PLACES.town);
const person = values.as === undefined ? undefined : personOf(town, values.as);
const [name = '', json = '{}'] = positionals;
const [service, procedure] = name.split('.');

if (!person) fail(`${USAGE}\n可用的人：${town.people.map(({ id }) => id).join(' ')}`);
else if (!service || !procedure) fail(USAGE);
else await call(service, procedure, person.openid);

async function call(fn: string, wanted: string, openid: string): Promise<void> {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    return fail(`JSON 写错了：${error instanceof Error ? error.message : json}`);
  }
  try {
    const reply = await fetch(`http://127.0.0.1:${values.port}/client/functions/${fn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
      body: JSON.stringify({ version: 1, procedure: wanted, input }),
    });
    const body = (await reply.json()) as { result?: { ok?: boolean } };
    console.log(JSON.stringify(body.result ?? body, null, 2));
    if (body.result?.ok !== true) process.exitCode = 1;
  } catch {
    fail(`端口 ${values.port} 上没有运行的镇，请先在另一个窗口执行 npm start`);
  }
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
