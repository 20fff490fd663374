import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../start.ts'
import { told } from './place.ts'

type Paper = readonly [what: string, as: 'pdf' | 'png']

const CASES = ['land-use-permit', 'kindergarten-enrolment'].map((name) => ({
  name,
  file: join(root, 'model', 'fixtures', 'cases', `${name}.json`),
  papers: [
    ['card', 'pdf'],
    ['sop', 'pdf'],
    ['map', 'pdf'],
    ['map', 'png'],
    ['journey', 'pdf'],
    ['system', 'pdf'],
    ['process', 'pdf'],
    ['problems', 'pdf'],
    ['roadmap', 'pdf'],
    ['passport', 'pdf'],
    ['report', 'pdf'],
    ['register', 'pdf'],
    ['memorandum', 'pdf'],
  ] satisfies Paper[],
}))
/** What a project with clients has beside. */
const RESEARCHED: readonly Paper[] = [
  ['journey', 'pdf'],
  ['journey', 'png'],
  ['system', 'pdf'],
  ['system', 'png'],
  ['clients', 'pdf'],
  ['touchpoints', 'pdf'],
  ['evidence', 'pdf'],
]
const DOTS_PER_INCH = '60'

/** Every paper of both cases, and of the project with clients that the screens left in `researched`, by the command line, its pages as pictures. Returns what could not be made, and words of another language. */
export async function lookAtPapers(folder: string, wanted: readonly string[], researched: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const faults: string[] = []
  const sources = existsSync(researched)
    ? [...CASES, { name: 'researched', file: researched, papers: RESEARCHED }]
    : CASES
  for (const { name, file, papers } of sources)
    for (const [what, as] of papers)
      for (const language of ['ru', 'en'] as const) {
        const picture = `${name}-${what}-${as}-${language}`
        if (wanted.length > 0 && !wanted.some((part) => picture.includes(part))) continue
        const out = join(folder, `${picture}.${as}`)
        const made = run(process.execPath, [
          join(root, 'bin', 'run.mjs'),
          ...['potok', 'export', file, '--what', what, '--as', as, '--out', out, '--lang', language],
        ])
        if ('trouble' in made) faults.push(...told([`${picture}: ${made.trouble}`]))
        else if (as === 'pdf') {
          const drawn = run('pdftoppm', ['-png', '-r', DOTS_PER_INCH, out, join(folder, picture)])
          if ('trouble' in drawn) faults.push(...told([`${picture}: ${drawn.trouble}`]))
          const foreign = foreignOn(out, language, readFileSync(file, 'utf8'))
          faults.push(...told(foreign.map((word) => `${picture}: another language: «${word}»`)))
        }
      }
  return faults
}

const SAME = new Set(['csat', 'ces', 'nps', 'pdf'])

/** Words of the other language that nobody of the project wrote. */
function foreignOn(pdf: string, language: 'ru' | 'en', written: string): string[] {
  const read = run('pdftotext', [pdf, '-'])
  if ('trouble' in read) return [read.trouble]
  const own = written.toLowerCase()
  const words = read.said.replace(/[-\u00ad\u2010]\n/g, '').match(language === 'en' ? /[а-яё]+/gi : /[a-z]{3,}/gi) ?? []
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => !own.includes(word) && !SAME.has(word))
}

function run(program: string, args: string[]): { said: string } | { trouble: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) return { trouble: error.message }
  return status === 0 ? { said: stdout } : { trouble: stderr.trim() }
}
