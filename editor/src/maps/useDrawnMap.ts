import type { Id, Project } from '@potok/model'
import { useEffect, useState } from 'react'
import { type DrawnMap, drawnMap } from '../canvas/drawn.ts'
import { glide } from '../canvas/glide.ts'
import { Gliding } from '../canvas/gliding.ts'
import { useProjects, useSession } from '../store/SessionScope.tsx'
import type { DeskStore } from '../tools/desk.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** The map as drawn: it follows the document, and what is held in the air by me and by colleagues on this map. */
export function useDrawnMap(map: Id, first: Project, desk: DeskStore): DrawnMap {
  const { language } = useTexts()
  const { others } = useSession().presence
  const projects = useProjects()
  const [drawn] = useState(() => {
    const { folded, chain } = desk.getState()
    return drawnMap(map, first, { locale: language, folded, chain })
  })
  useEffect(() => drawn.turn({ locale: language }), [drawn, language])
  useEffect(() => {
    const follow = ({ project }: { project: Project | null }) => project && drawn.show(project)
    follow(projects.getState())
    return projects.subscribe(follow)
  }, [drawn, projects])
  useEffect(() => {
    const gliding = new Gliding()
    const calm = glide(1).duration === 0
    let heard = ''
    let frame: number | null = null
    const show = () => {
      const mine = desk.getState().drag
      drawn.drag(gliding.drags(), mine && !mine.copies ? mine : null)
    }
    const step = () => {
      frame = gliding.step() ? requestAnimationFrame(step) : null
      show()
    }
    const hear = () => {
      const told = others
        .getState()
        .list.flatMap(({ client, map: at, drag }) => (at === map && drag ? [{ by: client, ...drag }] : []))
      const words = JSON.stringify(told)
      if (words === heard) return
      heard = words
      gliding.aim(told)
      if (calm) gliding.arrive()
      show()
      frame ??= requestAnimationFrame(step)
    }
    hear()
    const stops = [
      others.subscribe(hear),
      desk.subscribe((now, before) => {
        if (now.drag !== before.drag) show()
        drawn.turn({ folded: now.folded, chain: now.chain })
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      if (frame !== null) cancelAnimationFrame(frame)
    }
  }, [drawn, desk, others, map])
  return drawn
}
