/** The protobuf around WeChat's open interfaces, from the other side: reads a request, writes a reply. */

/** The fields of `CommApiData{2: OpenApiData{1: repeated KeyValuePair{1: key, 2: JSON}}}`. */
export function readFields(bytes: Uint8Array): Record<string, unknown> {
  const data = fieldsOf(bytes).find(({ field }) => field === 2)?.content ?? new Uint8Array();
  const pairs = fieldsOf(data).flatMap(({ field, content }) => (field === 1 ? [fieldsOf(content)] : []));
  return Object.fromEntries(
    pairs.map((pair) => {
      const text = (wanted: number) =>
        Buffer.from(pair.find(({ field }) => field === wanted)?.content ?? []).toString('utf8');
      return [text(1), JSON.parse(text(2)) as unknown];
    }),
  );
}

/** `CommOpenApiResp{1: respData, 2: contentType, 3: errorCode}`. */
export function writeReply(json: object): Uint8Array {
  return Buffer.concat([
    block(1, JSON.stringify(json)),
    block(2, 'application/json'),
    Buffer.from([3 << 3, 0]),
  ]);
}

interface Field {
  readonly field: number;
  readonly content: Uint8Array;
}

function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length;) {
    const [key, afterKey] = varint(bytes, at);
    const [value, afterValue] = varint(bytes, afterKey);
    const lengthy = (key & 7) === 2;
    const content = lengthy ? bytes.subarray(afterValue, afterValue + value) : new Uint8Array();
    fields.push({ field: key >> 3, content });
    at = lengthy ? afterValue + value : afterValue;
  }
  return fields;
}

function varint(bytes: Uint8Array, start: number): [value: number, next: number] {
  let value = 0;
  for (let at = start, shift = 0; at < bytes.length; at += 1, shift += 7) {
    value |= ((bytes[at] ?? 0) & 0x7f) << shift;
    if ((bytes[at] ?? 0) < 0x80) return [value, at + 1];
  }
  throw new Error('the request ends in the middle of a number');
}

function block(field: number, text: string): Buffer {
  const content = Buffer.from(text);
  const length: number[] = [];
  let rest = content.length;
  for (; rest > 0x7f; rest >>>= 7) length.push((rest & 0x7f) | 0x80);
  return Buffer.concat([Buffer.from([(field << 3) | 2, ...length, rest]), content]);
}
