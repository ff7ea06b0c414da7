/** `group.digestMatters`: the matters behind a figure of a digest, exactly those, as they are now. */
import { actionsFor, canView, cardFace, digestId, isCounted, namingOf, type Matter } from '@gelin/domain';
import type { DigestMatterRow, DigestPage } from '@gelin/contract/digest';
import type { group } from '@gelin/contract/group';
import type { z } from 'zod';
import { actorOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { digestList, type DigestList } from '../shared/repositories/digests.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import { seated } from '../shared/seat.ts';
import type { Looking } from './face.ts';

type Input = z.output<typeof group.digestMatters>;

const PAGE = 30;

/** What has become restricted since, or a drill, is left out: such a page is shorter. */
export async function digestMatters(input: Input, caller: Caller): Promise<DigestPage> {
  const { figure, unit, group } = input;
  const [{ member, directory }, digest] = await Promise.all([
    seated(caller, group),
    digestList(input.digest, figure, unit),
  ]);
  // Only a digest of this very group, in which the caller sits.
  if (!digest || digest._id !== digestId(group, digest.slot)) throw new Refusal('notFound', 'digest');
  const ids = listedIn(digest, input);
  const from = Number(input.cursor ?? 0);
  const page = ids.slice(from, from + PAGE);
  const matters = new Map((await mattersById(page)).map((matter) => [matter.id, matter]));
  const naming = namingOf(directory);
  const looking = { actor: actorOf(member), now: caller.now, directory, naming };
  const beyond = countedIn(digest, input) - ids.length;
  return {
    slot: digest.slot,
    name: digest.rows.find((row) => row.unit === unit)?.name ?? naming.nameOf(unit ?? group),
    rows: page.flatMap((id) => {
      const matter = matters.get(id);
      return matter && isCounted(matter) ? [rowIn(group, matter, looking)] : [];
    }),
    ...(from + PAGE < ids.length && { cursor: String(from + PAGE) }),
    ...(beyond > 0 && { beyond }),
  };
}

/** In the order of the digest's rows, each unit's oldest first. */
function listedIn({ listed, rows }: DigestList, { figure, unit }: Input): readonly string[] {
  const lists = listed?.[figure] ?? {};
  return rows.flatMap((row) => (unit === undefined || row.unit === unit ? (lists[row.unit] ?? []) : []));
}

function countedIn({ rows, total }: DigestList, { figure, unit }: Input): number {
  if (unit === undefined) return total[figure];
  return rows.find((row) => row.unit === unit)?.[figure] ?? 0;
}

/** Whoever may neither open the matter nor see its card in this group sees where and what it is, not what was said. */
function rowIn(group: string, matter: Matter, { actor, now, directory, naming }: Looking): DigestMatterRow {
  const opens = canView(actor, matter);
  const shown = opens || matter.cards.some((card) => card.group === group);
  const { words: _words, position: _position, ...where } = matter.place;
  const { answer: _answer, ...unsaid } = matter;
  const seen = shown ? matter : { ...unsaid, place: where, text: '', photos: [] };
  return {
    ...cardFace(seen, naming),
    actions: opens ? actionsFor(actor, matter, { now, directory }) : [],
    rated: matter.rating !== undefined,
    opens,
  };
}
