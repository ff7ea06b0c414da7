/** 安全检查: the lists by kind of place as forms, each item with what must be so, its source and where a finding is filed. */
import { valueAt, type Directory, type Plain } from '@gelin/domain';
import type { Opened } from './entries.ts';
import { choice, text, yesNo } from './field.ts';

const AT = 'inspections';

/** All of them. */
export function inspections({ settings }: Directory): Opened {
  return {
    title: '安全检查',
    note: '每类场所查哪些项，依据什么',
    fields: [],
    entries: settings.inspections.map(({ key, name, items }) => ({
      place: `${AT}/${key}`,
      name,
      note: `${items.length} 项`,
    })),
    adds: { place: AT, label: '加一类场所' },
  };
}

/** One kind of place with its items; a new one has none yet. */
export function inspection(key: string, { settings }: Directory): Opened {
  const list = settings.inspections.find((each) => each.key === key);
  return {
    title: list?.name ?? '一类场所',
    path: [AT, key],
    fields: [text([AT, key, 'name'], '哪类场所', { note: '只写场所，不写人和住户' })],
    entries: (list?.items ?? []).map((item) => ({
      place: `${AT}/${key}/${item.key}`,
      name: item.text,
      note: item.source,
    })),
    ...(list && { adds: { place: `${AT}/${key}`, label: '加一项' } }),
    removable: true,
    fresh: { key, items: [] },
  };
}

/** One item. */
export function inspectionItem(list: string, key: string, directory: Directory, settings: Plain): Opened {
  const path = [AT, list, 'items', key];
  const hazards = directory.settings.catalogue.categories.filter(({ ledger }) => ledger === 'hazard');
  return {
    title: String(valueAt(settings, [...path, 'text']) ?? '要看的一项'),
    path,
    fields: [
      text([...path, 'text'], '怎样才对'),
      text([...path, 'problem'], '不对时叫什么'),
      text([...path, 'source'], '依据', { note: '哪部法、哪个标准' }),
      choice(
        [...path, 'category'],
        '查出来归哪一类',
        hazards.map(({ code, name }) => ({ value: code, label: name })),
      ),
      yesNo([...path, 'grave'], '重大隐患', { omitted: true, note: '查出来马上报到村级群' }),
    ],
    entries: [],
    removable: true,
    fresh: { key, category: hazards[0]?.code ?? '' },
  };
}
