/** Formatting is not discussed: one width, single quotes, no trailing surprises. */
export default {
  printWidth: 110,
  singleQuote: true,
  trailingComma: 'all',
  overrides: [{ files: '*.wxml', options: { parser: 'html' } }],
};
