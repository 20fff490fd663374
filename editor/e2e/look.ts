import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { lookAtPapers } from './look/papers.ts'
import { lookAtScreens } from './look/screens.ts'
import { root } from './start.ts'

/** Pictures of every screen and paper into `.look/`, and what is wrong with them in words. Arguments choose by part of a name. */
const folder = join(root, '.look')
const wanted = process.argv.slice(2)
rmSync(folder, { recursive: true, force: true })
const faults = [
  ...(await lookAtScreens(join(folder, 'screens'), wanted)),
  ...(await lookAtPapers(join(folder, 'papers'), wanted)),
]
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${faults.length} faults; the pictures are in ${folder}\n`)
