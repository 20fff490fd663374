import {
  hasNameInside,
  NAME_LINE,
  openProject,
  pictureOf,
  readProjectFile,
  systemAnalysis,
  systemMap,
  wayOf,
} from '@potok/model'
import * as Y from 'yjs'
import type { PlainList } from './canvas/plainList.ts'

/** What a plain canvas paints of the only system map of a project file. */
export function systemList(file: unknown): PlainList {
  const read = readProjectFile(file)
  if (!read.ok) throw new Error(read.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, read.value.update)
  const project = openProject(doc).project()
  const { id = '' } = [...project.maps.values()].find(({ kind }) => kind === 'system') ?? {}
  const map = systemMap(project, id)!
  const { loops } = systemAnalysis(map)
  const given = { project, map, supposed: new Map(), hidden: new Set<never>(), only: null, bottleneck: null, loops }
  const picture = pictureOf({ ...given, name: ({ name }) => name, label: ({ label }) => label }, null)
  const elements = [...picture.elements.values()]
  return {
    curves: picture.relations.flatMap((one) => {
      const way = wayOf(picture, one)
      return way ? [[...way.from, ...way.bend, ...way.to] as const] : []
    }),
    boxes: elements.map(({ x, y, width, height }) => [x - width / 2, y - height / 2, width, height]),
    lines: elements.flatMap(({ kind, x, y, width, height, lines }) =>
      lines.map((text, at) => {
        const top = hasNameInside(kind) ? y - ((lines.length - 1) * NAME_LINE) / 2 + 4.5 : y + height / 2 + 17
        return [x - width / 2 + 18, top + at * NAME_LINE, text] as const
      }),
    ),
  }
}
