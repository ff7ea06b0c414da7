/** Every expression operator the SDK offers, with the result the database's documentation gives. */
import { failure, start, type Running } from '../running.ts';

let base: Running;
const DOC = {
  _id: 'd',
  minus: -2.7,
  seven: 7,
  two: 2,
  zero: 0,
  nothing: null,
  text: 'Hello World',
  words: '东头村 east',
  list: [3, 1, 2],
  deep: [[1], [2]],
  pairs: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
  object: { x: 1, y: 'z' },
  yes: [true, 1, 'x'],
  at: new Date('2019-05-14T09:38:51.686Z'),
  newYear: new Date('2021-01-03T00:00:00Z'),
};
beforeAll(async () => {
  base = await start();
  await base.db.createCollection('e');
  await base.db.collection('e').add(DOC);
});

type Aggregate = Running['db']['command']['aggregate'];
type Operators = Record<string, (operand: unknown) => unknown>;

/** Computes one expression over the one document. */
const computed = async (make: ($: Operators) => unknown): Promise<unknown> => {
  const $ = base.db.command.aggregate as Aggregate as unknown as Operators;
  const { data } = await base.db
    .collection('e')
    .aggregate()
    .project({ _id: 0, v: make($) })
    .end();
  return (data as { v: unknown }[])[0]?.v;
};

