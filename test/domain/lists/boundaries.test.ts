/** Boundaries from GeoJSON: matched by code or name, moved as the file says, and every ring that is wrong is named. */
import { readBoundaries } from '@gelin/domain';
import { loadTown } from '../../../runtime/town/town.ts';

const QINGHE = loadTown('runtime/town/qinghe').directory;
const SQUARE = [
  [116.404, 39.915],
  [116.414, 39.915],
  [116.414, 39.925],
  [116.404, 39.925],
  [116.404, 39.915],
];
const feature = (properties: object, coordinates: unknown = [SQUARE], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const NAME = { name: '柳溪村第一网格' };
const file = (features: readonly object[], crs?: string) =>
  JSON.stringify({ type: 'FeatureCollection', features, ...(crs && { crs: { properties: { name: crs } } }) });
const reasons = (text: string) =>
  readBoundaries(text, QINGHE).problems.map(({ row, reason }) => `${row} ${reason}`);

/** The pair that coordtransform publishes. */
test('WGS84 is moved to GCJ-02, CGCS2000 too; what is in GCJ-02 stays', () => {
  const first = (text: string, system?: 'gcj02') =>
    readBoundaries(text, QINGHE, system).plan.units[0]?.boundary?.coordinates[0]?.[0];
  expect(first(file([feature(NAME)]))).toEqual([116.410244, 39.916404]);
  expect(first(file([feature(NAME)], 'urn:ogc:def:crs:EPSG::4490'))).toEqual([116.410244, 39.916404]);
  expect(first(file([feature(NAME)], 'GCJ-02'))).toEqual([116.404, 39.915]);
  expect(first(file([feature(NAME)]), 'gcj02')).toEqual([116.404, 39.915]);
  expect(reasons(file([feature(NAME)], 'EPSG:3857'))).toEqual([
    '0 认不得坐标系“EPSG:3857”，请用 WGS84、CGCS2000 或 GCJ-02',
  ]);
});

test('a unit is found by the village said apart, by its full name, by a name that only it has, or by its code', () => {
  const ids = (properties: object, town = QINGHE) =>
    readBoundaries(file([feature(properties)]), town).plan.units.map(({ id }) => id);
  expect(ids({ 名称: '第一网格', 村: '柳溪村' })).toEqual(['qinghe-liuxi-1']);
  expect(ids({ name: '柳溪村' })).toEqual(['qinghe-liuxi']);
  expect(ids({ name: '青禾工业园' })).toHaveLength(1);
  const coded = {
    ...QINGHE,
    units: QINGHE.units.map((unit) => (unit.id === 'qinghe-liuxi-2' ? { ...unit, code: '5101' } : unit)),
  };
  expect(ids({ code: 5101 }, coded)).toEqual(['qinghe-liuxi-2']);
});

test('what is wrong is named by the feature and its ring', () => {
  const bow = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]];
  const swapped = SQUARE.map((position) => [...position].reverse());
  expect(
    reasons(
      file([
        feature({ name: '柳西村第一网格' }),
        feature({ name: '第一网格' }),
        feature({}),
        feature(NAME, [SQUARE.slice(0, 3)]),
        feature(NAME, [SQUARE.slice(0, 4)]),
        feature(NAME, [swapped]),
        feature(NAME, [bow]),
        feature(NAME, [[SQUARE], [SQUARE]], 'MultiPolygon'),
        feature(NAME, SQUARE[0], 'Point'),
      ]),
    ),
  ).toEqual([
    '1 没有“柳西村第一网格”这个网格或村，是不是“柳溪村第一网格”？',
    expect.stringMatching(/^2 有 \d 个“第一网格”，请写编码，或写成“柳溪村第一网格”$/u),
    '3 没有名称，也没有编码',
    '4 第一网格第 1 圈不到 4 个点',
    '5 第一网格第 1 圈没有闭合',
    '6 第一网格第 1 圈第 1 个点不在中国范围内，经度应写在前面',
    '7 第一网格第 1 圈和自己相交',
    '8 第一网格由 2 块组成，一个网格只能是一块',
    '9 第一网格要画成面（Polygon）',
  ]);
  expect(reasons('{')).toEqual(['0 这不是 GeoJSON：文件读不懂']);
  expect(reasons('{"type":"Feature"}')).toEqual(['0 应是一个 FeatureCollection']);
  expect(reasons(file([feature(NAME), feature(NAME)]))).toEqual(['2 和第 1 个都是“第一网格”']);
});

test('the same boundary again changes nothing', () => {
  const { plan } = readBoundaries(file([feature(NAME)]), QINGHE);
  const units = QINGHE.units.map((unit) => plan.units.find(({ id }) => id === unit.id) ?? unit);
  expect(readBoundaries(file([feature(NAME)]), { ...QINGHE, units }).plan.units).toEqual([]);
});
