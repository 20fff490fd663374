import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportPaper } from '@potok/exporters/node'
import type { Project } from '@potok/model'
import { caseProject } from '../../../exporters/fixtures/cases.ts'
import { grown } from '../../../exporters/fixtures/grown.ts'
import { plainProject } from '../../../exporters/fixtures/plain.ts'
import { root } from '../start.ts'
import { told } from './place.ts'
import { faultsOnPages } from './printedPages.ts'

type Paper = readonly [what: string, as: 'pdf' | 'png', ...more: string[]]

const PAPERS: readonly Paper[] = [
  ['card', 'pdf'],
  ['sop', 'pdf'],
  ['map', 'pdf'],
  ['map', 'pdf', '--page', 'A4', '--tiles', '9'],
  ['process', 'pdf'],
  ['problems', 'pdf'],
  ['roadmap', 'pdf'],
  ['passport', 'pdf'],
  ['report', 'pdf'],
  ['register', 'pdf'],
  ['memorandum', 'pdf'],
]
const CASES = ['land-use-permit', 'kindergarten-enrolment'].map((name) => ({
  name,
  file: join(root, 'model', 'fixtures', 'cases', `${name}.json`),
  papers: [...PAPERS, ['map', 'png'], ['journey', 'pdf'], ['system', 'pdf']] satisfies Paper[],
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

/**
 * Every paper of both cases, of an empty project, of one of 200 steps, and of the project with clients that the screens left in
 * `researched`, by the command line, its pages as pictures. Returns what could not be made, words of another language, and words that
 * are too small, off the page or on each other.
 */
export async function lookAtPapers(folder: string, wanted: readonly string[], researched: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const faults: string[] = []
  const sources = [
    ...CASES,
    { name: 'empty', file: await written(folder, 'empty', empty()), papers: PAPERS },
    { name: 'large', file: await written(folder, 'large', large()), papers: PAPERS },
    ...(existsSync(researched) ? [{ name: 'researched', file: researched, papers: RESEARCHED }] : []),
  ]
  for (const { name, file, papers } of sources)
    for (const [what, as, ...more] of papers)
      for (const language of ['ru', 'en'] as const) {
        const picture = [name, what, as, language, ...(more.length > 0 ? ['tiles'] : [])].join('-')
        if (wanted.length > 0 && !wanted.some((part) => `papers/${picture}`.includes(part))) continue
        const tell = (all: readonly string[]) => faults.push(...told(all.map((fault) => `${picture}: ${fault}`)))
        const out = join(folder, `${picture}.${as}`)
        const made = run(process.execPath, [
          join(root, 'bin', 'run.mjs'),
          ...['potok', 'export', file, '--what', what, '--as', as, '--out', out, '--lang', language, ...more],
        ])
        if ('trouble' in made) {
          if (name !== 'empty' || what !== 'map') tell([made.trouble])
        } else if (as === 'pdf') {
          const drawn = run('pdftoppm', ['-png', '-r', DOTS_PER_INCH, out, join(folder, picture)])
          if ('trouble' in drawn) tell([drawn.trouble])
          const foreign = foreignOn(out, language, readFileSync(file, 'utf8'))
          tell(foreign.map((word) => `another language: «${word}»`))
          tell(await faultsOnPages(out))
        }
      }
  return faults
}

async function written(folder: string, name: string, project: Project): Promise<string> {
  const made = await exportPaper(project, 'project', 'json')
  if (!made.ok) throw new Error(made.message)
  const file = join(folder, `${name}.json`)
  writeFileSync(file, made.value.bytes)
  return file
}

const empty = (): Project => plainProject({})

function large(): Project {
  const { card, settings, milestones, indicators } = caseProject('land-use-permit')
  return { ...grown(200, 5, 40), card, settings, milestones, indicators }
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
