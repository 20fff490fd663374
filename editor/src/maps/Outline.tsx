import type { Id, Project, Scene } from '@potok/model'
import { IconHourglass } from '@tabler/icons-react'
import { ValueChip } from '../figures/Chip.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { outlineOf } from './outlineOf.ts'

interface OutlineProps {
  scene: Scene
  project: Project
  show(step: Id): void
}

/** The map as a list, for a narrow screen: who does what, how long, and what is waited for before. */
export function Outline({ scene, project, show }: OutlineProps) {
  const { say, language } = useTexts()
  const nameOf = (id: Id | null) => {
    const participant = project.participants.get(id ?? '')
    return (language === 'en' && participant?.nameEn) || participant?.name || say('map.lanes.unnamed')
  }
  return (
    <ol className="outline" aria-label={say('drawing.narrow.list')}>
      {outlineOf(scene, project).map(({ step, box, participant, waits }) => (
        <li key={step.id}>
          {waits.map((wait) => (
            <p key={wait} className="outline-wait">
              <IconHourglass size={14} stroke={1.8} aria-hidden="true" /> {wait}
            </p>
          ))}
          <button type="button" className="outline-row" data-look={step.look} onClick={() => show(step.id)}>
            <span className="outline-number">{box.number}</span>
            <span className="outline-text">
              {(language === 'en' && step.textEn) || step.text || say(`map.looks.${step.look}`)}
              <span className="quiet small">
                {step.look === 'xor' ? say('map.looks.xor') : nameOf(participant)}
                {box.time && ` · ${box.time.text}`}
              </span>
            </span>
            {step.value && <ValueChip value={step.value} />}
          </button>
        </li>
      ))}
    </ol>
  )
}
