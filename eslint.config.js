/** Lint rules: typescript-eslint's recommended ones with types, and the house style as far as a linter can hold it. */
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'var/', 'coverage/', '**/generated/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Interfaces of Apollo and of the store are asynchronous also where one implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Our interfaces are implemented by values whose methods know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      'no-duplicate-imports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'ExportDefaultDeclaration', message: 'Name what is exported.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Time, chance, the network and the environment come in at the edges.
    files: ['gateway/**/*.ts', 'subgraphs/**/*.ts'],
    ignores: ['**/index.ts', '**/cli.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Use the Transport that is passed in.' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only index.ts and cli.ts read the environment.' },
        { object: 'Date', property: 'now', message: 'Use the clock that is passed in.' },
        { object: 'Math', property: 'random', message: 'Use the random source that is passed in.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // What a test reads out of an answer is checked by its expectations.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
