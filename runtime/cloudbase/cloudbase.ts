/** The embedded CloudBase put together: what it is started with, what it offers, how it is closed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { databaseActions } from './admin/database.ts';
import { functionActions } from './admin/functions.ts';
import { adminRoutes } from './admin/route.ts';
import { openApiActions } from './admin/openApi.ts';
import { storageActions } from './admin/storage.ts';
import { clientRoutes } from './client/route.ts';
import { controlRoutes } from './client/control.ts';
import { sameOriginOnly } from './client/origin.ts';
import { openClock } from './clock-file.ts';
import type { Clock } from './clock.ts';
import { openDatabase } from './database/database.ts';
import { createAddresses } from './files/address.ts';
import { storageRoutes } from './files/route.ts';
import { openFileStore } from './files/store.ts';
import type { Caller } from './functions/environment.ts';
import { createFunctions } from './functions/functions.ts';
import { replyOf, type FunctionReply } from './functions/reply.ts';
import { createTimers } from './functions/timers.ts';
import { databaseDeclaration, type CloudBaseOptions } from './options.ts';
import { createAccess } from './rules/access.ts';
import { createStats, type Stats } from './stats.ts';
import { createHub } from './watch/hub.ts';
import { createSockets } from './watch/socket.ts';

export interface CloudBase {
  /** /admin, /client, /storage and /control. */
  routes: Hono;
  /** Serves watches on the server's /client/watch, and learns where functions find /admin. */
  attach(server: Server): void;
  clock: Clock;
  stats: Stats;
  /** Calls a function as somebody on a phone. */
  call(name: string, data: unknown, caller: Caller): Promise<FunctionReply>;
  /** Process ids of the functions' workers that live, for whoever kills them. */
  workers(): readonly number[];
  /** Fires a function's timer trigger now. */
  runTimer(name: string): Promise<FunctionReply>;
  /** Looks again at whether each open watch is still allowed; happens each minute by itself. */
  renewWatches(): void;
  close(): Promise<void>;
}

/** Milliseconds that a quiet line stays open: the SDK lets go of one after four seconds, and must be the first to, or it sends on a line that is being closed. */
const KEPT_OPEN = 60_000;

/** Opens everything under `dataDir`; the caller serves `routes` and calls `attach`. */
export async function createCloudBase(options: CloudBaseOptions): Promise<CloudBase> {
  const {
    dataDir,
    env = 'gelin-local',
    functionsDir,
    workerScript,
    workersPerFunction = 4,
    spares,
    scans = 'allow',
    timers: ticking = true,
    adminFor = (own) => own,
    log = () => undefined,
  } = options;
  const declaration = options.declaration && databaseDeclaration.parse(options.declaration);
  const monotonic = (): number => performance.now();
  const stats = createStats(monotonic);
  const database = openDatabase({ dataDir, declaration, scans, log, monotonic, durable: options.durable });
  const clock = openClock(dataDir, options.startAt);
  const store = openFileStore(dataDir, database.sqlite);
  const addresses = createAddresses(env, () => clock.now().getTime());
  const access = createAccess(declaration, database, clock);
  const hub = createHub(database, access, stats);
  const sockets = createSockets(hub);
  const outside = options.outside?.(clock);
  let server: Server | undefined;
  const serviceUrl = (): string => {
    const address = server?.address() as AddressInfo | null | undefined;
    if (!address) throw new Error('the server is not listening yet; functions cannot reach it');
    return adminFor(`http://127.0.0.1:${address.port}/admin`);
  };
  const functions = createFunctions({
    env,
    folder: functionsDir,
    workerScript,
    workers: workersPerFunction,
    spares,
    clock,
    stats,
    log,
    serviceUrl,
    variables: (url) => outside?.variables(new URL(url).origin) ?? {},
  });
  const timers = createTimers(functions, clock);
  const callAs = (name: string, event: string, caller: Caller): Promise<FunctionReply> =>
    replyOf(functions.invoke(name, event, { kind: 'client', caller }));
  const runTimer = (name: string): Promise<FunctionReply> => replyOf(timers.run(name));

  const actions = {
    ...databaseActions(database, clock),
    ...storageActions(store, addresses),
    ...functionActions(functions),
    ...openApiActions(outside),
  };
  const routes = new Hono();
  for (const path of ['/admin', '/client/*', '/control/*', '/outside/*']) routes.use(path, sameOriginOnly);
  routes.route('/admin', adminRoutes(actions, stats, log, options.latency));
  if (outside) routes.route('/outside', outside.routes);
  routes.route('/storage', storageRoutes(store, addresses));
  routes.route(
    '/client',
    clientRoutes({
      store,
      addresses,
      access,
      stats,
      call: (name, event, openid) => callAs(name, event, { openid }),
    }),
  );
  routes.route('/control', controlRoutes(clock, stats, runTimer));

  const startTimers = (): void => {
    if (ticking) timers.start();
  };
  return {
    routes,
    attach(to) {
      server = to;
      to.keepAliveTimeout = KEPT_OPEN;
      sockets.attach(to);
      if (to.listening) startTimers();
      else to.once('listening', startTimers);
    },
    clock,
    stats,
    call: (name, data, caller) => callAs(name, data === undefined ? '' : JSON.stringify(data), caller),
    workers: functions.workers,
    runTimer,
    renewWatches: hub.renew,
    async close() {
      timers.close();
      hub.close();
      sockets.close();
      functions.close();
      database.close();
    },
  };
}

/** A cloudbase that listens by itself, on 127.0.0.1 only. Port 0 takes any free one. */
export async function startCloudBase(
  options: CloudBaseOptions & { port: number },
): Promise<CloudBase & { url: string; serviceUrl: string }> {
  const cloudbase = await createCloudBase(options);
  const server = createServer(getRequestListener(cloudbase.routes.fetch));
  cloudbase.attach(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...cloudbase,
    url,
    serviceUrl: `${url}/admin`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await cloudbase.close();
      await closed;
    },
  };
}
