/** What a command was called with: a word it does not know ends it, with how it is used. */
import { asked } from '../../../runtime/commands/asked.ts';

const USAGE = '用法：npm run made -- [--port N]';
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  jest.spyOn(console, 'error').mockImplementation((words: string) => void said.push(words));
  jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${String(code)}`);
  });
});
afterEach(() => jest.restoreAllMocks());

const call = (...args: string[]) =>
  asked(USAGE, { args, options: { port: { type: 'string', default: '8080' } } }).values.port;

test('what is known is read', () => {
  expect([call(), call('--port', '7000')]).toEqual(['8080', '7000']);
});

test.each([
  [['--prot', '7000'], '--prot'],
  [['--port'], '--port'],
])('%j ends it', (args, named) => {
  expect(() => call(...args)).toThrow('ended with 1');
  expect(said).toEqual([`没有这个参数，或者没有写它的值：${named}\n${USAGE}`]);
});

test('so does a word too many', () => {
  expect(() => call('now')).toThrow('ended with 1');
  expect(said[0]).toContain(USAGE);
});
