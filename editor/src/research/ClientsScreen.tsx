import { byOrder, type Id, researchFindings } from '@potok/model'
import { useState } from 'react'
import { type View, ViewSwitch } from '../boards/ViewSwitch.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { AddItem } from './AddItem.tsx'
import { FindingLine } from './FindingLine.tsx'
import { ItemSection } from './ItemSection.tsx'
import { PersonaCard } from './PersonaCard.tsx'
import { PersonaBoard, PersonaTable } from './PersonaViews.tsx'
import { ResearchHead } from './ResearchHead.tsx'
import { SegmentCard } from './SegmentCard.tsx'
import { SegmentRows } from './SegmentRows.tsx'
import { SegmentBoard, SegmentTable } from './SegmentViews.tsx'
import { useItem } from './useItem.ts'

/** Who the clients are: segments with criteria, size and share, and a persona for each. */
export function ClientsScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const segments = [...project.segments.values()].sort(byOrder)
  const personas = [...project.personas.values()].sort(byOrder)
  const [view, see] = useState<View>('cards')
  const [item, open] = useItem()
  const segment = project.segments.get(item ?? '')
  const persona = project.personas.get(item ?? '')
  const shown = (chosen: { id: Id } | undefined) => ({ chosen: chosen?.id ?? null, open })
  const overlap = researchFindings(project).find(({ code }) => code === 'segments-overlap')
  const openAdded = view === 'cards' ? null : open
  return (
    <>
      <ResearchHead title={say('project.clients')}>
        <AddItem noun="personas" words={say('research.addPersona')} open={openAdded} />
        <AddItem noun="segments" words={say('research.addSegment')} isMain open={openAdded} />
      </ResearchHead>
      <div className="research-filters board-views">
        <ViewSwitch views={['cards', 'board', 'table']} view={view} see={see} />
      </div>
      <ItemSection
        title={say('research.segments')}
        none={segments.length === 0 ? say('research.noSegments') : null}
        view={view}
        views={{
          cards: <SegmentRows list={segments} />,
          board: <SegmentBoard {...shown(segment)} list={segments} />,
          table: <SegmentTable {...shown(segment)} list={segments} />,
        }}
        chosen={segment && <SegmentCard key={segment.id} segment={segment} />}
        chosenLabel={say('research.nouns.segments')}
        close={() => open(null)}
      >
        {overlap && <FindingLine finding={overlap} />}
      </ItemSection>
      <ItemSection
        title={say('research.personas')}
        none={personas.length === 0 ? say('research.noPersonas') : null}
        view={view}
        views={{
          cards: (
            <div className="research-states">
              {personas.map((one) => (
                <PersonaCard key={one.id} persona={one} />
              ))}
            </div>
          ),
          board: <PersonaBoard {...shown(persona)} list={personas} />,
          table: <PersonaTable {...shown(persona)} list={personas} />,
        }}
        chosen={persona && <PersonaCard key={persona.id} persona={persona} />}
        chosenLabel={say('research.nouns.personas')}
        close={() => open(null)}
      />
    </>
  )
}
