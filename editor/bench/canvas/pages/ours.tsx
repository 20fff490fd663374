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
import { Middle } from '../../../src/ui/Middle.tsx'
import { bothTexts } from '../../../src/ui/texts/both.ts'
import { useTexts } from '../../../src/ui/texts/texts.ts'
import { cssVariables, theme } from '../../../src/ui/theme.ts'
import '../../../src/ui/ui.css'
import { useIsPainted } from '../../../src/ui/useIsPainted.ts'
import { frame, type Bench as Measured } from '../bench.ts'
import { type Grid, gridOf } from '../grid.ts'
import './pages.css'

const NOBODY: never[] = []
const NO_SPACE = { press() {}, pull() {}, keep() {} }
const ALONE = { drag() {} }
const held = { canvas: null as CanvasView | null, show: null as ((drawn: DrawnMap) => void) | null }

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
  const isPainted = useIsPainted()
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
      {isPainted && (
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
          moved={() => {}}
          ready={(canvas) => {
            held.canvas = canvas
            performance.mark('hands')
          }}
        >
          <HeldLayer drawn={drawn} desk={desk} />
        </MapCanvas>
      )}
    </>
  )
}

/** What stands before a document comes. */
function Shell() {
  const { say } = useTexts()
  const [{ drawn, opened }, show] = useState<{ drawn: DrawnMap | null; opened: number }>({ drawn: null, opened: 0 })
  useEffect(() => {
    held.show = (now) => show(({ opened }) => ({ drawn: now, opened: opened + 1 }))
  }, [])
  return drawn ? <Page key={opened} drawn={drawn} /> : <Middle title={say('app.loading')} />
}

createRoot(document.getElementById('root')!).render(
  <I18nextProvider i18n={bothTexts('ru')}>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="light">
      <Shell />
    </MantineProvider>
  </I18nextProvider>,
)

const sheetNow = () => document.querySelector<HTMLCanvasElement>('.sheet-ground canvas')

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
    while (!held.show) await frame()
    performance.mark('document')
    const before = sheetNow()
    drawn = drawnMap(grid.map, grid.project, { locale: 'ru' })
    held.show!(drawn)
    // A sheet of its own, and it has taken the size of the screen.
    while (sheetNow() === before || sheetNow()?.width !== window.innerWidth) await frame()
    const { width, height } = drawn.store.getState().scene.bounds
    return { columns: grid.columns, rows: grid.rows, width, height }
  },
  rests: () => held.canvas !== null && drawn.isLaid() && performance.now() - changedAt > 150,
  setView: (view) => void held.canvas?.setViewport(view),
  positionOf: (place) => boxOf(place),
  screenOf(place) {
    const { x, y, width, height } = boxOf(place)
    return held.canvas!.flowToScreenPosition({ x: x + width / 2, y: y + height / 2 })
  },
  remoteMove: (moves) => drawn.drag(moves.map(({ place, dx, dy }) => ({ ids: [grid.ids[place]!], dx, dy }))),
}
window.bench = bench
