import { refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { isPaper, PAPERS } from '../papers/papers.ts'
import { writePdf } from './write.ts'

export const pdf: Exporter = {
  name: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  writes: ['card', 'sop'],
  async export(project, what, { lang = 'ru', map, address, at }) {
    if (!isPaper(what)) return refuse('export-not-offered', `"${what}" is not written as pdf.`, [], { what, as: 'pdf' })
    return writePdf(PAPERS[what].build(project, { lang, map, address }), at)
  },
}
