import type { Id, Step } from '@potok/model'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { keepBend, straighten } from '../bending/bendDeeds.ts'
import { BendHandles } from '../canvas/BendHandles.tsx'
import type { DrawnMap } from '../canvas/drawn.ts'
import { FrameTitles } from '../canvas/FrameTitles.tsx'
import { Ground } from '../canvas/Ground.tsx'
import { HeldLayer } from '../canvas/HeldLayer.tsx'
import { type CanvasView, MapCanvas } from '../canvas/MapCanvas.tsx'
import { laneAt } from '../canvas/places.ts'
import { raised } from '../canvas/raised.ts'
import { useNodes } from '../canvas/useNodes.ts'
import type { ViewStore } from '../canvas/view.ts'
import { type Window, windowOn } from '../canvas/window.ts'
import { goOwnWay } from '../following/followed.ts'
import { renameGroup } from '../groups/groupDeeds.ts'
import { isHeld, useHeld } from '../groups/held.ts'
import { handOf } from '../hand/carrying.ts'
import { spacingOf } from '../hand/spacing.ts'
import { useSpacingKeys } from '../hand/useSpacingKeys.ts'
import { usePastView } from '../past/pastView.ts'
import { useSession, useSessionState } from '../store/SessionScope.tsx'
import { openInside } from '../subprocess/openInside.ts'
import { selected } from '../tools/desk.ts'
import type { Happening } from '../tools/tool.ts'
import { onDemand } from '../ui/onDemand.tsx'
import type { Bench } from './bench.ts'
import { finishTyping, join } from './drawing.ts'
import { Pen } from './Pen.tsx'
import { useCompany } from './useCompany.ts'

const PastLayer = onDemand(async () => (await import('../canvas/PastLayer.tsx')).PastLayer)

interface SheetProps {
  bench: Bench
  drawn: DrawnMap
  view: ViewStore
  /** Hands come onto it when it is seen. */
  isPainted: boolean
  canEdit: boolean
  label: string
  happen(happened: Happening): void
  focus(): void
  write(step: Id, text: string): void
  ready(view: CanvasView): void
}

/** The drawing itself: the painted ground and the boxes in the page over it. Drags and pans stay in here. */
export function Sheet({ bench, drawn, view, isPainted, canEdit, label, happen, focus, write, ready }: SheetProps) {
  const { presence } = useSession()
  const { desk: store } = bench
  const desk = useStore(
    store,
    useShallow(({ tool, selection, typing, naming, refusal }) => ({ tool, selection, typing, naming, refusal })),
  )
  const locks = useSessionState((state) => state.locks)
  const held = useHeld()
  const past = usePastView()
  const people = useCompany(bench.map)
  const [flows] = useState(raised)
  const [mounted] = useState(() => windowOn(drawn, view))
  useEffect(() => mounted.follow(), [mounted])
  useEffect(() => flows.stop, [flows])
  const touch = useHands(mounted, desk.selection, desk.typing?.step ?? null)
  const nodes = useNodes({
    drawn,
    mounted: mounted.store,
    desk,
    people,
    canEdit,
    isHeld: (step) => isHeld(drawn.store.getState().project, held, step),
    penOf: (typed: Step) => (
      <Pen
        text={typed.text}
        look={typed.look}
        write={(text) => write(typed.id, text)}
        done={(how, text) => {
          finishTyping(bench, how, text)
          if (!store.getState().typing) focus()
        }}
      />
    ),
  })
  const select = (ids: readonly Id[]) => store.setState(selected(store.getState(), ids))
  const [spacing] = useState(() => spacingOf(bench, view, presence))
  useSpacingKeys(spacing, desk.tool.name === 'space')
  const [hand] = useState(() => handOf(bench, view, presence, flows.hover))
  return (
    <>
      <Ground drawn={drawn} view={view} mounted={mounted.store} raised={flows.store} desk={store} people={people} />
      {isPainted && (
        <MapCanvas
          drawn={drawn}
          view={view}
          raised={flows}
          nodes={nodes}
          selection={desk.selection}
          tool={desk.tool}
          canEdit={canEdit}
          label={label}
          select={select}
          clickSheet={(at, flow, clicks) => {
            focus()
            happen({
              what: 'sheet',
              at,
              lane: laneAt(drawn.store.getState().scene.lanes, at[1])?.id ?? null,
              flow,
              clicks,
            })
          }}
          clickStep={(id, clicks) => {
            if (store.getState().typing?.step !== id) focus()
            happen({ what: 'step', step: id, clicks })
          }}
          openInside={(step) => openInside(bench, step)}
          openMenu={(menu) => store.setState({ menu, menuOf: 'actions' })}
          connect={(start, end) => join(bench, start, end)}
          drag={hand.carry}
          drop={hand.drop}
          space={spacing}
          point={(at) => presence.point(drawn.store.getState().scene.chain ? null : at)}
          touch={touch}
          moved={goOwnWay}
          ready={ready}
        >
          {past && <PastLayer drawn={drawn} past={past} />}
          <HeldLayer drawn={drawn} desk={store} />
          <BendHandles
            drawn={drawn}
            selection={desk.selection}
            canEdit={canEdit}
            keep={(flow, bend) => keepBend(bench, flow, bend)}
            straighten={() => straighten(bench)}
            focus={focus}
          />
          <FrameTitles
            drawn={drawn}
            selection={desk.selection}
            naming={desk.naming}
            canEdit={canEdit}
            locked={locks}
            choose={(ids) => {
              select(ids)
              focus()
            }}
            name={(naming) => {
              store.setState({ naming })
              if (!naming) focus()
            }}
            rename={(group, name) => renameGroup(bench, group, name)}
            drag={hand.carry}
            drop={hand.drop}
          />
        </MapCanvas>
      )}
    </>
  )
}

/** What is selected, typed into or under the pointer stays in the page. */
function useHands(mounted: Window, selection: ReadonlySet<Id>, typed: Id | null) {
  const under = useRef<Id | null>(null)
  const hold = useRef(() => {})
  hold.current = () => {
    mounted.hold(new Set([typed, under.current, ...selection].filter((id) => id !== null)))
  }
  useEffect(() => hold.current(), [mounted, selection, typed])
  return (box: Id | null) => {
    if (box === under.current) return
    under.current = box
    hold.current()
  }
}
