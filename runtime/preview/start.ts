/** The preview alone on its own port, without an embedded CloudBase: `npm run preview`. */
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createPreview, type PreviewOptions } from './preview.ts';

export interface StartOptions extends PreviewOptions {
  /** 0 picks a free one. */
  port: number;
}

export interface RunningPreview {
  url: string;
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

/** Serves the project on 127.0.0.1. Without `cloud: true` every `wx.cloud` call fails and says why. */
export async function startPreview(options: StartOptions): Promise<RunningPreview> {
  const preview = await createPreview({ cloud: false, ...options });
  return await new Promise((resolve, reject) => {
    const server = serve(
      { fetch: preview.routes.fetch, port: options.port, hostname: '127.0.0.1' },
      (info) => {
        resolve({
          url: `http://127.0.0.1:${info.port}`,
          rebuild: () => preview.rebuild(),
          close: async () => {
            await preview.close();
            (server as Server).closeAllConnections();
            await new Promise<void>((done) => server.close(() => done()));
          },
        });
      },
    );
    server.once('error', reject);
  });
}
