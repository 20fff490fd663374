import type { Id, ProcessMap, Project } from '@potok/model'
import { memo, type PointerEvent, useMemo } from 'react'
import { LitMarks } from '../../canvas/LitMarks.tsx'
import { aroundAll } from '../../canvas/places.ts'
import { SketchBoxes, SketchGround } from '../../canvas/Sketch.tsx'
import type { Sketched } from '../../canvas/sketched.ts'
import { addressOf, go } from '../../routes.ts'
import { useSession } from '../../store/SessionScope.tsx'
import { useTexts } from '../../ui/texts/texts.ts'
import { lights, useLit } from '../evidence/lit.ts'
import { boxAt } from './boxAt.ts'
import { useSketch } from './useSketch.ts'
import '../../canvas/sketch.css'
import './beside.css'

/** Units of the drawing: the scene is fitted into this width whatever the window gives it. */
const WIDTH = 480
const MOST_HEIGHT = 420
const LEAST_BOX = 4

interface MapBesideProps {
  map: ProcessMap
  project: Project
  nameOf(id: Id): string
}

/** The map in small, in sight beside its figures: what a figure stands on lights up here, a click opens the map at the place. */
export const MapBeside = memo(function MapBeside({ map, project, nameOf }: MapBesideProps) {
  const { say, language } = useTexts()
  const { projectId } = useSession()
  const scene = useSketch(map, project, language)
  const frame = useMemo(() => aroundAll(scene), [scene])
  const scale = Math.min(WIDTH / frame.width, MOST_HEIGHT / frame.height)
  const [width, height] = [frame.width * scale, frame.height * scale]
  const place = { name: 'map', project: projectId, map: map.map.id, step: null } as const
  const under = (event: { clientX: number; clientY: number; currentTarget: Element }): Id | null => {
    const seen = event.currentTarget.getBoundingClientRect()
    const ratio = frame.width / seen.width
    const at = [frame.x + (event.clientX - seen.left) * ratio, frame.y + (event.clientY - seen.top) * ratio] as const
    return boxAt(scene.boxes.values(), at)
  }
  return (
    <aside className="map-beside" aria-label={say('analysis.beside.label')}>
      <div className="card map-beside-card">
        <a
          className="map-beside-sheet"
          href={addressOf(place)}
          onPointerMove={(event: PointerEvent) => {
            const id = under(event)
            if (id) lights([id]).onPointerOver(event)
          }}
          onPointerLeave={lights([]).onPointerOut}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
            event.preventDefault()
            // A key presses the link with no place under it.
            go({ ...place, step: event.detail === 0 ? null : under(event) })
          }}
        >
          <span className="unseen">{say('analysis.beside.open')}</span>
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <g transform={`scale(${scale}) translate(${-frame.x} ${-frame.y})`}>
              <SketchGround scene={scene} frame={frame} />
              <SketchBoxes scene={scene} steps={project.steps} least={LEAST_BOX / scale} />
              <Lit scene={scene} scale={scale} />
            </g>
          </svg>
        </a>
        <Caption nameOf={nameOf} scene={scene} />
      </div>
    </aside>
  )
})

function Lit({ scene, scale }: { scene: Sketched; scale: number }) {
  return <LitMarks scene={scene} ids={useLit()} scale={scale} />
}

/** What is lit, in words; how to light something while nothing is. */
function Caption({ nameOf, scene }: { nameOf(id: Id): string; scene: Sketched }) {
  const { say } = useTexts()
  const here = useLit().filter((id) => scene.boxes.has(id) || scene.flows.has(id))
  const [first] = here
  return (
    <p className="quiet small map-beside-words">
      {first === undefined
        ? say('analysis.beside.hint')
        : here.length === 1
          ? nameOf(first)
          : say('analysis.beside.lit', { count: here.length })}
    </p>
  )
}
