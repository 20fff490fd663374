import { refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { withLetterhead } from '../letterhead/headed.ts'
import { described } from '../papers/described.ts'
import { buildMap } from '../papers/map/build.ts'
import { isPaper, PAPERS, type PaperName } from '../papers/papers.ts'
import { printedSeal } from '../papers/seal.ts'
import { DRAWINGS, isDrawn } from '../svg/drawings.ts'
import { archived } from './archive.ts'
import { writeMap } from './mapSheet.ts'
import { pictureSheet } from './pictureSheet.ts'
import { writePdf } from './write.ts'

export const pdf: Exporter = {
  name: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  writes: [...(Object.keys(PAPERS) as PaperName[]), 'map'],
  async export(project, what, options) {
    const { lang = 'ru', map, page, tiles, address, seal, letterhead, at } = options
    if (what === 'map') {
      const sheet = buildMap(withLetterhead(project, letterhead, lang), {
        lang,
        map,
        page,
        tiles,
        address: seal?.address ?? address,
        letterhead,
      })
      return sheet.ok ? writeMap(sheet.value, at, printedSeal(seal, lang), archived(project, options)) : sheet
    }
    if (!isPaper(what)) return refuse('export-not-offered', `"${what}" is not written as pdf.`, [], { what, as: 'pdf' })
    const description = described(project, what, options)
    const picture = isDrawn(what) ? DRAWINGS[what](project, { lang, map }) : null
    const sheet = picture?.ok ? pictureSheet(picture.value, description.running?.left ?? description.title) : null
    const more = { ...archived(project, options), faces: letterhead?.faces ?? [] }
    return writePdf(description, at, more, sheet, printedSeal(seal, lang))
  },
}
