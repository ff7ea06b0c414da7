/** The picture that scripted people show, one grey pixel, and how a phone uploads it. */
import { randomUUID } from 'node:crypto';

const PHOTO = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

/** Uploads the picture as the phone of this account does; returns its file id. */
export async function uploadPhoto(url: string, openid: string): Promise<string> {
  const reply = await fetch(`${url}/client/files/photos/${randomUUID()}.jpg`, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg', 'x-wx-openid': openid },
    body: new Uint8Array(PHOTO),
  });
  return ((await reply.json()) as { fileID: string }).fileID;
}
