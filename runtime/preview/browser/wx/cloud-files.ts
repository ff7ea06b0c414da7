/** Files in the cloud: up with progress, down, and their temporary addresses. */
import type { CloudLine } from './cloud.ts';
import { asynchronous, fail, WxFailure, type Api } from './call.ts';
import { keepTemporary, readFile } from './file-store.ts';

interface Upload {
  cloudPath: string;
  filePath: string;
}

interface Progress {
  progress: number;
  totalBytesSent: number;
  totalBytesExpectedToSend: number;
}

type Listener = (progress: Progress) => void;

function send(line: CloudLine, options: Upload, task: UploadTask): Promise<object> {
  const api = 'cloud.uploadFile';
  return (async () => {
    line.check(api);
    const file = await readFile(options.filePath);
    if (!file) fail(api, `file not found ${options.filePath}`);
    return await new Promise<object>((resolve, reject) => {
      const request = new XMLHttpRequest();
      task.request = request;
      request.open('PUT', `/client/files/${options.cloudPath.split('/').map(encodeURIComponent).join('/')}`);
      request.setRequestHeader('x-wx-openid', line.openid);
      request.setRequestHeader('content-type', file.type || 'application/octet-stream');
      request.upload.onprogress = (event) => {
        const progress = event.total ? Math.round((event.loaded / event.total) * 100) : 0;
        task.listeners.forEach((listener) =>
          listener({ progress, totalBytesSent: event.loaded, totalBytesExpectedToSend: event.total }),
        );
      };
      request.onerror = () => reject(new WxFailure(`${api}:fail -1 network: request:fail`, -1));
      request.onabort = () => reject(new WxFailure(`${api}:fail abort`));
      request.onload = () => {
        const answer = JSON.parse(request.responseText || '{}') as {
          fileID?: string;
          errMsg?: string;
          errCode?: number;
        };
        if (request.status < 300 && answer.fileID)
          resolve({ fileID: answer.fileID, statusCode: request.status });
        else
          reject(new WxFailure(answer.errMsg ?? `${api}:fail HTTP ${request.status}`, answer.errCode ?? -1));
      };
      request.send(file);
    });
  })();
}

/** What `uploadFile` returns beside its promise. */
class UploadTask {
  request: XMLHttpRequest | null = null;
  listeners: Listener[] = [];

  abort(): void {
    this.request?.abort();
  }

  onProgressUpdate(listener: Listener): void {
    this.listeners.push(listener);
  }

  offProgressUpdate(listener: Listener): void {
    this.listeners = this.listeners.filter((one) => one !== listener);
  }
}

export function cloudFiles(line: CloudLine): Api {
  return {
    uploadFile: (options: Upload & { onProgressUpdate?: Listener }) => {
      const task = new UploadTask();
      const answer = asynchronous<Upload>('cloud.uploadFile', () => send(line, options, task))(options);
      const methods = {
        abort: () => task.abort(),
        onProgressUpdate: (one: Listener) => task.onProgressUpdate(one),
        offProgressUpdate: (one: Listener) => task.offProgressUpdate(one),
      };
      return answer ? Object.assign(answer, methods) : methods;
    },
    downloadFile: asynchronous<{ fileID: string }>('cloud.downloadFile', async ({ fileID }) => {
      const response = await line.request(
        'cloud.downloadFile',
        `/client/files/raw?fileID=${encodeURIComponent(fileID)}`,
        {},
      );
      if (!response.ok) fail('cloud.downloadFile', `HTTP ${response.status} ${fileID}`);
      const ending = /\.\w+$/.exec(fileID)?.[0] ?? '';
      return { tempFilePath: keepTemporary(await response.blob(), ending), statusCode: response.status };
    }),
    getTempFileURL: asynchronous<{ fileList: (string | { fileID: string })[] }>(
      'cloud.getTempFileURL',
      async ({ fileList }) => {
        const response = await line.request('cloud.getTempFileURL', '/client/files/urls', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            fileList: fileList.map((one) => (typeof one === 'string' ? one : one.fileID)),
          }),
        });
        if (!response.ok) fail('cloud.getTempFileURL', `HTTP ${response.status}`);
        const answer = (await response.json()) as { fileList?: object[]; errCode?: number; errMsg?: string };
        if (answer.errCode) throw new WxFailure(answer.errMsg ?? 'cloud.getTempFileURL:fail', answer.errCode);
        return { fileList: answer.fileList ?? [] };
      },
    ),
    deleteFile: asynchronous<{ fileList: string[] }>('cloud.deleteFile', async ({ fileList }) => {
      const response = await line.request('cloud.deleteFile', '/client/files/delete', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fileList }),
      });
      if (!response.ok) fail('cloud.deleteFile', `HTTP ${response.status}`);
      return (await response.json()) as object;
    }),
  };
}
