/** A matter with a department: dispatched, signed for, sent back, given to somebody inside, helped with. */
import { presenceOf } from '../../org/away.ts';
import type { Directory } from '../../org/directory.ts';
import { isKeptFrom } from '../../policy/about.ts';
import type { Matter } from '../matter.ts';
import type { Rules, Lack } from './rule.ts';

function unknown(departments: readonly string[], directory: Directory): Lack | undefined {
  const known = new Set(directory.departments.map(({ id }) => id));
  return departments.length > 0 && departments.every((id) => known.has(id)) ? undefined : 'targetUnknown';
}

/** Whether nobody of the department may see the complaint: they are whom it is about, or below. */
function isClosedTo(department: string, matter: Matter, { members }: Directory): boolean {
  const own = members.filter(({ posts }) => posts.some((post) => post.department === department));
  return (
    matter.about !== undefined && own.every(({ id, posts }) => isKeptFrom({ member: id, posts }, matter))
  );
}

export const dispatching: Pick<
  Rules,
  'dispatch' | 'sign' | 'sendBack' | 'transfer' | 'assist' | 'whistle' | 'arrive'
> = {
  dispatch: {
    lacks: ({ lead, assistants }, matter, { directory }) => {
      if (assistants.includes(lead)) return 'targetUnknown';
      return (
        unknown([lead, ...assistants], directory) ??
        (presenceOf({ id: lead }, directory, []) === 'nobody' ? 'nobodyThere' : undefined) ??
        (isClosedTo(lead, matter, directory) ? 'restrictedMatter' : undefined)
      );
    },
    holder: ({ lead }) => ({ kind: 'department', id: lead }),
    trace: ({ content: { assistants }, at }) => ({
      set: { dispatchedAt: at, ...(assistants.length > 0 && { assistants }) },
      drop: ['assignee', ...(assistants.length > 0 ? [] : (['assistants'] as const))],
    }),
  },
  sign: {
    trace: ({ by, at }, { status, whistle }) => {
      const department = by.kind === 'member' ? by.department : undefined;
      if (status !== 'handling' || !whistle || department === undefined) return {};
      return { set: { whistle: { ...whistle, signed: { ...whistle.signed, [department]: at } } } };
    },
  },
  sendBack: {
    trace: (_, matter) => ({
      set: { sendBacks: (matter.sendBacks ?? 0) + 1 },
      drop: ['assistants', 'assignee', 'dispatchedAt'],
    }),
  },
  transfer: {
    lacks: ({ member }, matter, { directory }) => {
      const inside = directory.members
        .find(({ id }) => id === member)
        ?.posts.some(({ department }) => department !== undefined && department === matter.holder?.id);
      return inside ? undefined : 'targetUnknown';
    },
    trace: ({ content: { member } }) => ({ set: { assignee: member } }),
  },
  assist: {
    lacks: ({ departments }, matter, { directory }) =>
      departments.some((id) => id === matter.holder?.id || matter.assistants?.includes(id))
        ? 'unchanged'
        : unknown(departments, directory),
    trace: ({ content: { departments } }, matter) => ({
      set: { assistants: [...(matter.assistants ?? []), ...departments] },
    }),
  },
  whistle: {
    lacks: ({ departments }, _, { directory }) => unknown(departments, directory),
    trace: ({ content }, matter) => {
      const others = content.departments.filter((id) => id !== matter.holder?.id);
      return {
        set: {
          whistle: { ...content, arrived: {} },
          assistants: [...new Set([...(matter.assistants ?? []), ...others])],
        },
      };
    },
  },
  arrive: {
    trace: ({ by, at }, { whistle }) => {
      const department = by.kind === 'member' ? by.department : undefined;
      if (!whistle || department === undefined) return {};
      return { set: { whistle: { ...whistle, arrived: { ...whistle.arrived, [department]: at } } } };
    },
  },
};
