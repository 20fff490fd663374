import { buildScene, type Id, type Place, type Project, patchScene, processMap, type Scene } from '@potok/model'
import { useMemo, useRef } from 'react'
import type { Language } from '../ui/texts/texts.ts'
import type { Picture } from './picture.ts'
import { EMPTY, pictureOf } from './pictureOf.ts'

export interface Dragged {
  readonly ids: readonly Id[]
  readonly dx: number
  readonly dy: number
}

/** The scene of the map; what is being dragged, by me or by a colleague, is drawn where it is held. */
export function usePicture(project: Project, id: Id, drags: readonly Dragged[], language: Language): Picture {
  const last = useRef<Scene | null>(null)
  return useMemo(() => {
    const map = processMap(project, id)
    if (!map) return EMPTY
    const options = { locale: language, drafts: held(project, drags) }
    const scene = last.current ? patchScene(last.current, map, project, options) : buildScene(map, project, options)
    last.current = scene
    return pictureOf(scene, map)
  }, [project, id, drags, language])
}

function held(project: Project, drags: readonly Dragged[]): ReadonlyMap<Id, Place> {
  const drafts = new Map<Id, Place>()
  for (const { ids, dx, dy } of drags) {
    for (const id of ids) {
      const place = project.layout.get(id)
      if (!place) continue
      const [x, y, ...size] = place
      drafts.set(id, [x + dx, y + dy, ...size] as unknown as Place)
    }
  }
  return drafts
}
