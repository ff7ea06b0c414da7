/** Numbers that lead to a person, made up by chance in every way people write them, with what must not be readable afterwards. */
import type { Chance } from '../../runtime/replay/chance.ts';

export const KINDS = ['mobile', 'landline', 'id', 'card', 'plate', 'door'] as const;
export type Kind = (typeof KINDS)[number];

/** One as it stands in a text; `secret` is what has to be gone: its digits as they would be read. */
export interface Made {
  readonly text: string;
  readonly secret: string;
}

const PROVINCES = [...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'];
const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
const SPOKEN = [...'零一二三四五六七八九'];

const digit = (chance: Chance) => String(Math.floor(chance.next() * 10));
const digits = (chance: Chance, count: number) => Array.from({ length: count }, () => digit(chance)).join('');
const between = (chance: Chance, low: number, high: number) =>
  low + Math.floor(chance.next() * (high - low + 1));
const two = (value: number) => String(value).padStart(2, '0');
const grouped = (text: string, sizes: readonly number[], gap: string) => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(gap);
};
const wide = (text: string) =>
  text.replace(/[0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const spoken = (text: string) => text.replace(/[0-9]/g, (one) => SPOKEN[Number(one)] ?? one);

function mobile(chance: Chance): Made {
  const number = `1${chance.pick(['3', '5', '6', '7', '8', '9'])}${digits(chance, 9)}`;
  const way = chance.pick<(text: string) => string>([
    (text) => text,
    (text) => text,
    (text) => grouped(text, [3, 4, 4], chance.pick([' ', '-', '—', '·'])),
    (text) => grouped(text, [3, 3, 5], ' '),
    (text) => `+86 ${text}`,
    (text) => `86-${grouped(text, [3, 4, 4], '-')}`,
    (text) => [...text].join(' '),
    wide,
    spoken,
    (text) => spoken(text).replaceAll('一', '幺'),
    (text) => grouped(spoken(text), [3, 4, 4], ' '),
  ]);
  return { text: way(number), secret: number.slice(3, 7) };
}

function landline(chance: Chance): Made {
  const area = chance.pick(['010', '021', '0731', '0755', '0371', '0898']);
  const number = `${between(chance, 2, 8)}${digits(chance, area.length === 3 ? 7 : between(chance, 6, 7))}`;
  const way = chance.pick([
    `${area}-${number}`,
    `${area}${number}`,
    `(${area})${number}`,
    `${area} ${number}`,
    `${area}—${number}`,
  ]);
  return { text: way, secret: number.slice(0, -4) };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function id(chance: Chance): Made {
  const place = chance.pick(['430104', '110105', '510704', '330382', '620102', '150203']);
  const birthday = `${between(chance, 1935, 2018)}${two(between(chance, 1, 12))}${two(between(chance, 1, 28))}`;
  const body = `${place}${birthday}${digits(chance, 3)}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  const last = '10X98765432'[sum % 11] ?? 'X';
  const eighteen = body + last;
  if (chance.happens(0.15))
    return { text: `${place}${birthday.slice(2)}${digits(chance, 3)}`, secret: birthday.slice(2) };
  const way = chance.pick([
    eighteen,
    eighteen,
    eighteen.toLowerCase(),
    grouped(eighteen, [6, 8, 4], ' '),
    grouped(eighteen, [6, 4, 4, 4], ' '),
    grouped(eighteen, [3, 3, 4, 4, 4], '-'),
    wide(eighteen),
  ]);
  return { text: way, secret: birthday };
}

function card(chance: Chance): Made {
  const length = chance.pick([16, 16, 17, 18, 19, 19]);
  const body = chance.pick(['6222', '6217', '6228', '4367', '5187', '9558']) + digits(chance, length - 5);
  const sum = [...body].reverse().reduce((total, one, at) => {
    const value = Number(one) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  const number = `${body}${(10 - (sum % 10)) % 10}`;
  const fours = number.replace(/(.{4})(?=.)/g, '$1 ');
  return {
    text: chance.pick([number, number, fours, fours.replaceAll(' ', '-')]),
    secret: number.slice(4, 12),
  };
}

function plate(chance: Chance): Made {
  const head = chance.pick(PROVINCES) + chance.pick(LETTERS.slice(0, 12));
  const five = chance.pick([
    () => digits(chance, 5),
    () => `${chance.pick(LETTERS)}${digits(chance, 4)}`,
    () => `${digits(chance, 2)}${chance.pick(LETTERS)}${digits(chance, 2)}`,
    () => `${chance.pick(LETTERS)}${chance.pick(LETTERS)}${digits(chance, 3)}`,
    () => `${chance.pick(['D', 'F'])}${digits(chance, 5)}`,
    () => `${digits(chance, 5)}${chance.pick(['D', 'F'])}`,
    () => `${digits(chance, 4)}${chance.pick(['挂', '学', '警'])}`,
  ])();
  const gap = chance.pick(['', '', '', '·', ' ', '-', '.', '•']);
  const text = `${head}${gap}${five}`;
  return { text: chance.happens(0.15) ? text.toLowerCase() : text, secret: five.slice(0, 3) };
}

function door(chance: Chance): Made {
  const room = `${between(chance, 1, 33)}${two(between(chance, 1, 12))}`;
  const house = between(chance, 1, 68);
  const stairs = between(chance, 1, 6);
  const way = chance.pick([
    `${house}栋${stairs}单元${room}室`,
    `${house} 栋 ${stairs} 单元 ${room} 室`,
    `${house}栋${room}`,
    `${house}幢${stairs}单元${room}`,
    `${house}号楼${room}室`,
    `${house}号院${stairs}号楼2单元${room}`,
    `${house}-${stairs}-${room}`,
    `${house}栋${stairs}-${room}`,
    `${house}#${room}房`,
    `${stairs}单元${room}号房`,
    `C座${room}`,
    `${room}室`,
  ]);
  return { text: way, secret: room };
}

const MAKERS: Readonly<Record<Kind, (chance: Chance) => Made>> = { mobile, landline, id, card, plate, door };

/** One of this kind. */
export function made(kind: Kind, chance: Chance): Made {
  return MAKERS[kind](chance);
}

/** The text as its signs are read: spoken digits as digits, and nothing between them. */
function plain(text: string): string {
  return [...text.normalize('NFKC')]
    .map((one) => (one === '幺' ? '1' : SPOKEN.includes(one) ? String(SPOKEN.indexOf(one)) : one))
    .join('')
    .replace(/[\s\-—·•.]/gu, '')
    .toUpperCase();
}

const times = (text: string, part: string) => text.split(part).length - 1;

/** Whether what had to be hidden can still be read; what stays at the end may by chance repeat it. */
export function isReadable(masked: string, { text, secret }: Made): boolean {
  return times(plain(masked), secret.toUpperCase()) >= times(plain(text), secret.toUpperCase());
}
