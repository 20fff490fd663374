import { ok, refuse } from '@potok/model'
import { type Zippable, zipSync } from 'fflate'
import { docx } from '../docx/docx.ts'
import type { Exporter } from '../exporter.ts'
import { json } from '../json/json.ts'
import { dayOf } from '../papers/dates.ts'
import { pdf } from '../pdf/pdf.ts'
import { png } from '../png/png.ts'
import { svg } from '../svg/svg.ts'
import { textsOf } from '../texts/texts.ts'
import { workbook } from '../xlsx/workbook.ts'
import { archiveIndex } from './archiveIndex.ts'
import { archived, contentsOf, type Part } from './contents.ts'

const WRITERS = [pdf, docx, workbook, json, svg, png]

/**
 * The whole package: every paper the project has, and the project itself. One that cannot be made is refused, and so is the
 * package. An archive is that with pictures, tables, what was attached and a page that leads to all of it.
 */
export const zip: Exporter = {
  name: 'zip',
  extension: 'zip',
  mediaType: 'application/zip',
  writes: ['package', 'whole'],
  async export(project, what, { lang = 'ru', at, archive, attachments = [], ...options }) {
    if (what !== 'package' && what !== 'whole')
      return refuse('export-not-offered', `"${what}" is not written as zip.`, [], { what, as: 'zip' })
    const files: Zippable = {}
    const parts = what === 'whole' ? archived(project, lang) : contentsOf(project, lang)
    for (const [number, group] of grouped(parts).entries())
      for (const part of group) {
        const writer = WRITERS.find(({ name }) => name === part.as)!
        const isFile = part.what === 'project' && options.projectFile !== undefined
        const made = isFile
          ? ok(new TextEncoder().encode(options.projectFile))
          : await writer.export(project, part.what, {
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
    for (const { name, bytes } of attachments)
      files[`${textsOf(lang).pack.attachments}/${name}`] = [bytes, { level: 0 }]
    if (what === 'whole') {
      const title = (lang === 'en' && project.about.titleEn) || project.about.title || textsOf(lang).untitled
      const index = archiveIndex(title, Object.keys(files), dayOf(at), lang)
      files['index.html'] = [new TextEncoder().encode(index), { level: 6 }]
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
