/** Lint: the arrows between the layers first, then what TypeScript cannot say. */
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** A layer and what it may import; the arrows of ARCHITECTURE.md, and nothing else. */
const ARROWS = {
  domain: [],
  contract: ['domain'],
  cloudfunctions: ['contract', 'domain'],
  miniprogram: ['domain', 'contract'],
  runtime: ['domain', 'contract'],
  bench: ['runtime', 'miniprogram', 'domain', 'contract'],
  test: ['domain', 'contract', 'cloudfunctions', 'miniprogram', 'runtime', 'bench'],
};
const layers = Object.keys(ARROWS);

/** Banned everywhere; a layer that bans more names these again, for its list replaces this one. */
const BANNED = [
  { selector: 'TSEnumDeclaration', message: 'a union of strings does it' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='parse']",
    message: 'moments are numbers',
  },
];

const only = (group, message) => ({ group, message });

export default tseslint.config(
  { ignores: ['dist', '**/node_modules', 'miniprogram/miniprogram_npm', '.gelin'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': layers.map((type) => ({ type, pattern: `${type}/**/*`, partialMatch: false })),
      'boundaries/include': layers.map((type) => `${type}/**/*`),
      'import/resolver': { node: { extensions: ['.ts', '.mjs', '.js', '.json'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: layers.map((from) => ({
            from: { element: { type: from } },
            allow: { to: { element: { type: [from, ...ARROWS[from]] } } },
          })),
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...BANNED],
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'fetch', 'console'],
      'no-restricted-syntax': [
        'error',
        ...BANNED,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'a rule is told the time',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'a rule is told the time',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            only(['node:*'], 'the domain does no I/O'),
            only(['@gelin/*'], 'the domain stands on nothing of ours'),
          ],
        },
      ],
    },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/shared/cloudbase.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@cloudbase/node-sdk', message: 'only shared/cloudbase.ts talks to the platform' }],
        },
      ],
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@gelin/domain', message: 'pages get @gelin/domain/phone' }],
          patterns: [
            {
              group: ['@gelin/contract/*'],
              allowTypeImports: true,
              message: 'zod stays off the phone: import type',
            },
            { group: ['node:*'], message: 'this runs on a phone' },
          ],
        },
      ],
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    ignores: ['miniprogram/api/*.ts', 'miniprogram/app.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...BANNED,
        {
          selector: "MemberExpression[object.name='wx'][property.name='cloud']",
          message: 'the cloud is called in api/ alone',
        },
      ],
    },
  },
  {
    files: ['runtime/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            only(
              ['**/cloudfunctions/*/**', '**/miniprogram/**'],
              'the laptop runs what is uploaded: the built bundles and the page sources',
            ),
          ],
        },
      ],
    },
  },
);
