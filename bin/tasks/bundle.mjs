import { statSync } from 'node:fs'
import { ensureBundle } from '../bundle/bundle.mjs'
import { say } from '../say.mjs'

/** The offline bundle: everything that a server without internet needs, as one archive in `.bundle/`. */
export default async function bundle() {
  const { archive } = await ensureBundle()
  say(`${archive}: ${Math.round(statSync(archive).size / 1e6)} MB`)
}
