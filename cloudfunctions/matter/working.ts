/** What those who work on a matter see beside its timeline: who was called to a place, what time was asked for, whether it is listed (挂牌督办). */
import {
  maskPersonal,
  placardProposedSince,
  timeAskedWords,
  type Directory,
  type Matter,
} from '@gelin/domain';
import type { MatterView } from '@gelin/contract/matter';

type Working = Pick<MatterView, 'whistle' | 'timeAsked' | 'placard'>;

/** All of them that there are. */
export function workingOf(matter: Matter, directory: Directory, nameOf: (id: string) => string): Working {
  return { ...boardOf(matter, nameOf), ...askedOf(matter, directory), ...placardOf(matter) };
}

function placardOf(matter: Matter): Pick<Working, 'placard'> {
  if (matter.placardedAt !== undefined) return { placard: { at: matter.placardedAt } };
  return placardProposedSince(matter) === undefined ? {} : { placard: {} };
}

function boardOf({ whistle }: Matter, nameOf: (id: string) => string): Pick<Working, 'whistle'> {
  if (!whistle) return {};
  const { where, at, departments, arrived, signed = {} } = whistle;
  const called = departments.map((id) => ({
    name: nameOf(id),
    ...(signed[id] !== undefined && { signed: signed[id] }),
    ...(arrived[id] !== undefined && { arrived: arrived[id] }),
  }));
  return { whistle: { where: maskPersonal(where), at, called } };
}

/** What time was asked for, with its sentence. */
export function askedOf(matter: Matter, directory: Directory): Pick<Working, 'timeAsked'> {
  const sentence = askedSentence(matter, directory);
  if (!matter.timeAsked || sentence === undefined) return {};
  const { what, amount, why, reason, at } = matter.timeAsked;
  return { timeAsked: { what, amount, ...(why && { why }), reason: maskPersonal(reason), at, sentence } };
}

/** "范志远申请延期 2 个工作日"; `undefined` where nothing is asked. */
export function askedSentence(matter: Matter, { members, settings }: Directory): string | undefined {
  const { timeAsked } = matter;
  if (!timeAsked) return undefined;
  const who = members.find(({ id }) => id === timeAsked.by)?.name ?? '';
  return `${who}${timeAskedWords(timeAsked, matter, settings)}`;
}
