import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../start.ts'

const CASES = ['land-use-permit', 'kindergarten-enrolment']
const PAPERS = [
  ['card', 'pdf'],
  ['sop', 'pdf'],
  ['map', 'pdf'],
  ['map', 'png'],
  ['journey', 'pdf'],
  ['system', 'pdf'],
] as const
const DOTS_PER_INCH = '60'

/** Every paper of both cases by the command line, its pages as pictures. Returns what could not be made. */
export async function lookAtPapers(folder: string, wanted: readonly string[]): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const faults: string[] = []
  for (const name of CASES)
    for (const [what, as] of PAPERS)
      for (const language of ['ru', 'en']) {
        const picture = `${name}-${what}-${as}-${language}`
        if (wanted.length > 0 && !wanted.some((part) => picture.includes(part))) continue
        const out = join(folder, `${picture}.${as}`)
        const file = join(root, 'model', 'fixtures', 'cases', `${name}.json`)
        const made = run(process.execPath, [
          join(root, 'bin', 'run.mjs'),
          ...['potok', 'export', file, '--what', what, '--as', as, '--out', out, '--lang', language],
        ])
        if (made !== null) faults.push(`${picture}: ${made}`)
        else if (as === 'pdf') {
          const drawn = run('pdftoppm', ['-png', '-r', DOTS_PER_INCH, out, join(folder, picture)])
          if (drawn !== null) faults.push(`${picture}: ${drawn}`)
        }
      }
  return faults
}

/** Null when it went well, else what it said. */
function run(program: string, args: string[]): string | null {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) return error.message
  return status === 0 ? null : stderr.trim()
}
