/** A cloudbase on a folder of its own with the official SDK pointed at it, closed after each test file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { startCloudBase, type CloudBase } from '../../../runtime/cloudbase/cloudbase.ts';
import type { CloudBaseOptions } from '../../../runtime/cloudbase/options.ts';

// Without these the SDK asks a metadata server first, for every request.
process.env.TENCENTCLOUD_RUNENV = 'SCF';
process.env.TENCENTCLOUD_REGION = 'ap-shanghai';
process.env.SCF_NAMESPACE = 'gelin-local';

export type App = ReturnType<typeof tcb.init>;
export type Running = CloudBase & {
  url: string;
  serviceUrl: string;
  app: App;
  db: ReturnType<App['database']>;
  dataDir: string;
};

const folders: string[] = [];
const running: CloudBase[] = [];

/** A folder that is gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gelin-cloudbase-'));
  folders.push(folder);
  return folder;
}

/** Starts a cloudbase with an SDK app of its own. */
export async function start(options: Partial<CloudBaseOptions> = {}): Promise<Running> {
  const dataDir = options.dataDir ?? temporaryFolder();
  const cloudbase = await startCloudBase({ ...options, dataDir, port: 0 });
  running.push(cloudbase);
  const app = sdk(cloudbase.serviceUrl);
  return Object.assign(cloudbase, { app, db: app.database(), dataDir });
}

/** An SDK app for a service url. */
export const sdk = (serviceUrl: string): App =>
  tcb.init({ env: 'gelin-local', secretId: 'test', secretKey: 'test', serviceUrl });

/** The error a promise is rejected with; fails when it is not. */
export async function failure(promise: Promise<unknown>): Promise<{ code?: string; message: string }> {
  try {
    await promise;
  } catch (error) {
    return error as { code?: string; message: string };
  }
  throw new Error('expected a failure');
}

/** Sends a raw body to /admin and returns the envelope. */
export async function post(url: string, body: unknown, query = ''): Promise<Record<string, unknown>> {
  const response = await fetch(url + query, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

afterAll(async () => {
  for (const cloudbase of running) await cloudbase.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
