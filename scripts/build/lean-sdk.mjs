/**
 * Leaves out of the bundles what the official SDK loads and nobody here uses: AI, data models, analytics, message
 * queues, custom login tickets. Each is replaced by something that answers with a clear error if it is ever used.
 */

const UNUSED = [
  '@cloudbase/ai',
  '@cloudbase/app',
  '@cloudbase/adapter-wx_mp',
  '@cloudbase/wx-cloud-client-sdk',
  'jsonwebtoken',
  'web-streams-polyfill',
  '@mattiasbuelens/web-streams-adapter',
  'http-proxy-agent',
  'https-proxy-agent',
];

const STUB = (name) => `
const missing = () => { throw new Error(${JSON.stringify(`${name} is left out of this bundle (scripts/build/lean-sdk.mjs)`)}); };
const stub = new Proxy(function () {}, {
  get: (_, key) => (key === '__esModule' ? false : key === 'default' ? stub : key === Symbol.toPrimitive ? undefined : stub),
  apply: missing, construct: missing,
});
module.exports = stub;`;

/** Left out by file, because only a file of theirs is needed nowhere. */
const UNUSED_FILES = /node-sdk\/dist\/(ai|analytics|cloudrun|notification)\/index\.js$/;

export const leanSdk = {
  name: 'lean-sdk',
  setup(build) {
    const names = new RegExp(`^(${UNUSED.map((name) => name.replace(/[/-]/g, '\\$&')).join('|')})(/.*)?$`);
    build.onResolve({ filter: names }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: STUB(path),
      loader: 'js',
    }));
    build.onLoad({ filter: UNUSED_FILES }, ({ path }) => ({
      contents: STUB(path.split('/').slice(-2)[0]),
      loader: 'js',
    }));
  },
};
