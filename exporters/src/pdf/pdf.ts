import { refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { dayOf } from '../papers/dates.ts'
import { buildMap } from '../papers/map/build.ts'
import { isPaper, PAPERS, type PaperName } from '../papers/papers.ts'
import { printedSeal, sealed, withoutOwnState } from '../papers/seal.ts'
import { DRAWINGS, isDrawn } from '../svg/drawings.ts'
import { writeMap } from './mapSheet.ts'
import { pictureSheet } from './pictureSheet.ts'
import { writePdf } from './write.ts'

export const pdf: Exporter = {
  name: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  writes: [...(Object.keys(PAPERS) as PaperName[]), 'map'],
  async export(project, what, { lang = 'ru', map, session, page, address, seal, acquainted, at }) {
    if (what === 'map') {
      const sheet = buildMap(project, { lang, map, page, address: seal?.address ?? address })
      return sheet.ok ? writeMap(sheet.value, at, printedSeal(seal, lang)) : sheet
    }
    if (!isPaper(what)) return refuse('export-not-offered', `"${what}" is not written as pdf.`, [], { what, as: 'pdf' })
    const asked = { lang, map, session, address, acquainted, today: dayOf(at) }
    const description = sealed(PAPERS[what].build(withoutOwnState(project, seal), asked), seal)
    const picture = isDrawn(what) ? DRAWINGS[what](project, { lang, map }) : null
    const sheet = picture?.ok ? pictureSheet(picture.value, description.running?.left ?? description.title) : null
    return writePdf(description, at, undefined, sheet, printedSeal(seal, lang))
  },
}
