import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Store } from '../stores/store.ts'
import { contentOf } from './content.ts'
import { addProject } from './newProject.ts'
import { everyProject } from './rows.ts'

const SAMPLES = ['land-use-permit', 'kindergarten-enrolment']

/** A newcomer opens a finished project before making one: two cases stand in an empty database. */
export async function addSamples(store: Store): Promise<void> {
  if (everyProject(store).length > 0) return
  const require = createRequire(import.meta.url)
  for (const name of SAMPLES) {
    const file = require.resolve(`@potok/model/fixtures/cases/${name}.json`)
    const content = contentOf(JSON.parse(readFileSync(file, 'utf8')))
    if (!content.ok) throw new Error(`The sample ${name} cannot be read: ${content.message}`)
    await addProject(store, content.value, null)
  }
}
