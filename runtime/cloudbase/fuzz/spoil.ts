/** Ways to spoil a request: fields dropped, retyped, renamed; texts cut; bytes broken; forms nobody expects. */
import type { Chance } from '../../replay/chance.ts';
import type { Request } from './requests.ts';
import { put, valueOf, type Json } from './values.ts';

/** What goes over the wire. */
export interface Sending {
  body: string | Uint8Array<ArrayBuffer>;
  contentType: string;
}

type SpoilRequest = (request: Request, chance: Chance) => void;

const field = (request: Request, chance: Chance): string => chance.pick(Object.keys(request));

const OF_REQUESTS: SpoilRequest[] = [
  (request, chance) => void delete request[field(request, chance)],
  (request, chance) => put(request, field(request, chance), valueOf(chance)),
  (request, chance) =>
    put(
      request,
      field(request, chance),
      chance.pick<Json>([null, -1, 1e308, 1.5, true, [], {}, '', 'x'.repeat(1e5)]),
    ),
  (request, chance) => {
    const name = field(request, chance);
    const value = request[name] as Json;
    delete request[name];
    put(request, chance.pick(['__proto__', 'constructor', name.toUpperCase(), `${name} `]), value);
  },
  (request, chance) => {
    const texts = Object.entries(request).filter(
      ([, value]) => typeof value === 'string' && value.length > 1,
    );
    if (texts.length === 0) return;
    const [name, value] = chance.pick(texts) as [string, string];
    const at = 1 + Math.floor(chance.next() * (value.length - 1));
    request[name] = value.slice(0, at) + chance.pick(['', '}', '{"$', '\u0000', '"', '\ud800']);
  },
  (request, chance) => {
    request.transactionId = chance.pick<Json>(['none', 5, {}, '0'.repeat(5000), '__proto__']);
  },
  (request, chance) => {
    const [open, close] = chance.pick([
      ['[', ']'],
      ['{"$not":', '}'],
      ['{"$binary":', '}'],
      ['{"a":[', ']}'],
    ] as const);
    const levels = chance.pick([49, 99, 5000]);
    request[chance.pick(['query', 'data'])] = `${open.repeat(levels)}1${close.repeat(levels)}`;
  },
  (request, chance) => {
    request.action = chance.pick<Json>([
      '',
      'database.',
      'database.getdocument',
      5,
      null,
      ['database.getDocument'],
    ]);
  },
];

const LARGE = 51 * 1024 * 1024;
const JSON_TYPE = 'application/json';

type SpoilBytes = (text: string, chance: Chance) => Sending;

const OF_BYTES: SpoilBytes[] = [
  (text, chance) => ({
    body: text.slice(0, Math.floor(chance.next() * text.length)),
    contentType: JSON_TYPE,
  }),
  (text, chance) => {
    const bytes = new Uint8Array(new TextEncoder().encode(text));
    bytes[Math.floor(chance.next() * bytes.length)] = chance.pick([0x00, 0x80, 0xc0, 0xf8, 0xff]);
    return { body: bytes, contentType: JSON_TYPE };
  },
  (text, chance) => ({
    body: text,
    contentType: chance.pick([
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'nonsense',
    ]),
  }),
  (text, chance) => ({
    body: chance.pick([
      '',
      'null',
      '[]',
      '"x"',
      '5',
      `[${text}]`,
      `${text}${text}`,
      'action=database.getDocument',
    ]),
    contentType: JSON_TYPE,
  }),
  (_text, chance) => ({
    body: chance.pick(['[', '{"a":']).repeat(100_000),
    contentType: JSON_TYPE,
  }),
];

/** Over-large bodies are few: each takes as long as hundreds of others. */
const TOO_LARGE: SpoilBytes = (text) => ({
  body: `${text.slice(0, -1)},"filling":"${'x'.repeat(LARGE)}"}`,
  contentType: JSON_TYPE,
});

/** The request as it is sent: about half are spoiled once or more. */
export function spoiled(request: Request, chance: Chance): Sending {
  if (chance.happens(0.4))
    for (let i = chance.pick([1, 1, 2, 3]); i > 0 && Object.keys(request).length > 0; i -= 1)
      chance.pick(OF_REQUESTS)(request, chance);
  const text = JSON.stringify(request);
  if (chance.happens(0.001)) return TOO_LARGE(text, chance);
  if (chance.happens(0.08)) return chance.pick(OF_BYTES)(text, chance);
  return { body: text, contentType: JSON_TYPE };
}
