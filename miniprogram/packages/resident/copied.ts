/** 导出: what is kept is made one file by one tap and passed on by the next, as WeChat wants it. */
import { call, type Input } from '../../api/call';
import { download, passOn } from '../../api/documents';
import { failureCode } from '../../api/failure';
import { newKey } from '../../api/key';
import type { Stage } from '../../behaviors/stage';
import { FAILURE_WORDS } from '../../words/failures';
import { w } from './words/my-data';

/** What of a page's state a copy needs. */
interface Copying {
  readonly busy: string;
  /** The copy on this phone, once it is made. */
  readonly copy: { readonly path: string; readonly name: string } | undefined;
  /** What to say, and where on the page. */
  readonly said: { readonly at: string; readonly words: string } | undefined;
}

interface Host {
  /** Kept until what they stand for has come through. */
  readonly keys: { copy: string };
  /** Of what a copy is wanted. */
  copyAsked(): Omit<Input<'people', 'copy'>, 'key'>;
}

/** What pages share that give a copy away; beside their `copyAsked`. */
export function copied<State extends Copying>(stage: (page: never) => Stage<State>) {
  const at = (page: unknown) => stage(page as never);
  const change = (page: unknown, changes: Partial<Copying>) =>
    at(page).change(changes as object as Partial<State>);
  const say = (page: unknown, words: string) => change(page, { said: { at: 'copy', words } });
  const failed = (page: unknown, thrown: unknown) => say(page, FAILURE_WORDS[failureCode(thrown)]);
  return {
    async onCopyTap(this: Host) {
      if (at(this).state.busy !== 'no') return;
      change(this, { busy: 'copying', copy: undefined });
      say(this, w.making);
      try {
        const { file, name } = await call('people', 'copy', { key: this.keys.copy, ...this.copyAsked() });
        const path = await download(file, name, () => undefined);
        this.keys.copy = newKey();
        change(this, { copy: { path, name } });
        say(this, w.made);
      } catch (thrown) {
        failed(this, thrown);
      }
      change(this, { busy: 'no' });
    },
    /** WeChat opens no pages of its own: the file goes into a chat, to oneself too. */
    async onPassTap(this: Host) {
      const { copy } = at(this).state;
      try {
        if (copy) await passOn(copy.path, copy.name);
      } catch (thrown) {
        failed(this, thrown);
      }
    },
  };
}
