/** `office.monthDraft`, `releaseMonth`, `concealMonth`: 月度公开 by the centre: what would be shown, showing it, taking it back. */
import {
  figureSpan,
  monthPost,
  monthsBack,
  monthSpan,
  percentWords,
  placeDesk,
  PUBLIC_COUNTS,
  PUBLIC_RATES,
  toldApart,
  type Directory,
  type Post,
  type PublicMonth,
} from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { isRisky } from '../shared/content.ts';
import { memberOf, signature, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { publicMatters } from '../shared/public-matters.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import {
  concealPublicMonth,
  keepPublicMonth,
  publicMonthOf,
  publicMonthsOf,
} from '../shared/repositories/public-months.ts';
import { categoryFigures, placeFigures, sumOf } from './figures/rows.ts';
import { toldOf } from './figures/told.ts';

/** Months back that can be made public. */
const BACK = 24;

export async function monthDraft(
  { month: asked }: z.output<typeof office.monthDraft>,
  caller: Caller,
): Promise<OfficeOutputs['monthDraft']> {
  const { directory } = await opened(caller);
  const months = monthsBack(caller.now, BACK + 1).slice(1);
  const month = asked ?? months[0] ?? '';
  const [draft, newest, released] = await Promise.all([
    drafted(month, '', directory, caller),
    publicMatters(month, directory),
    publicMonthsOf(directory.town.id),
  ]);
  const releasedAt = new Map(released.map((each) => [each.month, each.at]));
  return {
    months: months.map((each) => {
      const at = releasedAt.get(each);
      return { month: each, ...(at !== undefined && { releasedAt: at }) };
    }),
    draft,
    ...newest,
  };
}

/** Makes it public once, however often and however late the phone tries, also after it was taken back; made public anew it shows the figures of now. */
export async function releaseMonth(
  { key, month, note }: z.output<typeof office.releaseMonth>,
  caller: Caller,
): Promise<OfficeOutputs['releaseMonth']> {
  const { directory, member, post } = await opened(caller);
  const before = await publicMonthOf(directory.town.id, month);
  if (before?.key === key) return { month, at: before.at };
  if (await isRisky(note, caller.openid)) throw new Refusal('contentRisky', 'note');
  const shown = await drafted(month, note, directory, caller);
  const by = signature(member, post);
  await keepPublicMonth({ town: directory.town.id, month, state: 'open', at: caller.now, by, key, shown });
  return { month, at: caller.now };
}

export async function concealMonth(
  { month }: z.output<typeof office.concealMonth>,
  caller: Caller,
): Promise<OfficeOutputs['concealMonth']> {
  const { directory } = await opened(caller);
  await concealPublicMonth(directory.town.id, month);
  return { month };
}

/** @throws Refusal notYours */
async function opened(
  caller: Caller,
): Promise<{ readonly directory: Directory; readonly member: MemberDocument; readonly post: Post }> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const post = monthPost(member.posts, directory.town.id);
  if (!post) throw new Refusal('notYours', 'month');
  return { directory, member, post };
}

/** What would be shown: nothing that is for the centre alone. @throws Refusal periodWrong while the month is not over */
async function drafted(
  month: string,
  note: string,
  directory: Directory,
  caller: Caller,
): Promise<PublicMonth> {
  const span = monthSpan(month);
  if (span.to > caller.now || figureSpan('month', caller.now, BACK).from > span.from)
    throw new Refusal('periodWrong', 'month');
  const { id, name } = directory.town;
  const own = sumOf(await toldOf({ town: id, desk: placeDesk(id), restricted: false }, span));
  const compared = { own, before: own, lastYear: own };
  return {
    month,
    town: name,
    counts: PUBLIC_COUNTS.map((key) => ({ key, count: own.counts[key] })),
    rates: PUBLIC_RATES.map((key) => ({ key, percent: percentWords(own.rates[key]) })),
    categories: toldApart(categoryFigures(compared, directory)),
    places: toldApart(placeFigures(compared, directory)),
    note,
  };
}
