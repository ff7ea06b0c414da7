/** The preview: a native mini-program project served to browsers as phones side by side. */
import path from 'node:path';
import { stop as stopEsbuild } from 'esbuild';
import { Hono } from 'hono';
import { assetRoutes } from './assets.ts';
import { Changes, watchFolder } from './changes.ts';
import { CompileFailure } from './compile/failure.ts';
import { compileProject, type Compiled } from './compile/compile.ts';
import { bundleHost } from './compile/host.ts';
import { deskPage } from './desk-page.ts';
import type { Group, Person } from './manifest.ts';
import { VISITOR } from './people.ts';
import { failurePage, phonePage, unknownPersonPage } from './phone-page.ts';

export type { Person } from './manifest.ts';

export interface PreviewOptions {
  /** Folder with app.json, or with a project.config.json whose miniprogramRoot has one. */
  project: string;
  /** Whose phones can be opened. */
  people?: Person[];
  /** Groups whose WeCom robots the desk shows, in this order; none, and it has no panel for them. */
  groups?: readonly Group[];
  log?: (line: string) => void;
  /** Compile again when a file of the project changes, and reload the phones. */
  watch?: boolean;
  /** Whether an embedded CloudBase answers `/client` and `/control` on the same port; default yes. */
  cloud?: boolean;
  /** Source of the browser part; default `runtime/preview/browser` of the working directory. */
  hostDir?: string;
  /** A prebuilt browser part, used when the file exists. */
  hostScript?: string;
}

export interface Preview {
  /** To be mounted at `/`. */
  routes: Hono;
  /** Compiles again and tells open phones. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

type Outcome = { compiled: Compiled } | { failure: CompileFailure };

function asFailure(project: string, error: unknown): CompileFailure {
  if (error instanceof CompileFailure) return error;
  return new CompileFailure(project, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Compiles the project and returns the routes that show it. A project that does not compile shows why, it does not throw. */
export async function createPreview(options: PreviewOptions): Promise<Preview> {
  const log = options.log ?? (() => undefined);
  const people = options.people?.length ? options.people : [VISITOR];
  const cloud = options.cloud ?? true;
  const watch = options.watch ?? false;
  const hostDir = options.hostDir ?? path.join(process.cwd(), 'runtime/preview/browser');
  const near = [hostDir, process.cwd()];
  const changes = new Changes();

  const compile = async (): Promise<Outcome> => {
    const started = Date.now();
    try {
      const compiled = await compileProject(options.project, near);
      log(
        `preview: ${compiled.manifest.pages.length} pages, ${compiled.manifest.components.length} components in ${Date.now() - started} ms`,
      );
      for (const problem of compiled.manifest.problems) log(`preview: ${problem}`);
      return { compiled };
    } catch (error) {
      const failure = asFailure(options.project, error);
      log(`preview: ${failure.describe()}`);
      return { failure };
    }
  };
  let outcome = compile();
  const host = bundleHost({ hostDir, ...(options.hostScript ? { hostScript: options.hostScript } : {}) });

  const current = async (): Promise<Compiled> => {
    const now = await outcome;
    if ('failure' in now) throw now.failure;
    return now.compiled;
  };
  const rebuild = async (): Promise<void> => {
    outcome = compile();
    await outcome;
    changes.announce();
  };

  const routes = new Hono();
  routes.get('/', async (c) => {
    const now = await outcome;
    return c.html(
      deskPage({
        people,
        groups: options.groups ?? [],
        cloud,
        title: 'compiled' in now ? now.compiled.manifest.name : '小程序',
      }),
    );
  });
  routes.get('/phone', async (c) => {
    const asked = c.req.query('as') ?? (people.length === 1 ? people[0]?.id : undefined) ?? '';
    const person = people.find((one) => one.id === asked);
    if (!person) return c.html(unknownPersonPage(asked, people), 404);
    const now = await outcome;
    if ('failure' in now) return c.html(failurePage(now.failure, watch), 500);
    return c.html(
      phonePage(now.compiled, {
        person,
        people,
        path: c.req.query('path') ?? '',
        wechatGroup: c.req.query('wechatGroup') ?? '',
        width: Number(c.req.query('width') ?? 0) || 0,
        scale: Number(c.req.query('scale') ?? 1) || 1,
        version: now.compiled.version,
        cloud,
        watch,
      }),
    );
  });
  routes.get('/preview/changes', (c) => changes.stream(c));
  routes.route(
    '/preview',
    assetRoutes(current, () => host, near),
  );

  const settled = await outcome;
  await host;
  const watcher = watch
    ? watchFolder('compiled' in settled ? settled.compiled.root : options.project, () => void rebuild())
    : null;
  return {
    routes,
    rebuild,
    close: async () => {
      watcher?.close();
      // Its process would stay as long as this one; the next build starts another.
      await stopEsbuild();
    },
  };
}
