/** The verifier of the chaos replay, in a process of its own: knows the senders' log and what is stored, and nothing else. */
import { parseArgs } from 'node:util';
import { cellsUsed } from '../chaos/cells.ts';
import { readSendersLog } from '../chaos/senders-log.ts';
import { readStored } from '../chaos/verify/stored.ts';
import { verify } from '../chaos/verify/verify.ts';
import { answeredIn } from '../chaos/wish.ts';
import { PLACES } from '../laptop.ts';
import { loadTown } from '../town/town.ts';

const { values } = parseArgs({ options: { log: { type: 'string' }, url: { type: 'string' } } });
if (values.log === undefined || values.url === undefined)
  throw new Error('node dist/runtime/chaos-verify.mjs --log SENDERS.jsonl --url http://127.0.0.1:PORT/admin');

const { directory } = loadTown(PLACES.town);
const stored = await readStored(values.url);
const { findings, histories, counts } = await verify(
  stored,
  answeredIn(readSendersLog(values.log)),
  directory,
);
const cells = Object.fromEntries(cellsUsed(histories.values(), directory));
console.log(JSON.stringify({ counts, findings, cells }));
