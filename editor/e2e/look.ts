import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { lookAtPapers } from './look/papers.ts'
import { lookAtScreens } from './look/screens.ts'
import { root } from './start.ts'

/** Pictures of every screen and paper into `.look/`, and what is wrong with them in words: then it ends with 1. Arguments choose by part of a name. */
const folder = join(root, '.look')
const wanted = process.argv.slice(2)
rmSync(folder, { recursive: true, force: true })
const researched = join(folder, 'researched.json')
const faults = [
  ...(await lookAtScreens(join(folder, 'screens'), wanted, researched)),
  ...(await lookAtPapers(join(folder, 'papers'), wanted, researched)),
]
process.stdout.write(`${faults.length} faults; the pictures are in ${folder}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
