/** `office.parts`, `preview`, `keepLedger`, `dropLedger`: a ledger of the town's own, made of parts with its rows beside, kept in the settings. */
import {
  changesBetween,
  childrenOf,
  headingsOf,
  inOrder,
  keepsLedgers,
  LEDGERS,
  matterLines,
  namingOf,
  ownSpec,
  PARTS,
  ledgerProblems,
  SOURCE_WORDS,
  SOURCES,
  Totals,
  type LedgerLine,
  type LedgerSpec,
  type OwnLedger,
  type Plain,
} from '@gelin/domain';
import type { ledgers, LedgerOutputs } from '@gelin/contract/ledger';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { changeById, replaceSettings, settingsOf } from '../shared/repositories/settings.ts';
import { groupWords } from './files/book.ts';
import { keeping, ownLedgersOf, readableBy, type Keeping } from './keeping.ts';
import { piece } from './reading.ts';

/** Documents of its base that a preview looks at, and rows that it shows. */
const LOOKED_AT = 400;
const SHOWN = 20;
/** As many as the settings hold. */
const MOST = 40;

export async function parts(
  _: z.output<typeof ledgers.parts>,
  caller: Caller,
): Promise<LedgerOutputs['parts']> {
  const { directory, town } = await keeper(caller);
  const { groups, categories } = directory.settings.catalogue;
  return {
    bases: LEDGERS.filter(({ kind }) => kind === 'matters').map(({ key, title }) => ({
      value: key,
      label: title,
    })),
    parts: PARTS.map(({ key, heading }) => ({ value: key, label: heading })),
    categories: [...groups, ...categories].map(({ code, name }) => ({ value: code, label: name })),
    sources: SOURCES.map((source) => ({ value: source, label: SOURCE_WORDS[source] })),
    own: await ownLedgersOf(town),
    villages: childrenOf(directory, directory.town.id).map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function preview(
  { ledger, cursor }: z.output<typeof ledgers.preview>,
  caller: Caller,
): Promise<LedgerOutputs['preview']> {
  const { directory, town, member } = await keeper(caller);
  const { settings } = directory;
  if (ledgerProblems(ledger as OwnLedger, [], settings).length > 0)
    throw new Refusal('ledgerWrong', 'ledger');
  const spec = ownSpec(ledger as OwnLedger);
  const { matters, seen, next } = await piece(
    { town, spec, before: caller.now + 1 },
    cursor,
    LOOKED_AT,
    directory,
  );
  const lines = matters
    .filter(readableBy(member))
    .map(matterLines(spec, namingOf(directory)))
    .sort(inOrder(spec));
  const totals = new Totals(spec);
  for (const line of lines) totals.add(line);
  return {
    headings: headingsOf(spec).map(({ heading, under }) => ({ heading, ...(under && { under }) })),
    rows: firstOf(lines, spec),
    fitting: lines.length,
    total: totals.words(),
    seen,
    ...(next !== undefined && { cursor: next }),
  };
}

/** The first lines, with what stands above each group. */
function firstOf(lines: readonly LedgerLine[], { groupBy }: LedgerSpec): LedgerOutputs['preview']['rows'] {
  const groups = new Map<string, number>();
  for (const { group } of lines) groups.set(group, (groups.get(group) ?? 0) + 1);
  return lines.slice(0, SHOWN).map(({ cells, group }, at) => {
    const begins = groupBy !== undefined && lines[at - 1]?.group !== group;
    return { cells, ...(begins && { group: groupWords(group, { groups }) }) };
  });
}

export async function keepLedger(
  { key, ledger }: z.output<typeof ledgers.keepLedger>,
  caller: Caller,
): Promise<LedgerOutputs['keepLedger']> {
  return changed(key, caller, (own) => [
    ...own.filter((each) => each.key !== ledger.key),
    ledger as OwnLedger,
  ]);
}

export async function dropLedger(
  { key, ledger }: z.output<typeof ledgers.dropLedger>,
  caller: Caller,
): Promise<LedgerOutputs['dropLedger']> {
  return changed(key, caller, (own) => own.filter((each) => each.key !== ledger));
}

/** Writes the ledgers of the town anew, with an entry in the log of its settings that says who did. */
async function changed(
  key: string,
  caller: Caller,
  change: (own: readonly OwnLedger[]) => OwnLedger[],
): Promise<{ readonly version: number }> {
  const { directory, town, member } = await keeper(caller);
  const id = derivedId(caller.openid, key);
  const [held, done] = await Promise.all([settingsOf(town), changeById(id)]);
  if (done) return { version: done.version };
  const ledgers = change(held.settings.ledgers);
  if (ledgers.length > MOST) throw new Refusal('ledgersTooMany', 'ledger');
  const settings = { ...held.settings, ledgers };
  const wrong = ledgers.some(
    (ledger) => ledgerProblems(ledger, [], { ...directory.settings, ledgers }).length > 0,
  );
  if (wrong) throw new Refusal('ledgerWrong', 'ledger');
  const changes = changesBetween(plain(held.settings.ledgers), plain(ledgers), ['ledgers']);
  if (changes.length === 0) return { version: held.version };
  const [post] = member.posts.filter((each) => keepsLedgers([each]));
  if (!post) throw new Refusal('notYours');
  const by = { member: member._id, name: member.name, role: post.role, unit: post.unit };
  const entry = { _id: id, town, version: held.version + 1, at: caller.now, by, changes };
  return { version: (await replaceSettings(settings, entry)).version };
}

const plain = (value: readonly OwnLedger[]) => value as unknown as Plain;

/** @throws Refusal notYours for who only reads ledgers */
async function keeper(caller: Caller): Promise<Keeping> {
  const kept = await keeping(caller);
  if (!keepsLedgers(kept.member.posts)) throw new Refusal('notYours', 'ledger');
  return kept;
}
