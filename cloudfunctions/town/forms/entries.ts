/** Settings that are lists: answer templates, papers, inspection lists, categories and the questions of a category, each entry a form. */
import {
  BLANKS,
  NATURE_WORDS,
  sampledIn,
  valueAt,
  type Directory,
  type Plain,
  type SettingsPath,
} from '@gelin/domain';
import type { SettingsForm } from '@gelin/contract/settings-form';
import { inspection, inspectionItem, inspections } from './inspections.ts';
import { ownLedger, ownLedgers } from './ledgers.ts';
import { paper, papers } from './papers.ts';
import { summaries, summary } from './summaries.ts';
import { blanksWritten, choice, lines, span, text, yesNo, type Field } from './field.ts';

/** What is at a place. */
export interface Opened {
  readonly title: string;
  readonly note?: string;
  /** Where the entry stands; absent for a list itself. */
  readonly path?: SettingsPath;
  readonly fields: readonly Field[];
  readonly entries: SettingsForm['entries'];
  readonly adds?: NonNullable<SettingsForm['adds']>;
  readonly removable?: true;
  /** What a new entry holds beside its fields. */
  readonly fresh?: Plain;
}

type Fields = Readonly<Record<string, Plain>>;
const listAt = (settings: Plain, path: SettingsPath) => (valueAt(settings, path) ?? []) as readonly Fields[];
const shortened = (words: Plain | undefined) => String(words ?? '').slice(0, 30);

function templates(settings: Plain): Opened {
  return {
    title: '答复模板',
    note: '办理的人答复时可以拿来改',
    fields: [],
    entries: listAt(settings, ['templates']).map(({ key, title, text: words }) => ({
      place: `templates/${String(key)}`,
      name: String(title),
      note: shortened(words),
    })),
    adds: { place: 'templates', label: '加一个模板' },
  };
}

function template(key: string, { settings }: Directory): Opened {
  const path = ['templates', key];
  const { groups, categories } = settings.catalogue;
  const options = [
    { value: '', label: '都能用' },
    ...[...groups, ...categories].map(({ code, name }) => ({ value: code, label: name })),
  ];
  const category = choice([...path, 'category'], '用在哪类事', options);
  const written = settings.templates.find((each) => each.key === key);
  return {
    title: '答复模板',
    ...(written && { note: `填好的样子：\n${sampledIn(written.text)}` }),
    path,
    fields: [
      text([...path, 'title'], '名称'),
      text([...path, 'text'], '内容', {
        long: true,
        note: `可以用的空：${blanksWritten(BLANKS)}`,
      }),
      { ...category, read: (said) => (said === '' ? undefined : said) },
    ],
    entries: [],
    removable: true,
    fresh: { key },
  };
}

function categories({ settings }: Directory): Opened {
  return {
    title: '类别',
    note: '名称、时限、问题，不用的可以停用',
    fields: [],
    entries: settings.catalogue.categories.map(({ code, name, nature, off, questions = [] }) => ({
      place: `categories/${code}`,
      name: `${name}${off ? '（已停用）' : ''}`,
      note: [NATURE_WORDS[nature], ...(questions.length > 0 ? [`${questions.length} 个问题`] : [])].join(
        '，',
      ),
    })),
  };
}

const AT = ['catalogue', 'categories'] as const;

function category(code: string, settings: Plain): Opened {
  const path = [...AT, code];
  const questions = listAt(settings, [...path, 'questions']);
  return {
    title: String(valueAt(settings, [...path, 'name']) ?? code),
    path,
    fields: [
      text([...path, 'name'], '名称'),
      yesNo([...path, 'off'], '停用', { omitted: true, note: '不再让人选，已有的事不受影响' }),
      span([...path, 'limits', 'accept'], '受理时限', { optional: true, note: '不写就按全镇的' }),
      span([...path, 'limits', 'handle'], '办理时限', { optional: true, note: '不写就按全镇的' }),
      yesNo([...path, 'photoWithAnswer'], '答复必须有照片'),
      lines([...path, 'words'], '大家怎么说', { note: '一行一个，至少两个字' }),
    ],
    entries: questions.map(({ key, text: words, required }) => ({
      place: `categories/${code}/${String(key)}`,
      name: String(words),
      note: required ? '必答' : '可以不答',
    })),
    adds: { place: `categories/${code}`, label: '加一个问题' },
  };
}

const KINDS = [
  { value: 'yesNo', label: '是或不是' },
  { value: 'choice', label: '选一个' },
  { value: 'text', label: '写几个字' },
];

function question(code: string, key: string): Opened {
  const path = [...AT, code, 'questions', key];
  return {
    title: '报事时的问题',
    path,
    fields: [
      text([...path, 'text'], '问什么'),
      choice([...path, 'kind'], '怎么答', KINDS),
      lines([...path, 'options'], '可以选的', { note: '“选一个”才写，一行一个', optional: true }),
      yesNo([...path, 'required'], '必须回答', { omitted: true }),
      text([...path, 'stop'], '答“是”就先停下说', {
        optional: true,
        note: '比如：请先拨打 119。只用于“是或不是”',
      }),
    ],
    entries: [],
    removable: true,
    fresh: { key, kind: 'yesNo' },
  };
}

/** What is at a place of a list; `undefined` where there is no such place. */
export function openedAt(
  [section, first, second]: readonly string[],
  settings: Plain,
  directory: Directory,
): Opened | undefined {
  if (section === 'templates') return first === undefined ? templates(settings) : template(first, directory);
  if (section === 'ledgers') return first === undefined ? ownLedgers(directory) : ownLedger(first, directory);
  if (section === 'papers') return first === undefined ? papers(directory) : paper(first, directory);
  if (section === 'summaries') return first === undefined ? summaries(directory) : summary(first, directory);
  if (section === 'inspections') {
    if (first === undefined) return inspections(directory);
    return second === undefined
      ? inspection(first, directory)
      : inspectionItem(first, second, directory, settings);
  }
  if (section !== 'categories') return undefined;
  if (first === undefined) return categories(directory);
  if (valueAt(settings, [...AT, first]) === undefined) return undefined;
  return second === undefined ? category(first, settings) : question(first, second);
}
