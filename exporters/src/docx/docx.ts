import { refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { described } from '../papers/described.ts'
import { isPaper, PAPERS, type PaperName } from '../papers/papers.ts'
import { writeDocx } from './write.ts'

export const docx: Exporter = {
  name: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  writes: Object.keys(PAPERS) as PaperName[],
  async export(project, what, options) {
    if (!isPaper(what))
      return refuse('export-not-offered', `"${what}" is not written as docx.`, [], { what, as: 'docx' })
    return { ok: true, value: await writeDocx(described(project, what, options), options.at) }
  },
}
