import type { Id, Project } from '@potok/model'
import { useMemo, useRef } from 'react'
import type { CanvasView } from '../canvas/MapCanvas.tsx'
import type { Picture } from '../canvas/picture.ts'
import { refusalWords } from '../figures/refusalWords.ts'
import { go } from '../routes.ts'
import { act, undoHere } from '../store/act.ts'
import { useSession } from '../store/SessionScope.tsx'
import type { DeskStore } from '../tools/desk.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { Bench } from './bench.ts'

export interface Latest {
  project: Project
  picture: Picture
  view: CanvasView | null
}

/** The bench of this screen: it looks into the document itself, which is newer than what the last frame drew. */
export function useBench(map: Id, desk: DeskStore, latest: { current: Latest }): Bench {
  const session = useSession()
  const texts = useTexts()
  const spoken = useRef(texts)
  spoken.current = texts
  return useMemo<Bench>(
    () => ({
      map,
      desk,
      project: () => session.state.getState().replica?.document.project() ?? latest.current.project,
      picture: () => latest.current.picture,
      view: () => latest.current.view,
      undo: () => undoHere(session),
      say: (key, values) => spoken.current.say(key, values),
      openMap: (id, step = null) => go({ name: 'map', project: session.projectId, map: id, step }),
      act(command, input, how) {
        const about = how?.about ?? null
        const done = act(session, command, input, about !== null)
        if (done.ok) {
          if (desk.getState().refusal) desk.setState({ refusal: null })
          return done.value
        }
        if (about) desk.setState({ refusal: { about, words: refusalWords(done, spoken.current) } })
        return null
      },
    }),
    [map, desk, session, latest],
  )
}
