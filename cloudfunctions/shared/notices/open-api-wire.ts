/**
 * How WeChat's open interfaces are spoken through CloudBase: a small protobuf around JSON, the same bytes that
 * `cloud.openapi` of wx-server-sdk sends, which would cost a second SDK in each bundle.
 */

const OPEN_API = 0;

/** `CommApiData{1: apiType, 2: OpenApiData{1: repeated KeyValuePair{1: key, 2: JSON}}}`. */
export function encodeRequest(fields: Readonly<Record<string, unknown>>): Buffer {
  const pairs = Object.entries(fields).map(([key, value]) =>
    block(1, Buffer.concat([block(1, Buffer.from(key)), block(2, Buffer.from(JSON.stringify(value)))])),
  );
  return Buffer.concat([Buffer.from([1 << 3, OPEN_API]), block(2, Buffer.concat(pairs))]);
}

/** A field with a length. */
function block(field: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(field << 3) | 2]), varint(content.length), content]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

/** The JSON in `CommOpenApiResp{1: respData, …}`. Throws where there is none. */
export function decodeReply(reply: Buffer): Readonly<Record<string, unknown>> {
  for (let at = 0; at < reply.length;) {
    const [key, afterKey] = readVarint(reply, at);
    const [value, afterValue] = readVarint(reply, afterKey);
    // Varint fields are the error codes and the HTTP status; the JSON says the same.
    if ((key & 7) === 0) {
      at = afterValue;
      continue;
    }
    if ((key & 7) !== 2) break;
    if (key >> 3 === 1) {
      const json = reply.subarray(afterValue, afterValue + value).toString('utf8');
      return JSON.parse(json) as Record<string, unknown>;
    }
    at = afterValue + value;
  }
  throw new Error('the open interface answered without data');
}

function readVarint(bytes: Buffer, start: number): [value: number, next: number] {
  let value = 0;
  for (let at = start, shift = 0; at < bytes.length; at += 1, shift += 7) {
    const byte = bytes[at] ?? 0;
    // Negative error codes take ten bytes; what lies above 32 bits says nothing more.
    if (shift < 32) value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value >>> 0, at + 1];
  }
  throw new Error('the open interface answered with half a number');
}
