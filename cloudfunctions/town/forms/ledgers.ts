/** 自建台账: a town's own ledgers as forms. They are made where their rows can be seen (台账); here they are renamed and removed. */
import { headingsOf, ownSpec, type Directory } from '@gelin/domain';
import type { Opened } from './entries.ts';
import { text } from './field.ts';

const AT = 'ledgers';

/** All of them. */
export function ownLedgers({ settings }: Directory): Opened {
  return {
    title: '自建台账',
    note: '要新做一本，请综治中心内勤在台账页里做，边做边看',
    fields: [],
    entries: settings.ledgers.map((ledger) => ({
      place: `${AT}/${ledger.key}`,
      name: ledger.title,
      note: headingsOf(ownSpec(ledger))
        .map(({ heading }) => heading)
        .join('、')
        .slice(0, 30),
    })),
  };
}

/** One of them; `undefined` where there is none of that key. */
export function ownLedger(key: string, { settings }: Directory): Opened | undefined {
  const ledger = settings.ledgers.find((each) => each.key === key);
  return (
    ledger && {
      title: ledger.title,
      path: [AT, key],
      fields: [text([AT, key, 'title'], '名称', { note: '只记事，不记人和住户' })],
      entries: [],
      removable: true,
    }
  );
}
