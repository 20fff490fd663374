import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pressed } from './pressed.ts'
import { travels } from './tools/travels.ts'

const server = process.env.POTOK_DEV_SERVER ?? 'http://127.0.0.1:8080'

/** What changes rarely and loads together travels in its own file, so that a new release of ours does not fetch it again. */
const groups = [
  { name: 'react', test: /node_modules[\\/](\.pnpm[\\/])?(react|react-dom|scheduler)[@\\/]/ },
  { name: 'flow', test: /node_modules[\\/].*(@xyflow|d3-)/ },
  { name: 'sync', test: /node_modules[\\/].*(yjs|lib0|y-protocols|@hocuspocus)/ },
  { name: 'language', test: /node_modules[\\/].*i18next/ },
  // A few words each, which every page asks for: two files would cost more than what is in them.
  { name: 'result', test: /(model[\\/]src[\\/]result|editor[\\/]src[\\/]address)\.ts$/ },
].map((group) => ({ ...group, priority: 1 }))

export default defineConfig({
  // Files of the build find each other by where they are, so that one build runs under any path.
  base: './',
  plugins: [react(), travels, pressed],
  html: { cspNonce: '__NONCE__' },
  build: { target: 'es2024', assetsInlineLimit: 0, rolldownOptions: { output: { codeSplitting: { groups } } } },
  server: { proxy: { '/api': server, '/collab': { target: server, ws: true } } },
})
