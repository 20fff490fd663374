import type { Project } from '@potok/model'
import { type Lang, textsOf } from '../texts/texts.ts'
import type { Asked } from './asked.ts'
import { foot } from './code.ts'
import type { Block, Density, Description, Stamp } from './description.ts'
import { stampOf } from './stamp.ts'
import { typeset } from './typeset.ts'

const MARGINS = { left: 20, right: 10, top: 15, bottom: 15 }

const TABLES: readonly [Density, ...Density[]] = [
  { textSize: 9.6, rowGap: 1.6, inset: 1.1, between: 4, runIn: false, stacked: false },
]

interface Report {
  /** What it is, in capitals above the title and as a name in the running line. */
  readonly kind: string
  readonly name: string
  readonly blocks: readonly Block[]
  /** Whose word stands at the top right, from the stamps of the card; «ПРОЕКТ» stands over the sheet: nobody has approved it. */
  readonly stamp?: 'approved' | 'agreed'
}

/** A paper of sections and tables about a project: lying A4, over as many pages as it takes. */
export function report(
  project: Project,
  { lang, address = null }: Asked,
  { kind, name, blocks, stamp }: Report,
): Description {
  const t = textsOf(lang)
  const title = titleOf(project, lang)
  const head: Block = {
    block: 'head',
    left: null,
    organisation: project.about.organisationName.split('\n').flatMap((one) => one.trim() || []),
    right: stamp ? stamped(project, stamp, lang) : null,
    kind,
    title,
    note: '',
    state: '',
    between: stamp !== undefined,
  }
  const end = foot([name], { document: name, blocks, address, alt: t.codeAlt })
  const sheet = { landscape: true, margins: MARGINS, densities: TABLES, blocks: [head, ...blocks, end] }
  const running = { left: name, right: title }
  return typeset(
    { lang, title, running, sheetWords: [t.sheet, t.of] as const, draft: stamp ? t.draftWord : '', sheets: [sheet] },
    lang,
  )
}

/** The date is left open: the card's own says nothing about this paper. */
function stamped({ card }: Project, word: 'approved' | 'agreed', lang: Lang): Stamp {
  const t = textsOf(lang)
  const year = card.versionOn?.slice(0, 4) ?? '20\u00a0\u00a0'
  return word === 'approved'
    ? stampOf(t.approved, { post: card.approverPost, name: card.approverName, on: null, year }, lang)
    : stampOf(t.agreed, { post: card.agreedPost, name: card.agreedName, on: null, year }, lang)
}

const titleOf = ({ about }: Project, lang: Lang): string =>
  (lang === 'en' && about.titleEn) || about.title || textsOf(lang).untitled
