import type { Id, Place, Project } from '@potok/model'
import { useMemo } from 'react'
import type { Language } from '../ui/texts/texts.ts'
import type { Picture } from './picture.ts'
import { pictureOf } from './pictureOf.ts'

export interface Dragged {
  readonly ids: readonly Id[]
  readonly dx: number
  readonly dy: number
}

/** The scene of the map; what is being dragged, by me or by a colleague, is drawn where it is held. */
export function usePicture(project: Project, map: Id, drags: readonly Dragged[], language: Language): Picture {
  return useMemo(
    () => pictureOf(drags.length > 0 ? held(project, drags) : project, map, language),
    [project, map, drags, language],
  )
}

function held(project: Project, drags: readonly Dragged[]): Project {
  const layout = new Map(project.layout)
  for (const { ids, dx, dy } of drags) {
    for (const id of ids) {
      const place = layout.get(id)
      if (!place) continue
      const [x, y, ...size] = place
      layout.set(id, [x + dx, y + dy, ...size] as unknown as Place)
    }
  }
  return { ...project, layout }
}