const TABLE: [name: string, make: ($: Operators) => unknown, result: unknown][] = [
  ['abs', ($) => $.abs!('$minus'), 2.7],
  ['abs of null', ($) => $.abs!('$nothing'), null],
  ['add', ($) => $.add!(['$seven', '$two', 1]), 10],
  ['add to a date', ($) => $.add!(['$newYear', 1000]), new Date('2021-01-03T00:00:01Z')],
  ['ceil', ($) => $.ceil!('$minus'), -2],
  ['divide', ($) => $.divide!(['$seven', '$two']), 3.5],
  ['exp', ($) => $.exp!('$zero'), 1],
  ['floor', ($) => $.floor!('$minus'), -3],
  ['ln', ($) => $.ln!(1), 0],
  ['log', ($) => $.log!([8, 2]), 3],
  ['log10', ($) => $.log10!(1000), 3],
  ['mod', ($) => $.mod!(['$seven', '$two']), 1],
  ['mod of a negative number', ($) => $.mod!([-7, 2]), -1],
  ['multiply', ($) => $.multiply!(['$seven', '$two']), 14],
  ['multiply with null', ($) => $.multiply!(['$seven', '$nothing']), null],
  ['pow', ($) => $.pow!(['$two', 10]), 1024],
  ['sqrt', ($) => $.sqrt!(49), 7],
  ['subtract', ($) => $.subtract!(['$seven', '$two']), 5],
  ['subtract dates', ($) => $.subtract!(['$newYear', '$newYear']), 0],
  ['subtract from a date', ($) => $.subtract!(['$newYear', 1000]), new Date('2021-01-02T23:59:59Z')],
  ['trunc', ($) => $.trunc!('$minus'), -2],
  ['arrayElemAt', ($) => $.arrayElemAt!(['$list', -1]), 2],
  ['arrayToObject of pairs', ($) => $.arrayToObject!('$pairs'), { a: 1, b: 2 }],
  ['arrayToObject of tuples', ($) => $.arrayToObject!({ $literal: [['a', 1]] }), { a: 1 }],
  ['concatArrays', ($) => $.concatArrays!(['$list', [9]]), [3, 1, 2, 9]],
  ['concatArrays with null', ($) => $.concatArrays!(['$list', '$nothing']), null],
  ['filter', ($) => $.filter!({ input: '$list', as: 'n', cond: $.gte!(['$$n', 2]) }), [3, 2]],
  ['in', ($) => $.in!([1, '$list']), true],
  ['indexOfArray', ($) => $.indexOfArray!(['$list', 2]), 2],
  ['indexOfArray of what is not there', ($) => $.indexOfArray!(['$list', 9]), -1],
  ['isArray', ($) => $.isArray!(['$list']), true],
  ['map', ($) => $.map!({ input: '$list', as: 'n', in: $.multiply!(['$$n', 2]) }), [6, 2, 4]],
  ['range', ($) => $.range!([0, 10, 4]), [0, 4, 8]],
  ['reduce', ($) => $.reduce!({ input: '$list', initialValue: 0, in: $.add!(['$$value', '$$this']) }), 6],
  ['reverseArray', ($) => $.reverseArray!('$list'), [2, 1, 3]],
  ['size', ($) => $.size!('$list'), 3],
  ['slice', ($) => $.slice!(['$list', 1, 2]), [1, 2]],
  ['slice from the end', ($) => $.slice!(['$list', -2]), [1, 2]],
  [
    'zip',
    ($) => $.zip!({ inputs: ['$list', ['a', 'b', 'c']] }),
    [
      [3, 'a'],
      [1, 'b'],
      [2, 'c'],
    ],
  ],
  ['and', ($) => $.and!([true, '$zero']), false],
  ['not', ($) => $.not!(['$zero']), true],
  ['or', ($) => $.or!(['$nothing', 1]), true],
  ['cmp', ($) => $.cmp!(['$two', '$seven']), -1],
  ['cmp of different types', ($) => $.cmp!(['$text', '$seven']), 1],
  ['eq', ($) => $.eq!(['$two', 2]), true],
  ['eq of documents', ($) => $.eq!(['$object', { x: 1, y: 'z' }]), true],
  ['gt', ($) => $.gt!(['$two', 2]), false],
  ['gt of different types', ($) => $.gt!(['$text', 5]), true],
  ['gte', ($) => $.gte!(['$two', 2]), true],
  ['lt of what is missing', ($) => $.lt!(['$none', 2]), true],
  ['lte', ($) => $.lte!(['$two', 2]), true],
  ['neq', ($) => $.neq!(['$two', 2]), false],
  ['cond', ($) => $.cond!({ if: $.gt!(['$two', 1]), then: 'a', else: 'b' }), 'a'],
  ['cond of three', ($) => $.cond!([false, 'a', 'b']), 'b'],
  ['ifNull', ($) => $.ifNull!(['$none', 'x']), 'x'],
  [
    'switch',
    ($) => $.switch!({ branches: [{ case: $.eq!(['$two', 1]), then: 'one' }], default: 'other' }),
    'other',
  ],
  [
    'dateFromParts',
    ($) => $.dateFromParts!({ year: 2019, month: 5, day: 14, hour: 8, timezone: '+08:00' }),
    new Date('2019-05-14T00:00:00Z'),
  ],
  ['dateFromString', ($) => $.dateFromString!({ dateString: '2019-05-14T09:38:51.686Z' }), DOC.at],
  ['dayOfMonth', ($) => $.dayOfMonth!('$at'), 14],
  ['dayOfWeek', ($) => $.dayOfWeek!('$at'), 3],
  ['dayOfYear', ($) => $.dayOfYear!('$at'), 134],
  ['isoDayOfWeek', ($) => $.isoDayOfWeek!('$newYear'), 7],
  ['isoWeek', ($) => $.isoWeek!('$newYear'), 53],
  ['isoWeekYear', ($) => $.isoWeekYear!('$newYear'), 2020],
  ['millisecond', ($) => $.millisecond!('$at'), 686],
  ['minute', ($) => $.minute!('$at'), 38],
  ['month', ($) => $.month!('$at'), 5],
  ['second', ($) => $.second!('$at'), 51],
  ['hour', ($) => $.hour!('$at'), 9],
  ['hour in a zone', ($) => $.hour!({ date: '$at', timezone: '+08:00' }), 17],
  ['hour in a named zone', ($) => $.hour!({ date: '$at', timezone: 'Asia/Shanghai' }), 17],
  ['week', ($) => $.week!('$at'), 19],
  ['year', ($) => $.year!('$at'), 2019],
  ['literal', ($) => $.literal!('$two'), '$two'],
  ['mergeObjects', ($) => $.mergeObjects!(['$object', { y: 2 }]), { x: 1, y: 2 }],
  [
    'objectToArray',
    ($) => $.objectToArray!('$object'),
    [
      { k: 'x', v: 1 },
      { k: 'y', v: 'z' },
    ],
  ],
  ['allElementsTrue', ($) => $.allElementsTrue!(['$yes']), true],
  ['anyElementTrue', ($) => $.anyElementTrue!([[0, null, false]]), false],
  ['setDifference', ($) => $.setDifference!(['$list', [1]]), [3, 2]],
  ['setEquals', ($) => $.setEquals!(['$list', [1, 2, 3, 3]]), true],
  ['setIsSubset', ($) => $.setIsSubset!([[1, 2], '$list']), true],
  ['concat', ($) => $.concat!(['$text', '!', '']), 'Hello World!'],
  ['concat with null', ($) => $.concat!(['$text', '$nothing']), null],
  [
    'dateToString',
    ($) => $.dateToString!({ date: '$at', format: '%Y-%m-%d %H:%M:%S.%L', timezone: '+08:00' }),
    '2019-05-14 17:38:51.686',
  ],
  ['dateToString of the day of the year', ($) => $.dateToString!({ date: '$at', format: '%j' }), '134'],
  [
    'dateToString of null',
    ($) => $.dateToString!({ date: '$nothing', format: '%Y', onNull: 'none' }),
    'none',
  ],
  ['indexOfBytes', ($) => $.indexOfBytes!(['$words', '村']), 6],
  ['indexOfCP', ($) => $.indexOfCP!(['$words', '村']), 2],
  ['split', ($) => $.split!(['$text', ' ']), ['Hello', 'World']],
  ['strLenBytes', ($) => $.strLenBytes!('$words'), 14],
  ['strLenCP', ($) => $.strLenCP!('$words'), 8],
  ['strcasecmp', ($) => $.strcasecmp!(['$text', 'hello world']), 0],
  ['substr', ($) => $.substr!(['$text', 0, 5]), 'Hello'],
  ['substrBytes', ($) => $.substrBytes!(['$words', 0, 3]), '东'],
  ['substrCP', ($) => $.substrCP!(['$words', 1, 2]), '头村'],
  ['toLower', ($) => $.toLower!('$text'), 'hello world'],
  ['toUpper', ($) => $.toUpper!('$nothing'), ''],
  ['avg of an array', ($) => $.avg!('$list'), 2],
  ['max of an array', ($) => $.max!('$list'), 3],
  ['min of several', ($) => $.min!(['$two', '$seven']), 2],
  ['sum of an array', ($) => $.sum!('$list'), 6],
  ['sum of several', ($) => $.sum!(['$two', '$text', '$seven']), 9],
  ['stdDevPop', ($) => $.stdDevPop!([1, 3]), 1],
  ['let', ($) => $.let!({ vars: { n: '$two' }, in: $.add!(['$$n', '$$ROOT.seven']) }), 9],
];
it.each(TABLE)('%s', async (_name, make, result) => {
  expect(await computed(make)).toEqual(result);
});

