/** What a command of the fault matrix is: who wants what, and how a fresh matter comes to the state before it. */
import type { Procedures } from '@gelin/contract/procedures';
import type { Step } from '@gelin/contract/matter';

/** Somebody's step, without its key, matter and version. */
export type Taken = readonly [person: string, step: Step];

/** What a command may refer to. */
export interface Scene {
  /** Id of an uploaded picture. */
  readonly photo: string;
  /** The fresh matter, after the steps before; '' where the command needs none. */
  readonly matter: string;
  readonly seq: number;
  readonly key: string;
}

type Ask<F extends keyof Procedures, P extends keyof Procedures[F]> = Procedures[F][P] extends {
  input: infer I;
}
  ? { readonly fn: F; readonly procedure: P; readonly input: I }
  : never;
/** A call that changes something. */
export type Asked =
  Ask<'matter', 'submit'> | Ask<'matter', 'act'> | Ask<'group', 'say'> | Ask<'group', 'seen'>;

export interface Command {
  readonly name: string;
  readonly person: string;
  /** Steps on a fresh matter; absent where the command needs no matter. */
  readonly before?: (photo: string) => readonly Taken[];
  readonly ask: (scene: Scene) => Asked;
  /** The function's instance has just started, or its directory is a minute old: it is read anew. */
  readonly cold?: true;
}
