import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The compatibility runtime is the oldest that must run this: Node 20.18 and Chromium 130 (electron-vite would
// take its targets from the installed Electron, which is newer).
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

// Packages of plain JavaScript go into the built files: finding and reading their hundreds of files took a third
// of the time the engine needs to start.
const bundled = [
  '@noble/ciphers',
  '@orama/stemmers',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/server',
  '@scure/bip39',
  '@zip.js/zip.js',
  'canonicalize',
  'hash-wasm',
  'i18next',
  'ibantools',
  'libphonenumber-js',
  're2js',
  'stdnum',
  'temporal-polyfill',
  'tinyld',
  'uuidv7',
  'zod',
]

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: inRoot('out/main'),
      externalizeDeps: { exclude: bundled },
      rolldownOptions: {
        input: {
          index: inRoot('src/main/index.ts'),
          engine: inRoot('src/hosts/engine-process.ts'),
          embedder: inRoot('src/engine/model/embedder-process.ts'),
          host: inRoot('src/hosts/loopback/main.ts'),
          cli: inRoot('src/hosts/cli.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].mjs',
          chunkFileNames: 'chunks/[name]-[hash].mjs',
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: inRoot('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: inRoot('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inRoot('src/renderer'),
    plugins: [react(), tailwind(), optimizeLocales.vite({ locales: ['nl', 'en'] })],
    // The server of the page replaces this word by a fresh one on every load (app:// and the loopback host).
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: chromeTarget,
      minify: 'oxc',
      outDir: inRoot('out/renderer'),
      // The policy of the page lets nothing but its own files in, so nothing is inlined as data.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: inRoot('src/renderer/index.html'),
          capture: inRoot('src/renderer/capture.html'),
        },
        // The setting of zod must run before the first schema, also when they land in different files.
        output: {
          strictExecutionOrder: true,
          // What the first page of a start needs, in as few files as can be: each one is a question to main.
          codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        },
      },
    },
  },
})
