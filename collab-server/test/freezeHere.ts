import { readFileSync } from 'node:fs'
import { exportPaper } from '@potok/exporters/node'
import { openProject } from '@potok/model'
import * as Y from 'yjs'
import { frozen, sha256, thawed } from '../src/approval/frozen.ts'

/** What a machine makes of a frozen project, given as a file: its hash when it is frozen again, and that of its paper. */
const doc = new Y.Doc()
Y.applyUpdate(doc, thawed(readFileSync(process.argv[2]!)))
const project = openProject(doc).project()
const { hash } = frozen(project)
const seal = { number: 3, day: '2026-11-28', hash, address: 'https://potok.example/check#a', isApproved: true }
const at = new Date('2026-11-28T21:30:00Z')
const papers: Record<string, string> = {}
for (const [what, as] of [
  ['card', 'pdf'],
  ['process', 'pdf'],
] as const) {
  const made = await exportPaper(project, what, as, { lang: 'ru', seal, at })
  if (!made.ok) throw new Error(made.message)
  papers[`${what}.${as}`] = sha256(made.value.bytes)
}
process.stdout.write(JSON.stringify({ hash, papers, zone: new Date(0).getHours() }))
process.exit()
