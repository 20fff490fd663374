import { refuse } from '@potok/model'
import { type Zippable, zipSync } from 'fflate'
import { docx } from '../docx/docx.ts'
import type { Exporter } from '../exporter.ts'
import { json } from '../json/json.ts'
import { pdf } from '../pdf/pdf.ts'
import { workbook } from '../xlsx/workbook.ts'
import { contentsOf, type Part } from './contents.ts'

const WRITERS = [pdf, docx, workbook, json]

/** The whole package as one archive: every paper the project has, and the project itself. One that cannot be made is refused, and so is the package. */
export const zip: Exporter = {
  name: 'zip',
  extension: 'zip',
  mediaType: 'application/zip',
  writes: ['package'],
  async export(project, what, { lang = 'ru', at, archive, ...options }) {
    if (what !== 'package')
      return refuse('export-not-offered', `"${what}" is not written as zip.`, [], { what, as: 'zip' })
    const files: Zippable = {}
    for (const [number, parts] of grouped(contentsOf(project, lang)).entries())
      for (const part of parts) {
        const writer = WRITERS.find(({ name }) => name === part.as)!
        const made = await writer.export(project, part.what, {
          ...options,
          // The project file lies beside them: once is enough.
          ...(archive && { archive: 'plain' as const }),
          lang,
          at,
          map: part.map,
          session: part.session,
          procedure: part.procedure,
        })
        if (!made.ok) return made
        const ending = part.what === 'project' ? 'potok.json' : writer.extension
        files[`${String(number + 1).padStart(2, '0')} ${part.name}.${ending}`] = [
          made.value,
          { level: part.as === 'json' ? 6 : 0 },
        ]
      }
    return { ok: true, value: zipSync(files, { mtime: at ?? EARLIEST }) }
  },
}

/** No archive knows an earlier day. */
const EARLIEST = new Date(1980, 0, 1)

const SAME = ['what', 'map', 'session', 'procedure'] as const

/** One paper in its formats has one number. */
function grouped(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (last && SAME.every((key) => last[0]![key] === part[key])) last.push(part)
    else groups.push([part])
  }
  return groups
}
