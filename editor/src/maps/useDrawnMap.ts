import type { Id, Project } from '@potok/model'
import { useEffect, useState } from 'react'
import { type Dragged, type DrawnMap, drawnMap } from '../canvas/drawn.ts'
import { useProjects, useSession } from '../store/SessionScope.tsx'
import type { DeskStore } from '../tools/desk.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** The map as drawn: it follows the document, and what is held in the air by me and by colleagues on this map. */
export function useDrawnMap(map: Id, first: Project, desk: DeskStore): DrawnMap {
  const { language } = useTexts()
  const { others } = useSession().presence
  const projects = useProjects()
  const [drawn] = useState(() => drawnMap(map, first, language))
  useEffect(() => drawn.speak(language), [drawn, language])
  useEffect(() => {
    const follow = ({ project }: { project: Project | null }) => project && drawn.show(project)
    follow(projects.getState())
    return projects.subscribe(follow)
  }, [drawn, projects])
  useEffect(() => {
    let before = ''
    const hold = () => {
      const mine = desk.getState().drag
      const theirs = others.getState().list.flatMap((one) => (one.map === map && one.drag ? [one.drag] : []))
      const drags: Dragged[] = mine ? [mine, ...theirs] : theirs
      const now = JSON.stringify(drags)
      if (now === before) return
      before = now
      drawn.drag(drags)
    }
    hold()
    const stops = [desk.subscribe(hold), others.subscribe(hold)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [drawn, desk, others, map])
  return drawn
}
