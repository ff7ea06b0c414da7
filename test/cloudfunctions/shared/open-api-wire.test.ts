/** The bytes of WeChat's open interfaces are those that `cloud.openapi` of wx-server-sdk sends and understands. */
import { decodeReply, encodeRequest } from '../../../cloudfunctions/shared/notices/open-api-wire.ts';
import { readFields, writeReply } from '../../../runtime/outside/wire.ts';

/** `subscribeMessage.send` as wx-server-sdk 4.0.2 was recorded sending it. */
const RECORDED =
  '\b\u0000\u0012~\n\u0010\n\u0006touser\u0012\u0006"oABC"\n\u0015\n\u0004page\u0012\r"pages/index"' +
  '\n \n\u0004data\u0012\u0018{"thing1":{"value":"x"}}\n\u0012\n\u000btemplate_id\u0012\u0003"T"' +
  '\n\u001d\n\u0011miniprogram_state\u0012\b"formal"';
const FIELDS = {
  touser: 'oABC',
  page: 'pages/index',
  data: { thing1: { value: 'x' } },
  template_id: 'T',
  miniprogram_state: 'formal',
};

test('a request is byte for byte what was recorded', () => {
  expect(encodeRequest(FIELDS).toString('latin1')).toBe(RECORDED);
});

test('the stand-in reads what is sent, also where lengths take two bytes', () => {
  const long = { ...FIELDS, data: { thing1: { value: '楼道灯不亮'.repeat(40) } } };
  expect(readFields(encodeRequest(long))).toEqual(long);
});

test('a reply is read past the other fields, negative codes among them', () => {
  const refusal = { errcode: 43_101, errmsg: 'user refuse to accept the msg' };
  expect(decodeReply(Buffer.from(writeReply(refusal)))).toEqual(refusal);
  const minusOne = Buffer.from('18ffffffffffffffffff01', 'hex');
  expect(decodeReply(Buffer.concat([minusOne, Buffer.from(writeReply(refusal))]))).toEqual(refusal);
});

test('a reply without data, or cut off, is an error and not an empty answer', () => {
  expect(() => decodeReply(Buffer.alloc(0))).toThrow('without data');
  expect(() => decodeReply(Buffer.from([0x0a]))).toThrow('half a number');
});
