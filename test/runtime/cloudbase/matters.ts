/** Three hundred documents and the indexes declared for them, for tests of queries. */

export const INDEXES = [
  {
    name: 'byStatus',
    keys: [
      ['status', 1],
      ['at', -1],
    ] as [string, 1 | -1][],
  },
  {
    name: 'byGrid',
    keys: [
      ['place.grid', 1],
      ['n', 1],
    ] as [string, 1 | -1][],
  },
  { name: 'byTag', keys: [['tags', 1]] as [string, 1 | -1][] },
  {
    name: 'byTagInOrder',
    keys: [
      ['status', 1],
      ['tags', 1],
      ['n', -1],
    ] as [string, 1 | -1][],
  },
  {
    name: 'byPart',
    keys: [
      ['parts.kind', 1],
      ['parts.n', 1],
    ] as [string, 1 | -1][],
  },
  { name: 'number', keys: [['number', 1]] as [string, 1 | -1][], unique: true },
];

export const DOCS = Array.from({ length: 300 }, (_, n) => ({
  _id: `m${n}`,
  n,
  number: n,
  status: ['reported', 'accepted', 'closed'][n % 3],
  at: new Date(1_000_000 + n * 1000),
  place: { grid: `g${n % 10}` },
  tags: [`t${n % 7}`, `u${n % 5}`],
  parts: [
    { kind: 'a', n },
    { kind: 'b', n: n + 1 },
  ],
  free: n % 4,
}));
