/** Bundles the explorer's browser code (GraphiQL, its editor and the editor's workers) into dist/explorer, so that it works offline. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist/explorer');
const shared = {
  bundle: true,
  minify: true,
  outdir,
  absWorkingDir: root,
  logLevel: 'error',
  legalComments: 'none',
  target: 'es2022',
};

await rm(outdir, { recursive: true, force: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: { app: 'gateway/http/explorer/app.js' },
    format: 'esm',
    splitting: true, // editor and formatter load on demand
    chunkNames: 'chunk-[hash]',
    assetNames: 'asset-[hash]',
    loader: { '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
  build({
    ...shared,
    entryPoints: {
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
]);
