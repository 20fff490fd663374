import { refuse, writeProjectFile } from '@potok/model'
import type { Exporter } from '../exporter.ts'

export const json: Exporter = {
  name: 'json',
  extension: 'json',
  mediaType: 'application/json',
  writes: ['project'],
  async export(project, what) {
    if (what !== 'project')
      return refuse('export-not-offered', `"${what}" is not written as json.`, [], { what, as: 'json' })
    return { ok: true, value: new TextEncoder().encode(writeProjectFile(project)) }
  },
}
