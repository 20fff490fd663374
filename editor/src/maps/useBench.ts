import { addChain, addStep, type Id, moveSteps, pasteSteps } from '@potok/model'
import { useMemo, useRef } from 'react'
import { setLock } from '../api/locks.ts'
import type { DrawnMap } from '../canvas/drawn.ts'
import { fitted } from '../canvas/fitted.ts'
import { glide } from '../canvas/glide.ts'
import type { CanvasView } from '../canvas/MapCanvas.tsx'
import { seenOf, type ViewStore } from '../canvas/view.ts'
import { refusalWords } from '../figures/refusalWords.ts'
import { atThisMoment, go } from '../routes.ts'
import { act, undoHere } from '../store/act.ts'
import { useSession } from '../store/SessionScope.tsx'
import type { DeskStore } from '../tools/desk.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { Bench } from './bench.ts'

export interface Sheet {
  readonly drawn: DrawnMap
  readonly view: ViewStore
  readonly canvas: { current: CanvasView | null }
}

const GLIDE_MS = 320
/** What needs a place on the map: in a chain nothing has one of its own. */
const PLACING = new Set([addStep, addChain, moveSteps, pasteSteps].map(({ name }) => name))

/** The bench of this screen: it looks into the document itself, which is newer than what the last frame drew. */
export function useBench(map: Id, desk: DeskStore, sheet: Sheet): Bench {
  const session = useSession()
  const texts = useTexts()
  const spoken = useRef(texts)
  spoken.current = texts
  return useMemo<Bench>(
    () => ({
      projectId: session.projectId,
      map,
      desk,
      drawn: sheet.drawn,
      project: () => session.state.getState().replica?.document.project() ?? sheet.drawn.store.getState().project,
      scene: () => sheet.drawn.store.getState().scene,
      view: () => sheet.canvas.current,
      seen: () => seenOf(sheet.view.getState()),
      fit(part, most, air) {
        if (!part) return
        void sheet.canvas.current?.setViewport(fitted(part, sheet.view.getState(), most, air), glide(GLIDE_MS))
      },
      undo: () => undoHere(session),
      held: () => session.locked(),
      lock(groups) {
        const { role, locks } = session.state.getState()
        if (role !== 'facilitator') return
        const isLocked = !groups.every((id) => locks.has(id))
        for (const id of groups)
          void setLock(session.projectId, id, isLocked).then((done) => done.ok || tellRefusal(done))
      },
      say: (key, values) => spoken.current.say(key, values),
      openMap: (id, step = null) => go(atThisMoment({ name: 'map', project: session.projectId, map: id, step })),
      act(command, input, how) {
        const about = how?.about ?? null
        if (PLACING.has(command.name) && desk.getState().chain) {
          desk.setState({ refusal: { about: null, words: spoken.current.say('ways.onlyLanes') } })
          return null
        }
        const done = act(session, command, input, about !== null)
        if (done.ok) {
          if (desk.getState().refusal) desk.setState({ refusal: null })
          return done.value
        }
        if (about) desk.setState({ refusal: { about, words: refusalWords(done, spoken.current) } })
        return null
      },
    }),
    [map, desk, session, sheet],
  )
}
