/** Things that tests of functions do again and again. */
import type { Stage } from '../stage.ts';

/** The smallest JPEG that calls itself one. */
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/** A resident's report at the first grid of 柳溪村. */
export function reporting(stage: Stage, text = '楼道的灯不亮，已经三天。', unit = 'qinghe-liuxi-1') {
  return stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text,
    photos: [],
    source: 'report',
    place: { unit },
  });
}

/** Uploads a file as a phone does, into a folder of its own where one is named, and returns its id. */
export async function putPhoto(
  stage: Stage,
  bytes: Buffer = JPEG,
  type = 'image/jpeg',
  folder = 'photos',
): Promise<string> {
  const reply = await fetch(`${stage.cloud.url}/client/files/${folder}/${stage.key()}.jpg`, {
    method: 'PUT',
    headers: { 'content-type': type, 'x-wx-openid': 'o-demo-resident-wang' },
    body: new Uint8Array(bytes),
  });
  return ((await reply.json()) as { fileID: string }).fileID;
}

/** A picture in the folder of whoever sends it, as their phone puts it there. */
export async function putOwn(
  stage: Stage,
  person = 'resident-wang',
  bytes?: Buffer,
  type?: string,
  folder = 'photos',
): Promise<string> {
  const { drawers } = await stage.call(person, 'people', 'drawers', {});
  return putPhoto(stage, bytes, type, `${folder}/${drawers[0] ?? ''}`);
}

/** A step on a matter. */
export function act(stage: Stage, person: string, matter: string, seq: number, step: object) {
  return stage.call(person, 'matter', 'act', { key: stage.key(), matter, seq, step: step as never });
}

/** A report that the construction office has signed for as its third step, with these that help. */
export async function handled(stage: Stage, assistants: readonly string[] = []): Promise<string> {
  const { matter } = await reporting(stage);
  const dispatch = { action: 'dispatch', lead: 'qinghe-construction', assistants };
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  await act(stage, 'director-centre', matter, 2, dispatch);
  await act(stage, 'liaison-construction', matter, 3, { action: 'sign' });
  return matter;
}

/** A ledger as a file, gone on with until it is ready, with where it can be fetched. */
export async function fileOf(
  stage: Stage,
  person: string,
  wanted: {
    ledger: string;
    month?: string;
    form?: 'xlsx' | 'csv' | 'docx' | 'pdf';
    photos?: true;
    contacts?: string;
  },
) {
  let made = await stage.call(person, 'office', 'file', { key: stage.key(), form: 'xlsx', ...wanted });
  while (made.state === 'open') made = await stage.call(person, 'office', 'goOn', { file: made.id });
  if (made.state !== 'done') throw new Error(`${made.state}: ${made.failure ?? ''}`);
  return { ...made, ...(await stage.call(person, 'office', 'openFile', { file: made.id })) };
}
