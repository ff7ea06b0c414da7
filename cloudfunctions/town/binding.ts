/** `town.fromGroup`, `bindGroup`, `unbindGroup`: the village a WeChat group belongs to. */
import { bindableUnits, namingOf, unitOf, type Directory, type Post } from '@gelin/domain';
import type { BindingOutputs, bindings, NamedUnit } from '@gelin/contract/binding';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { bind, bindingOf, unbind } from '../shared/repositories/bindings.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { memberByOpenid } from '../shared/repositories/members.ts';

/** Anybody may ask: villages are no secret. */
export async function fromGroup(_input: object, caller: Caller): Promise<BindingOutputs['fromGroup']> {
  const opengid = groupOf(caller);
  const [directory, binding, member] = await Promise.all([
    directoryAt(caller.now),
    bindingOf(opengid),
    memberByOpenid(caller.openid),
  ]);
  const unit = binding && unitOf(directory, binding.unit);
  return {
    ...(unit && { unit: named(unit.id, directory) }),
    mayBind: bindable(member?.posts ?? [], directory),
  };
}

export async function bindGroup(
  input: z.output<typeof bindings.bindGroup>,
  caller: Caller,
): Promise<BindingOutputs['bindGroup']> {
  const opengid = groupOf(caller);
  const [directory, member, binding] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    bindingOf(opengid),
  ]);
  const mine = bindable(member.posts, directory);
  const unit = mine.find(({ id }) => id === input.unit);
  // One that belongs to another village is not taken from it.
  const taken = binding !== undefined && !mine.some(({ id }) => id === binding.unit);
  if (!unit || taken) throw new Refusal('notYours', 'unit');
  await bind(opengid, { town: directory.town.id, unit: unit.id, by: member._id, at: caller.now });
  return { unit };
}

/** Whoever could bind it to the village may also undo that. */
export async function unbindGroup(_input: object, caller: Caller): Promise<BindingOutputs['unbindGroup']> {
  const opengid = groupOf(caller);
  const [directory, member, binding] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    bindingOf(opengid),
  ]);
  if (!binding) return {};
  if (!bindable(member.posts, directory).some(({ id }) => id === binding.unit))
    throw new Refusal('notYours', 'unit');
  await unbind(opengid);
  return {};
}

/** The WeChat group from which somebody came in; refused where the platform named none. */
function groupOf({ wechatGroup }: Caller): string {
  if (wechatGroup === undefined) throw new Refusal('notFound', 'entered');
  return wechatGroup;
}

function bindable(posts: readonly Post[], directory: Directory): NamedUnit[] {
  return bindableUnits(posts, directory).map(({ id }) => named(id, directory));
}

function named(id: string, directory: Directory): NamedUnit {
  return { id, name: namingOf(directory).nameOf(id) };
}
