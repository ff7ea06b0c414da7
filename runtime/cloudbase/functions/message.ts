/** What the server and a worker process say to each other. */

export interface InvokeMessage {
  id: string;
  /** Folder of the built function. */
  folder: string;
  /** The event as JSON; empty for none. */
  event: string;
  /** What process.env has to hold during this invocation. */
  env: Record<string, string>;
  /** Milliseconds by which `Date` is ahead of real time. */
  offset: number;
  /** Seconds the function may take. */
  timeout: number;
  /** Whether the function is loaded anew, though this worker has it. */
  fresh?: boolean;
}

export type WorkerMessage =
  | { id: string; type: 'done'; result: string | undefined }
  | { id: string; type: 'failed'; message: string; stack: string };
