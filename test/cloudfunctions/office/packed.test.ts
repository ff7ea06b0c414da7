/** A row in a piece: its place is read without its cells, and what had no value has none still. */
import { cellsIn, linesIn, packed, placeIn, sealedIn } from '../../../cloudfunctions/office/files/packed.ts';

test('a row comes back as it was, line by line', () => {
  const rows = [
    {
      id: 'm1',
      cells: ['a\tb', '一\n二', ''],
      group: '柳溪村',
      sort: [undefined, 5, '2027-000001'] as const,
    },
    { id: 'm2', cells: [], group: '', sort: ['x', undefined, ''] as const },
  ];
  const lines = [...linesIn(Buffer.from(rows.map((row) => packed(row)).join('')))];
  expect(lines.map((line) => ({ ...placeIn(line), cells: cellsIn(line) }))).toEqual(rows);
});

test('so does the row of a sealed month', () => {
  const row = { matter: 'm1', no: '2027-000001', seq: 4, print: 'abc' };
  const [line] = linesIn(Buffer.from(packed(row)));
  expect(line && sealedIn(line)).toEqual(row);
});
