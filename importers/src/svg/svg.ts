import { mapOfPart, ok, refuse } from '@potok/model'
import { decoded } from '../csv/decoded.ts'
import type { Importer } from '../importer.ts'

const LARGEST = 20 << 20
const CARRIED = /<potok:map[^>]*>([\s\S]*?)<\/potok:map>/u
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** A picture that Potok drew: the map that it carries, as a map of its own. */
export const svg: Importer = {
  name: 'svg',
  extensions: ['svg'],
  knows: (bytes) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<svg[\s>]/u.test(new TextDecoder().decode(bytes.subarray(0, 2000))),
  async read(bytes, into) {
    if (bytes.length > LARGEST) return refuse('file-large', 'The file is too large.', [], { most: LARGEST >> 20 })
    const text = decoded(bytes) ?? ''
    if (/<!DOCTYPE|<!ENTITY/iu.test(text))
      return refuse('file-doctype', 'The file declares a document type.', [], { place: into.fileName })
    const [, carried] = CARRIED.exec(text) ?? []
    if (carried === undefined) return refuse('svg-no-map', 'The picture carries no map of Potok.')
    const part = parsed(carried.replace(/&(?:lt|gt|quot|#39|amp);/gu, (one) => ENTITIES[one]!))
    const read = mapOfPart(part, into.project)
    return read.ok ? ok({ changes: read.value.changes, maps: [read.value.map], left: [] }) : read
  },
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
