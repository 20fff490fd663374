import { MantineProvider } from '@mantine/core'
import type { Id } from '@potok/model'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { useStore } from 'zustand'
import { type DrawnMap, drawnMap } from '../../../src/canvas/drawn.ts'
import { Ground } from '../../../src/canvas/Ground.tsx'
import { HeldLayer } from '../../../src/canvas/HeldLayer.tsx'
import { type CanvasView, MapCanvas } from '../../../src/canvas/MapCanvas.tsx'
import { raised } from '../../../src/canvas/raised.ts'
import { useNodes } from '../../../src/canvas/useNodes.ts'
import { createView } from '../../../src/canvas/view.ts'
import { windowOn } from '../../../src/canvas/window.ts'
import { handOf } from '../../../src/hand/carrying.ts'
import '../../../src/looks/looks.css'
import type { Bench } from '../../../src/maps/bench.ts'
import { createDesk, selected } from '../../../src/tools/desk.ts'
import { bothTexts } from '../../../src/ui/texts/both.ts'
import { cssVariables, theme } from '../../../src/ui/theme.ts'
import '../../../src/ui/ui.css'
import { frame, type Bench as Measured } from '../bench.ts'
import { type Grid, gridOf } from '../grid.ts'
import './pages.css'

const NOBODY: never[] = []
const NO_SPACE = { press() {}, pull() {}, keep() {} }
const ALONE = { drag() {} }
const held = { canvas: null as CanvasView | null }

/** The sheet of the editor without its session: the painted ground, the boxes in the page, the gestures. */
function Page({ drawn }: { drawn: DrawnMap }) {
  const [view] = useState(createView)
  const [desk] = useState(createDesk)
  const [flows] = useState(raised)
  const [mounted] = useState(() => windowOn(drawn, view))
  useEffect(() => mounted.follow(), [mounted])
  useEffect(
    () =>
      mounted.store.subscribe(() => {
        changedAt = performance.now()
      }),
    [mounted],
  )
  const [hand] = useState(() =>
    handOf(
      { desk, scene: () => drawn.store.getState().scene, project: () => drawn.store.getState().project } as Bench,
      view,
      ALONE,
      flows.hover,
    ),
  )
  useEffect(() => desk.subscribe(({ drag }) => drawn.drag([], drag)), [desk, drawn])
  const tool = useStore(desk, (one) => one.tool)
  const selection = useStore(desk, (one) => one.selection)
  useEffect(() => mounted.hold(selection), [mounted, selection])
  const nodes = useNodes({
    drawn,
    mounted: mounted.store,
    desk: { selection, typing: null, refusal: null, tool },
    people: NOBODY,
    canEdit: true,
    penOf: () => null,
  })
  return (
    <>
      <Ground drawn={drawn} view={view} mounted={mounted.store} raised={flows.store} desk={desk} people={NOBODY} />
      <MapCanvas
        drawn={drawn}
        view={view}
        raised={flows}
        nodes={nodes}
        selection={selection}
        tool={tool}
        canEdit
        label="bench"
        select={(ids) => desk.setState(selected(desk.getState(), ids))}
        clickSheet={() => {}}
        clickStep={() => {}}
        connect={() => {}}
        openMenu={() => {}}
        drag={hand.carry}
        drop={() => {}}
        space={NO_SPACE}
        point={() => {}}
        touch={() => {}}
        ready={(canvas) => {
          held.canvas = canvas
        }}
      >
        <HeldLayer drawn={drawn} desk={desk} />
      </MapCanvas>
    </>
  )
}

let grid: Grid
let drawn: DrawnMap
/** When a box last came into the page or left it. */
let changedAt = 0
const boxOf = (place: number) => drawn.store.getState().scene.boxes.get(grid.ids[place] as Id)!
const bench: Measured = {
  prepare(count) {
    grid = gridOf(count)
  },
  async load() {
    performance.mark('document')
    drawn = drawnMap(grid.map, grid.project, 'ru')
    createRoot(document.getElementById('root')!).render(
      <I18nextProvider i18n={bothTexts('ru')}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="light">
          <Page drawn={drawn} />
        </MantineProvider>
      </I18nextProvider>,
    )
    while (!held.canvas) await frame()
    const { width, height } = drawn.store.getState().scene.bounds
    return { columns: grid.columns, rows: grid.rows, width, height }
  },
  rests: () => drawn.isLaid() && performance.now() - changedAt > 150,
  setView: (view) => void held.canvas?.setViewport(view),
  positionOf: (place) => boxOf(place),
  screenOf(place) {
    const { x, y, width, height } = boxOf(place)
    return held.canvas!.flowToScreenPosition({ x: x + width / 2, y: y + height / 2 })
  },
  remoteMove: (moves) => drawn.drag(moves.map(({ place, dx, dy }) => ({ ids: [grid.ids[place]!], dx, dy }))),
}
window.bench = bench
