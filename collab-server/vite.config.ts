import { defineConfig } from 'vite'

/** One file per thread: `import.meta.url` of whoever starts a worker must be the folder that holds it. */
const input = {
  main: 'src/main.ts',
  'writer.worker': 'src/stores/sqlite/writer.worker.ts',
  'postgresWriter.worker': 'src/stores/postgres/postgresWriter.worker.ts',
  'postgresReader.worker': 'src/stores/postgres/postgresReader.worker.ts',
  'reader.worker': 'src/stores/sqlite/reader.worker.ts',
  'content.worker': 'src/projects/content.worker.ts',
  'imports.worker': 'src/imports/imports.worker.ts',
  'papers.worker': 'src/papers/papers.worker.ts',
  'typst.child': '../exporters/src/pdf/typst.child.ts',
}

export default defineConfig({
  build: {
    ssr: true,
    target: 'node24',
    rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
  // Vite leaves outside whatever this package may find, also what only its tests name: `fflate` goes in.
  ssr: {
    noExternal: [/^@potok\//, 'fflate'],
    external: ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js'],
  },
})
