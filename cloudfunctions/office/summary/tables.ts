/** The tables of a summary: the page of figures on paper, each line from the very figures that the phone shows. */
import {
  categoryOf,
  COUNT_WORDS,
  dateText,
  hoursWords,
  namingOf,
  NO_SHARE,
  RATE_WORDS,
  STATUS_WORDS,
  TIME_WORDS,
  type Matter,
} from '@gelin/domain';
import { mattersById } from '../../shared/repositories/matters.ts';
import type { Reader } from '../files/lines.ts';
import { readableBy } from '../keeping.ts';
import type { Figures } from './told.ts';

export interface PaperTable {
  readonly title: string;
  /** The headings first. */
  readonly rows: readonly (readonly string[])[];
  /** How wide each column is beside the others. */
  readonly widths: readonly number[];
}

const DAY = 86_400_000;
const WITHHELD = '不公开';

/** Everything beside the period before and the same of last year, by nature, category and place; then what stands. Of nothing there is no table. */
export async function paperTables(figures: Figures, reader: Reader): Promise<PaperTable[]> {
  const all = [
    compared(figures),
    kinds('性质', figures.natures),
    kinds('类别', figures.categories),
    kinds('地方', placesOf(figures)),
    await spots(figures),
    await oldest(figures, reader),
  ];
  return all
    .filter(({ rows }) => rows.length > 1)
    .map((table, at) => ({ ...table, title: `表 ${at + 1}　${table.title}` }));
}

/** What is compared with a period in which nothing was counted yet has no number. */
const shown = (cell: string | number | null) => (cell === null ? NO_SHARE : String(cell));

function compared({ counts, rates, times }: Figures): PaperTable {
  const hours = (taken: number | null) => (taken === null ? NO_SHARE : hoursWords(taken));
  return {
    title: '主要数据',
    widths: [8, 5, 5, 5],
    rows: [
      ['项目', '本期', '上期', '上年同期'],
      ...counts.map(({ key, count, before, lastYear }) =>
        [COUNT_WORDS[key], count, before, lastYear].map(shown),
      ),
      ...rates.map(({ key, percent, before, lastYear }) => [RATE_WORDS[key], percent, before, lastYear]),
      ...times.map(({ share, hours: taken, before, lastYear }) => [
        share === 0.5 ? TIME_WORDS.median : TIME_WORDS.ninth,
        ...[taken, before, lastYear].map(hours),
      ]),
    ],
  };
}

function kinds(name: string, rows: Figures['categories']): PaperTable {
  return {
    title: `按${name}`,
    widths: [7, 3, 3, 3, 3, 3, 3, 3, 3, 4],
    rows: [
      [name, '新到', '上期', '上年同期', '办结', '上期', '上年同期', '应办结', '按期办结', '按期结案率'],
      ...rows.map((row) => {
        const came = [row.arrived, row.before, row.lastYear];
        const went = [row.closed, row.closedBefore, row.closedLastYear];
        return [row.name, ...came, ...went, row.due, row.inTime, row.percent].map(shown);
      }),
    ],
  };
}

/** What lies in none of the places below is the desk's own. */
const placesOf = ({ places, desk }: Figures) =>
  places.map((place) => (place.id === desk ? { ...place, name: '本级' } : place));

async function spots({ spots: found }: Figures): Promise<PaperTable> {
  const matters = await mattersById(found.flatMap(({ ids }) => ids));
  const numbers = new Map(matters.map(({ id, no }) => [id as string, no ?? '未编号']));
  return {
    title: '热点',
    widths: [6, 2, 10],
    rows: [
      ['热点', '件数', '编号'],
      ...found.map(({ name, ids }) => [
        name,
        String(ids.length),
        ids.map((id) => numbers.get(id) ?? '').join('、'),
      ]),
    ],
  };
}

/** Of what its reader may not read it is said that there is one, and since when. */
async function oldest({ oldest: ids }: Figures, { directory, member, now }: Reader): Promise<PaperTable> {
  const matters = new Map((await mattersById(ids)).map((matter) => [matter.id as string, matter]));
  const { nameOf, settings } = namingOf(directory);
  const readable = readableBy(member);
  const told = (matter: Matter) =>
    matter.audience === 'restricted' || !readable(matter)
      ? [WITHHELD, WITHHELD, WITHHELD, WITHHELD]
      : [
          matter.no ?? '未编号',
          categoryOf(matter.category, settings)?.name ?? '',
          nameOf(matter.place.path.at(-1) ?? ''),
          STATUS_WORDS[matter.status],
        ];
  const days = ({ reportedAt }: Matter) => `${Math.floor((now - reportedAt) / DAY)} 天`;
  return {
    title: `最久没办结的（截至 ${dateText(now)}）`,
    widths: [5, 5, 6, 5, 6, 3],
    rows: [
      ['编号', '类别', '地方', '办到哪一步', '报来时间', '已过'],
      ...ids.flatMap((id) => {
        const matter = matters.get(id);
        return matter ? [[...told(matter), dateText(matter.reportedAt), days(matter)]] : [];
      }),
    ],
  };
}
