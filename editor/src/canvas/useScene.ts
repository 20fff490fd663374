import { buildScene, type Id, type Project, patchScene, processMap, type Scene } from '@potok/model'
import { useMemo, useRef } from 'react'
import type { Language } from '../ui/texts/texts.ts'
import { emptyScene } from './drawn.ts'

/** The scene of a map that nobody drags on: it follows the project. */
export function useScene(project: Project, id: Id, language: Language): Scene {
  const last = useRef<Scene | null>(null)
  return useMemo(() => {
    const map = processMap(project, id)
    if (!map) return emptyScene(id, language)
    const options = { locale: language }
    last.current = last.current ? patchScene(last.current, map, project, options) : buildScene(map, project, options)
    return last.current
  }, [project, id, language])
}