it.each([
  ['setIntersection', [2, 3]],
  ['setUnion', [1, 2, 3, 5]],
] as const)('%s, in no order', async (name, members) => {
  const other = name === 'setUnion' ? [5, 1] : [2, 3, 4];
  const result = (await computed(($) => $[name]!(['$list', other]))) as number[];
  expect([...result].sort()).toEqual(members);
});

it.each<[string, ($: Operators) => unknown]>([
  ['a division by zero', ($) => $.divide!(['$two', 0])],
  ['a sum with text', ($) => $.add!(['$two', '$text'])],
  ['a product with text', ($) => $.multiply!(['$two', '$text'])],
  ['the size of what is no array', ($) => $.size!('$two')],
  ['the concatenation of a number', ($) => $.concat!(['$text', '$two'])],
  ['the day of a text', ($) => $.dayOfMonth!('$text')],
  ['a text that is no date', ($) => $.dateFromString!({ dateString: 'yesterday' })],
  ['a switch without a branch that fits', ($) => $.switch!({ branches: [{ case: false, then: 1 }] })],
  ['a search in what is no array', ($) => $.in!([1, '$two'])],
  ['an operator nobody knows', () => ({ $nonsense: 1 })],
  ['code', () => ({ $function: { body: 'return 1', args: [], lang: 'js' } })],
])('refuses %s', async (_name, make) => {
  expect((await failure(computed(make))).code).toBe('DATABASE_REQUEST_FAILED');
});
