/** Settings as a file: JSON with comments, sections in one order, short things on one line. */
import * as z from 'zod';
import { settingsFile } from '@gelin/contract/settings';
import type { Plain, Settings } from '@gelin/domain';

/** What each section is, in the order in which they stand. */
const SECTIONS: Readonly<Record<keyof Settings, string>> = {
  catalogue: '类别：groups 一级，categories 二级。编码不能删除，名称、常用词、问题和时限可以改',
  limits: '时限：workingHours 工作小时、workingDays 工作日、calendarDays 自然日、wallHours 钟表小时',
  calendar: '工作时间和本地节假日：closed 放假、worked 上班、halfDays 半天；国家节假日和调休不用写',
  duties: '部门职责：部门编号 → 职责；一项职责只归一个部门',
  groups: '分级群：digests 汇总时刻，quiet 免打扰，rises 升到哪一级，hotSpots 几天内几件算热点',
  notices: '通知：unseenMinutes 紧急事项几分钟未读就找下一位值班人，backOff 失败后隔几分钟再发',
  roster: '值班：order 轮流的顺序（工作人员编号），days 个别日子另排',
  templates: '答复模板',
  reporting:
    '报事：anonymous 能否匿名，neverAnonymous 不能匿名的类别，perHour、perDay 一人一小时、一天最多几件',
  retention:
    '保存：归档后几个月删除报事人的原话、照片和联系方式，byLedger 按台账另定；安全检查的记录保存 inspections 个月',
  services: '公共服务代办：能办什么、要什么材料、分几步',
  board: '公示牌：supervision 监督电话，duties 网格长做什么，way 一件事怎么办',
  patrols: '巡查：perDay 每个网格一天几次（0 为不定），kinds 看哪些地方（只写地方，不写人和住户）',
  inspections:
    '安全检查：每类场所一张表，每项写怎样才对（text）、不对时叫什么（problem）、依据（source）、归哪一类（category），重大隐患写 grave: true',
  papers:
    '公文：issuer 落款单位，dispatch 交办单，supervision 督办单，rectification 整改通知书，coordination 协调函，closing 办结告知书，sheet 事项单',
  summaries: '工作总结：day 日、week 周、month 月、quarter 季、year 年；{…} 是数，{请补充：…} 留给人写',
  ledgers:
    '自建台账：base 从哪本台账里取，rows 取哪些，columns 哪几栏，order 排序，groupBy 分组，totals 合计',
  assessment:
    '考核：weights 各项权重，加起来 100（0 为不看），least 应办结或办结不到几件不评，leastRated 评价不到几件不评',
};

const WIDTH = 110;
/** Columns on a screen: Chinese is twice as wide. */
const widthOf = (text: string) => text.length + (text.match(/[^\x00-\xff]/g)?.length ?? 0);

/** Settings as the file writes them: times as HH:MM. */
export function written(settings: Settings): { readonly [key: string]: Plain } {
  return z.encode(settingsFile, settings as z.output<typeof settingsFile>);
}

/** The whole file. Its first line says which version it is; an import is refused once that has been changed. */
export function printSettings(settings: Settings, version: number, town: string): string {
  const values = written(settings);
  const sections = Object.entries(SECTIONS).map(
    ([name, comment]) =>
      `  // ${comment}\n  "${name}": ${printed(values[name] ?? null, '  ', name.length + 6)}`,
  );
  return `// ${town}的设置，第 ${version} 版\n{\n${sections.join(',\n\n')}\n}\n`;
}

/** One value; `used` is how much of its first line is taken already. */
function printed(value: Plain, indent: string, used: number): string {
  const line = onOneLine(value);
  if (used + widthOf(line) < WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  if (!isList(value)) {
    const rows = Object.entries(value).map(([key, each]) => {
      const name = `${JSON.stringify(key)}: `;
      return `${inner}${name}${printed(each, inner, inner.length + name.length)}`;
    });
    return `{\n${rows.join(',\n')}\n${indent}}`;
  }
  const rows = value.every((each) => typeof each !== 'object')
    ? filled(value.map(onOneLine), inner)
    : value.map((each) => `${inner}${printed(each, inner, inner.length)}`).join(',\n');
  return `[\n${rows}\n${indent}]`;
}

/** Short entries side by side, as many as a line holds. */
function filled(entries: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + widthOf(entry) + 2 < WIDTH)
      lines.push(`${lines.pop()}, ${entry}`);
    else lines.push(`${indent}${entry}`);
  }
  return lines.join(',\n');
}

function onOneLine(value: Plain): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
