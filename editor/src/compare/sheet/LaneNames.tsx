import type { Project, Scene } from '@potok/model'
import { useStore } from 'zustand'
import { useTexts } from '../../ui/texts/texts.ts'
import type { SheetViewStore } from './sheetView.ts'

const LINE = 12

/** Who does what stands in a lane, at the edge of the sheet. */
export function LaneNames({ scene, project, view }: { scene: Scene; project: Project; view: SheetViewStore }) {
  const { say, language } = useTexts()
  const { y, zoom } = useStore(view)
  return (
    <div className="compare-lanes" aria-hidden="true">
      {scene.lanes.map((lane) => {
        const participant = lane.participantId ? project.participants.get(lane.participantId) : undefined
        const name = (language === 'en' && participant?.nameEn) || participant?.name || say('map.lanes.unnamed')
        return (
          <span key={lane.id} style={{ top: lane.y * zoom + y, height: lane.height * zoom }}>
            {lane.height * zoom >= LINE && (
              <i style={{ WebkitLineClamp: Math.floor((lane.height * zoom) / LINE) }}>{name}</i>
            )}
          </span>
        )
      })}
    </div>
  )
}
