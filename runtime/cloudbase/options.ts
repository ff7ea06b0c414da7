/** What a cloudbase is started with, and the form of cloudfunctions/database.json. */
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import type { Spares } from './functions/spares.ts';

const rule = z.union([z.boolean(), z.string()]);
const direction = z.union([z.literal(1), z.literal(-1), z.literal('2dsphere')]);

const indexDeclaration = z.object({
  name: z.string().min(1),
  keys: z.array(z.tuple([z.string().min(1), direction])).min(1),
  unique: z.boolean().optional(),
});

const collectionDeclaration = z.object({
  indexes: z.array(indexDeclaration).default([]),
  rule: z.object({ read: rule, write: rule }).default({ read: false, write: false }),
});

/** Checks a declaration; the parsed form has every default filled in. */
export const databaseDeclaration = z.object({
  collections: z.record(z.string().min(1), collectionDeclaration),
  storage: z.object({ read: rule, write: rule }).default({ read: false, write: false }),
});

export type Rule = boolean | string;
export type Direction = 1 | -1 | '2dsphere';

/** One declared index, as in production: field paths with their direction. */
export interface IndexDeclaration {
  name: string;
  keys: [string, Direction][];
  unique?: boolean | undefined;
}

/** Collections, indexes and rules: the file production is set up from. */
export interface DatabaseDeclaration {
  collections: Record<
    string,
    { indexes?: IndexDeclaration[] | undefined; rule?: { read: Rule; write: Rule } | undefined }
  >;
  storage?: { read: Rule; write: Rule } | undefined;
}

/** What lies outside the cloud and is reached from functions: served beside it on a laptop, at /outside. */
export interface Outside {
  readonly routes: Hono;
  /** Environment variables of every function, as cloudbaserc.json's `envVariables`; `origin` is this server's address. */
  variables(origin: string): Readonly<Record<string, string>>;
  /** WeChat's open interfaces, protobuf both ways; `undefined` for one that is not there. */
  openApi(apiName: string, requestData: Uint8Array): Uint8Array | undefined;
}

export interface CloudBaseOptions {
  /** Created when missing; holds `gelin.sqlite` and `files/`. */
  dataDir: string;
  /** The environment's id; default `gelin-local`. */
  env?: string;
  declaration?: DatabaseDeclaration;
  /** Folder of built functions: `<name>/index.js` and `<name>/config.json`. */
  functionsDir?: string;
  /** Path of the built worker bootstrap; required when `functionsDir` is given. */
  workerScript?: string;
  /** Default 4. */
  workersPerFunction?: number;
  /** Where workers come from before one is started, and go when this cloud closes; without it they end with it. */
  spares?: Spares;
  /** `refuse`: a query without a usable index on a collection with documents fails. Default `allow`. */
  scans?: 'allow' | 'refuse';
  /** Whether timer triggers fire by themselves; default true. `runTimer` works either way. */
  timers?: boolean;
  /** Whether a commit outlives a power cut; default true. Tests throw their town away and need not wait for the disk. */
  durable?: boolean;
  /** Milliseconds that every /admin request waits before it is carried out, as over a network, asked at each; default 0. */
  latency?: number | (() => number);
  /** The address of /admin that functions are told, given the server's own: a fault proxy puts itself between. */
  adminFor?: (own: string) => string;
  /** What the clock shows at start; default real time. It may lie in the past: history can be played again. */
  startAt?: Date;
  log?: (line: string) => void;
  /** The world outside; without it functions find nothing there. */
  outside?: (clock: Clock) => Outside;
}
