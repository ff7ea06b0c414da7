/** Which village a WeChat group is bound to. The group's opengid is kept as a digest: nobody needs to read it back. */
import { get, put, remove, type Stored } from '../cloudbase.ts';
import { derivedId } from '../context.ts';

interface Binding {
  readonly town: string;
  readonly unit: string;
  /** Member who said so. */
  readonly by: string;
  readonly at: number;
}

const idOf = (opengid: string) => derivedId('wechatGroup', opengid);

/** The binding of a WeChat group, or `undefined`. */
export async function bindingOf(opengid: string): Promise<Stored<Binding> | undefined> {
  return get<Binding>('bindings', idOf(opengid));
}

/** Binds; a group that was bound before is bound anew. */
export async function bind(opengid: string, binding: Binding): Promise<void> {
  await put('bindings', idOf(opengid), binding);
}

/** Unbinds; one that is not bound stays so. */
export async function unbind(opengid: string): Promise<void> {
  await remove('bindings', idOf(opengid));
}
