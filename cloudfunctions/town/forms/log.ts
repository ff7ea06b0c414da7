/** `town.settingsLog`: every change of the settings in words, newest first. */
import {
  namingOf,
  ORDER,
  PAPER_KINDS,
  type InspectionList,
  type Directory,
  type PaperRules,
  type Plain,
  type SettingsChange,
} from '@gelin/domain';
import type { settingsForms, SettingsFormOutputs, SettingsLogLine } from '@gelin/contract/settings-form';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { changesBefore, settingsOf, type ChangeDocument } from '../../shared/repositories/settings.ts';
import { administration } from '../administrator.ts';
import { written } from '../file/print.ts';
import { nameOf } from './field.ts';
import { said } from './said.ts';
import { SECTIONS } from './sections.ts';
import { isUndoable } from './change.ts';

/** Each entry is 256 KB at most. */
const PAGE = 3;
const MOST_LINES = 30;

export async function settingsLog(
  { cursor: before }: z.output<typeof settingsForms.settingsLog>,
  caller: Caller,
): Promise<SettingsFormOutputs['settingsLog']> {
  const { directory } = await administration(caller);
  const [own, found] = await Promise.all([
    settingsOf(directory.town.id),
    changesBefore(directory.town.id, before, PAGE + 1),
  ]);
  const page = found.slice(0, PAGE);
  const cursor = found.length > PAGE ? page.at(-1)?.version : undefined;
  const plain = written(own.settings);
  const labels = labelsFor({ ...directory, settings: own.settings });
  return {
    version: own.version,
    rows: page.map((change) => rowOf(change, labels, plain)),
    ...(cursor !== undefined && { cursor }),
  };
}

type Labels = (path: SettingsChange['path']) => string;

function labelsFor(directory: Directory): Labels {
  const known = SECTIONS.flatMap(({ title, fields }) =>
    fields(directory).map((field) => [nameOf(field), `${title} ${field.label}`] as const),
  );
  const { settings } = directory;
  const category = new Map(settings.catalogue.categories.map(({ code, name }) => [code, name]));
  const { nameOf: unitName } = namingOf(directory);
  return (path) => {
    const joined = path.join('.');
    const [section, , code, field] = path.map(String);
    if (section === 'catalogue')
      return `类别 ${category.get(code ?? '') ?? code ?? ''} ${FIELDS[field ?? ''] ?? field ?? ''}`.trim();
    if (section === 'templates') return `答复模板 ${FIELDS[String(path[2] ?? '')] ?? ''}`.trim();
    if (section === 'inspections') return inspectionLabel(path.map(String), settings.inspections);
    if (section === 'papers') return paperLabel(path.map(String), settings.papers);
    if (section === 'summaries') return `工作总结 ${FIELDS[String(path[2] ?? '')] ?? ''}`.trim();
    if (section === 'ledgers') return `自建台账 ${FIELDS[String(path[2] ?? '')] ?? ''}`.trim();
    if (section === 'robots') return `群机器人 ${unitName(String(path[1]))}`;
    if (section === 'lists') return `名册 ${FIELDS[String(path[1])] ?? ''}`;
    return known.find(([name]) => joined === name || joined.startsWith(`${name}.`))?.[1] ?? joined;
  };
}

/** "安全检查 小餐饮 燃气软管没有老化": the item that was changed, or the list where that was. */
function inspectionLabel([, list, , item]: readonly string[], lists: readonly InspectionList[]): string {
  const named = lists.find(({ key }) => key === list);
  const text = named?.items.find(({ key }) => key === item)?.text;
  return ['安全检查', named?.name ?? '', text ?? ''].join(' ').trim();
}

/** "公文 交办单 内容"; who signs is no paper of its own. */
function paperLabel([, kind = '', field = '']: readonly string[], papers: PaperRules): string {
  const named = PAPER_KINDS.find((each) => each === kind);
  return `公文 ${named ? `${papers[named].title} ${FIELDS[field] ?? ''}` : '落款单位'}`.trim();
}

/** What fields are called where a form has no name for the whole. */
const FIELDS: Readonly<Record<string, string>> = {
  name: '名称',
  off: '停用',
  limits: '时限',
  photoWithAnswer: '答复照片',
  words: '常用词',
  questions: '问题',
  title: '名称',
  text: '内容',
  category: '用在',
  units: '网格',
  departments: '部门',
  members: '人员',
  landmarks: '地标',
  boundaries: '边界',
  ended: '结束岗位',
  columns: '栏目',
  rows: '取哪些',
};

function rowOf(
  { version, at, by, changes, why, undoes }: ChangeDocument,
  labels: Labels,
  held: Plain,
): SettingsLogLine {
  const lines = changes
    .slice(0, MOST_LINES)
    .map((each) => `${labels(each.path.filter((step) => step !== ORDER))}：${changed(each)}`);
  const reason = undoes === undefined ? why : `撤销第 ${undoes} 版`;
  return {
    version,
    at,
    by: by.name,
    ...(reason !== undefined && { why: reason }),
    lines,
    undoable: isUndoable(held, changes),
  };
}

function changed({ path, before, after }: SettingsChange): string {
  if (path.at(-1) === ORDER) return '换了顺序';
  if (before === undefined) return `加了${said(after)}`;
  if (after === undefined) return `去掉了${said(before)}`;
  return `${said(before)} → ${said(after)}`;
}
