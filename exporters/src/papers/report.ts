import type { Project } from '@potok/model'
import { type Lang, textsOf } from '../texts/texts.ts'
import type { Asked } from './asked.ts'
import { foot } from './code.ts'
import type { Block, Density, Description } from './description.ts'
import { typeset } from './typeset.ts'

const MARGINS = { left: 20, right: 10, top: 15, bottom: 15 }

const TABLES: readonly [Density, ...Density[]] = [
  { textSize: 9.6, rowGap: 1.6, inset: 1.1, between: 4, runIn: false, stacked: true },
]

interface Report {
  /** What it is, in capitals above the title and as a name in the running line. */
  readonly kind: string
  readonly name: string
  readonly blocks: readonly Block[]
}

/** A paper of sections and tables about a project: lying A4, over as many pages as it takes. */
export function report(project: Project, { lang, address = null }: Asked, { kind, name, blocks }: Report): Description {
  const t = textsOf(lang)
  const title = titleOf(project, lang)
  const head: Block = {
    block: 'head',
    left: null,
    organisation: project.about.organisationName.split('\n').flatMap((one) => one.trim() || []),
    right: null,
    kind,
    title,
    note: '',
    state: '',
    between: false,
  }
  const end = foot([name], { document: name, blocks, address, alt: t.codeAlt })
  const sheet = { landscape: true, margins: MARGINS, densities: TABLES, blocks: [head, ...blocks, end] }
  const running = { left: name, right: title }
  return typeset({ lang, title, running, sheetWords: [t.sheet, t.of] as const, draft: '', sheets: [sheet] }, lang)
}

const titleOf = ({ about }: Project, lang: Lang): string =>
  (lang === 'en' && about.titleEn) || about.title || textsOf(lang).untitled
