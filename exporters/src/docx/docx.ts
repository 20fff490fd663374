import { refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { dayOf } from '../papers/dates.ts'
import { isPaper, PAPERS, type PaperName } from '../papers/papers.ts'
import { sealed, withoutOwnState } from '../papers/seal.ts'
import { writeDocx } from './write.ts'

export const docx: Exporter = {
  name: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  writes: Object.keys(PAPERS) as PaperName[],
  async export(project, what, { lang = 'ru', map, session, address, seal, acquainted, at }) {
    if (!isPaper(what))
      return refuse('export-not-offered', `"${what}" is not written as docx.`, [], { what, as: 'docx' })
    const asked = { lang, map, session, address, acquainted, today: dayOf(at) }
    const description = sealed(PAPERS[what].build(withoutOwnState(project, seal), asked), seal)
    return { ok: true, value: await writeDocx(description, at) }
  },
}
