import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from '../browser.mjs'
import { run } from '../child.mjs'
import { root } from '../runtime.mjs'
import { Stop } from '../say.mjs'
import setup from './setup.mjs'

export default async function look(args) {
  const file = join(root, 'editor', 'e2e', 'look.ts')
  if (!existsSync(file)) throw new Stop('Нет файла editor/e2e/look.ts. / There is no editor/e2e/look.ts.')
  await setup()
  const env = { ...process.env, POTOK_CHROMIUM: await ensureBrowser() }
  return run(process.execPath, [file, ...args], { cwd: root, env })
}
