import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const WORTH = /\.(js|css|ttf|svg)$/
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** Beside each file of the build its packed twins: the server sends them over a poor line without packing anew. */
export const pressed = {
  name: 'pressed',
  apply: 'build' as const,
  writeBundle({ dir }: { dir?: string }): void {
    const assets = join(dir ?? 'dist', 'assets')
    for (const name of readdirSync(assets).filter((file) => WORTH.test(file))) {
      const bytes = readFileSync(join(assets, name))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }))
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes, QUALITY))
    }
  },
}
