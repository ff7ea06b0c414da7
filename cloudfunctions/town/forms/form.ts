/** `town.settingsForm`: a piece of the settings as a form; without a place in it, the list of sections. */
import { valueAt, type Directory, type Plain } from '@gelin/domain';
import type { settingsForms, SettingsForm } from '@gelin/contract/settings-form';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { settingsOf } from '../../shared/repositories/settings.ts';
import { administration } from '../administrator.ts';
import { written } from '../file/print.ts';
import { openedAt, type Opened } from './entries.ts';
import { drawn } from './field.ts';
import { SECTIONS } from './sections.ts';

/** The place that lists all sections. */
const ALL = 'all';
const LISTS = [
  { place: 'categories', name: '类别和问题', note: '名称、时限、报事时问什么、停用' },
  { place: 'templates', name: '答复模板', note: '办理的人答复时可以拿来改' },
  { place: 'inspections', name: '安全检查', note: '每类场所查哪些项，依据什么' },
  { place: 'papers', name: '公文', note: '交办单、督办单、协调函等怎么写' },
  { place: 'summaries', name: '工作总结', note: '日清、周报、月报、季报、年报怎么写' },
  { place: 'ledgers', name: '自建台账', note: '在台账页里做，这里可以改名、删除' },
];

export async function settingsForm(
  { place }: z.output<typeof settingsForms.settingsForm>,
  caller: Caller,
): Promise<SettingsForm> {
  const { directory } = await administration(caller);
  const { version, settings } = await settingsOf(directory.town.id);
  const plain = written(settings);
  const now = { ...directory, settings };
  const opened = at(place, plain, now);
  const { title, note, fields, entries, adds, removable, path } = opened;
  const fresh = path !== undefined && valueAt(plain, path) === undefined;
  return {
    version,
    title,
    ...(note !== undefined && { note }),
    fields: fields.map((field) => drawn(field, plain)),
    entries,
    ...(adds && { adds }),
    ...(removable && !fresh && { removable }),
    ...(fresh && { fresh }),
  };
}

/** @throws Refusal notFound */
export function at(place: string, settings: Plain, directory: Directory): Opened {
  if (place === ALL) return { title: '全镇设置', fields: [], entries: everything() };
  const section = SECTIONS.find(({ key }) => key === place);
  if (section)
    return { title: section.title, note: section.note, fields: section.fields(directory), entries: [] };
  const opened = openedAt(place.split('/'), settings, directory);
  if (!opened) throw new Refusal('notFound', 'place');
  return opened;
}

function everything(): SettingsForm['entries'] {
  const [limits, calendar, ...rest] = SECTIONS.map(({ key, title, note }) => ({
    place: key,
    name: title,
    note,
  }));
  return [...LISTS, ...(limits ? [limits] : []), ...(calendar ? [calendar] : []), ...rest];
}
