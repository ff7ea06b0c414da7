/** A large town: a few hundred lives multiplied, written as inserts would write them, in few large transactions. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bellName, BELLS } from '@gelin/domain';
import { openDatabase } from '../runtime/cloudbase/database/database.ts';
import type { Doc } from '../runtime/cloudbase/values/value.ts';
import type { DatabaseDeclaration } from '../runtime/cloudbase/options.ts';
import { chanceOf, type Chance } from '../runtime/replay/chance.ts';
import { copierOf, type Copier, type Copy, type Identity } from './scale/copy.ts';
import type { Life } from './scale/prototypes.ts';
import { writerOn } from './scale/writer.ts';

const DAY = 24 * 3_600_000;
const UTC8 = 8 * 3_600_000;
const YEARS = 10;
/** Of a hundred matters two are still on their way, and as many in a small town as fill everybody's first page. */
const OPEN_SHARE = 0.02;
const OPEN_LEAST = 1_500;
/** So many matters has each resident reported. */
const PER_RESIDENT = 50;
/** Matters between two commits of SQLite. */
const BATCH = 20_000;
const SAMPLES = 40;

export interface Seeded {
  readonly matters: number;
  readonly events: number;
  readonly cards: number;
  readonly seconds: number;
  /** Bytes of the database's file. */
  readonly size: number;
  /** The last number given in each year. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Some of the matters that were written, to be read back through the SDK. */
  readonly sample: readonly Copy[];
}

interface Multiplied {
  readonly over: boolean;
  readonly registeredAt: number | undefined;
  readonly matter: Copier;
  readonly events: readonly Copier[];
  readonly reporter: Copier;
  readonly cards: readonly Copier[];
}

export interface Seeding {
  readonly dataDir: string;
  readonly declaration: DatabaseDeclaration;
  readonly lives: readonly Life[];
  readonly count: number;
  readonly now: number;
  readonly seed: number;
  readonly progress: (done: number) => void;
}

/** The account of the n-th resident of a seeded town. */
export const residentOf = (n: number): string => `o-seed-resident-${String(n).padStart(6, '0')}`;

/**
 * Fills an empty folder with `count` matters; the town is founded afterwards. Those that are over keep the event that
 * brought them, those still on their way keep all.
 */
export function seed({ dataDir, declaration, lives, count, now, seed: start, progress }: Seeding): Seeded {
  const database = openDatabase({
    dataDir,
    declaration,
    scans: 'allow',
    log: () => undefined,
    monotonic: () => performance.now(),
  });
  const began = performance.now();
  const writer = writerOn(database);
  const chance = chanceOf(start);
  const models = lives.map((life) => {
    writer.expect('matters', life.matter);
    for (const card of life.cards) writer.expect('messages', card);
    return multipliedFrom(life, declaration);
  });
  const [over, open] = [models.filter((each) => each.over), models.filter((each) => !each.over)];
  const share = Math.min(0.5, Math.max(OPEN_SHARE, OPEN_LEAST / count));
  const numbers = new Map<string, number>();
  const sample: Copy[] = [];
  let events = 0;
  let cards = 0;
  for (let done = 0; done < count;) {
    const end = Math.min(count, done + BATCH);
    writer.batch(() => {
      for (; done < end; done += 1) {
        const isOpen = chance.next() < share;
        const model = chance.pick(isOpen ? open : over);
        const identity = identityOf(model, { chance, now, isOpen, number: done, count }, numbers);
        const matter = model.matter(identity);
        if (done % Math.ceil(count / SAMPLES) === 0) sample.push(matter);
        writer.add('matters', matter);
        writer.add('reporters', model.reporter(identity));
        for (const event of isOpen ? model.events : model.events.slice(0, 1)) {
          writer.add('events', event(identity));
          events += 1;
        }
        for (const card of model.cards) {
          writer.add('messages', card(identity));
          cards += 1;
        }
      }
    });
    progress(done);
  }
  writer.finish();
  database.close();
  const size = statSync(join(dataDir, 'gelin.sqlite')).size;
  return {
    matters: count,
    events,
    cards,
    seconds: (performance.now() - began) / 1_000,
    size,
    numbers,
    sample,
  };
}

const fieldsOf = (declaration: DatabaseDeclaration, collection: string): string[] => [
  ...new Set(
    (declaration.collections[collection]?.indexes ?? []).flatMap((index) =>
      index.keys.map(([path]) => path.split('.')[0] ?? path),
    ),
  ),
];

function multipliedFrom(life: Life, declaration: DatabaseDeclaration): Multiplied {
  const own = String(life.matter._id);
  const copier = (collection: string) => (document: Doc, index: number) => {
    const named = collection === 'events' && document._id !== own;
    // The ids of later events are derived from the matter's, so that they are new as well.
    const renamed = named ? { ...document, _id: `${own}${index}` } : document;
    return copierOf(renamed, own, fieldsOf(declaration, collection));
  };
  return {
    over: life.matter.status === 'archived',
    registeredAt: life.matter.registeredAt as number | undefined,
    matter: copier('matters')(life.matter, 0),
    events: life.events.map(copier('events')),
    reporter: copier('reporters')(life.reporter, 0),
    cards: life.cards.map(copier('messages')),
  };
}

interface Dealt {
  readonly chance: Chance;
  readonly now: number;
  readonly isOpen: boolean;
  readonly number: number;
  readonly count: number;
}

function identityOf(
  { registeredAt }: Multiplied,
  { chance, now, isOpen, number, count }: Dealt,
  numbers: Map<string, number>,
): Identity {
  // What is over may have been over for years; whole weeks keep working days what they were.
  const weeks = isOpen ? 0 : 1 + Math.floor(chance.next() * YEARS * 52);
  const shift = -weeks * 7 * DAY + Math.floor(chance.next() * 3_600_000);
  const year = String(new Date((registeredAt ?? now) + shift + UTC8).getUTCFullYear());
  const next = (numbers.get(year) ?? 0) + (registeredAt === undefined ? 0 : 1);
  numbers.set(year, next);
  return {
    id: idFrom(chance),
    shift,
    openid: residentOf(number % Math.ceil(count / PER_RESIDENT)),
    bell: bellName(Math.floor(chance.next() * BELLS)),
    no: `${year}-${String(next).padStart(6, '0')}`,
    wakeAt: now + 30 * DAY + Math.floor(chance.next() * DAY),
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 24 characters of base64url, as derived ids are. */
function idFrom(chance: Chance): string {
  let id = '';
  for (let part = 0; part < 6; part += 1) {
    const bits = Math.floor(chance.next() * 2 ** 24);
    for (let at = 0; at < 24; at += 6) id += ALPHABET[(bits >> at) & 63];
  }
  return id;
}
