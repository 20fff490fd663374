import type { Project } from '@potok/model'
import { type Lang, textsOf } from '../texts/texts.ts'
import type { Asked } from './asked.ts'
import { foot } from './code.ts'
import type { Block, Density, Description, Stamp } from './description.ts'
import { stampOf } from './stamp.ts'
import { typeset } from './typeset.ts'

const MARGINS = { left: 20, right: 10, top: 15, bottom: 15 }
const UPRIGHT_MARGINS = { left: 20, right: 10, top: 20, bottom: 20 }

const TABLES: readonly [Density, ...Density[]] = [
  { textSize: 9.6, rowGap: 1.6, inset: 1.1, between: 4, runIn: false, stacked: false },
]

const AIRY: Density = { textSize: 11, rowGap: 2.2, inset: 1.2, between: 4, runIn: false, stacked: true }
const UPRIGHT: readonly [Density, ...Density[]] = [AIRY, { ...AIRY, textSize: 10, rowGap: 1.5, inset: 0.9 }, AIRY]

interface Report {
  /** What it is, in capitals above the title and as a name in the running line. */
  readonly kind: string
  readonly name: string
  readonly blocks: readonly Block[]
  /** Whose word stands at the top right, from the stamps of the card. */
  readonly stamp?: 'approved' | 'agreed'
  /** On standing A4: a text rather than a wide table. */
  readonly portrait?: boolean
  /** The project's own when not said. */
  readonly title?: string
  /** In place of a stamp: whom it is for. */
  readonly addressee?: Stamp
}

/** A paper of sections and tables about a project: A4, lying unless said otherwise, over as many pages as it takes. */
export function report(
  project: Project,
  { lang, address = null }: Asked,
  { kind, name, blocks, stamp, portrait = false, addressee, title = titleOf(project, lang) }: Report,
): Description {
  const t = textsOf(lang)
  const head: Block = {
    block: 'head',
    left: null,
    organisation: project.about.organisationName.split('\n').flatMap((one) => one.trim() || []),
    right: addressee ?? (stamp ? stamped(project, stamp, lang) : null),
    kind,
    title,
    note: '',
    state: '',
    between: stamp !== undefined && !portrait,
  }
  const end = foot([name], { document: name, blocks, address, alt: t.codeAlt })
  const page = portrait
    ? { landscape: false, margins: UPRIGHT_MARGINS, densities: UPRIGHT }
    : { landscape: true, margins: MARGINS, densities: TABLES }
  const sheet = { ...page, blocks: [head, ...blocks, end] }
  const running = { left: name, right: title }
  return typeset(
    { lang, title, running, sheetWords: [t.sheet, t.of] as const, draft: t.draftWord, sheets: [sheet] },
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
