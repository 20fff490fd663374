import type { Id, Place, Project, ProjectDocument } from '@potok/model'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { pictureOf } from './pictureOf.ts'
import type { Picture } from './picture.ts'

/** The plain project, at most once a frame however many changes arrive. */
export function useFramedProject(document: ProjectDocument): Project {
  const framed = useMemo(() => {
    let shown = document.project()
    let waits = 0
    const listeners = new Set<() => void>()
    const stop = document.observe(() => {
      waits ||= requestAnimationFrame(() => {
        waits = 0
        shown = document.project()
        for (const listener of listeners) listener()
      })
    })
    return {
      now: () => shown,
      listen(listener: () => void) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      stop() {
        cancelAnimationFrame(waits)
        stop()
      },
    }
  }, [document])
  useEffect(() => framed.stop, [framed])
  return useSyncExternalStore(framed.listen, framed.now)
}

export interface Dragged {
  readonly ids: readonly Id[]
  readonly dx: number
  readonly dy: number
}

/** The scene of the map; what is being dragged, by me or by a colleague, is drawn where it is held. */
export function usePicture(project: Project, map: Id, drags: readonly Dragged[]): Picture {
  return useMemo(() => pictureOf(drags.length > 0 ? held(project, drags) : project, map), [project, map, drags])
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
