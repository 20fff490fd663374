import {
  type Difference,
  difference,
  type Id,
  isProjectFile,
  mapOfPart,
  mapPart,
  ok,
  openProject,
  type Project,
  perform,
  type Result,
  readProjectFile,
  refuse,
  SCRATCHER,
  scratchOf,
  takeChanges,
} from '@potok/model'
import * as Y from 'yjs'
import { decoded } from '../csv/decoded.ts'
import type { Importer } from '../importer.ts'

const LARGEST = 20 << 20

/** A project file of Potok: its maps come beside those that are there, whom and what they name known again by its name. */
export const json: Importer = {
  name: 'json',
  extensions: ['json'],
  knows: (bytes) => bytes[0] === 0x7b,
  async read(bytes, into) {
    if (bytes.length > LARGEST) return refuse('file-large', 'The file is too large.', [], { most: LARGEST >> 20 })
    const given = parsed(decoded(bytes) ?? '')
    if (!isProjectFile(given))
      return refuse('import-unknown', 'This kind of file is not known.', [], { name: into.fileName.slice(-60) })
    const read = readProjectFile(given)
    if (!read.ok) return read
    const doc = new Y.Doc()
    Y.applyUpdate(doc, read.value.update)
    const taken = mapsOf(openProject(doc).project(), into.project)
    if (!taken.ok) return taken
    if (taken.value.maps.length === 0) return refuse('import-no-maps', 'The project file has no maps.')
    return ok({ ...taken.value, left: [] })
  },
}

/** One after another, so that what two of them name comes once. */
function mapsOf(from: Project, into: Project): Result<{ maps: Id[]; changes: readonly Difference[] }> {
  const copy = scratchOf(into)
  const maps: Id[] = []
  for (const { id } of from.maps.values()) {
    const part = mapPart(from, id)
    const read = part && mapOfPart(part, copy.project())
    if (!read) continue
    if (!read.ok) return read
    const done = perform(copy, takeChanges, { changes: read.value.changes }, SCRATCHER)
    if (!done.ok) return done
    maps.push(read.value.map)
  }
  return ok({ maps, changes: difference(into, copy.project()) })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
