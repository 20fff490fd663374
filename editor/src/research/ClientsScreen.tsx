import { Button } from '@mantine/core'
import { byOrder, type Id, researchFindings } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Beside } from '../boards/Beside.tsx'
import { type View, ViewSwitch } from '../boards/ViewSwitch.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { atEnd } from './atEnd.ts'
import { FindingLine } from './FindingLine.tsx'
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
  const mayEdit = useMayEdit()
  const write = useWriting()
  const segments = [...project.segments.values()].sort(byOrder)
  const personas = [...project.personas.values()].sort(byOrder)
  const [view, see] = useState<View>('cards')
  const [item, open] = useItem()
  const segment = project.segments.get(item ?? '')
  const persona = project.personas.get(item ?? '')
  const shown = (chosen: { id: Id } | undefined) => ({ chosen: chosen?.id ?? null, open })
  const overlap = researchFindings(project).find(({ code }) => code === 'segments-overlap')
  const add = (noun: 'segments' | 'personas', words: string) =>
    mayEdit && (
      <Button
        variant={noun === 'segments' ? 'filled' : 'default'}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => {
          const done = write.add(noun, atEnd(project[noun].values()))
          if (done.ok && view !== 'cards') open(done.value[0] ?? null)
        }}
      >
        {words}
      </Button>
    )
  return (
    <>
      <ResearchHead title={say('project.clients')}>
        {add('personas', say('research.addPersona'))}
        {add('segments', say('research.addSegment'))}
      </ResearchHead>
      <div className="research-filters board-views">
        <ViewSwitch views={['cards', 'board', 'table']} view={view} see={see} />
      </div>
      <section className="research-section">
        <h2 className="section-title">{say('research.segments')}</h2>
        {segments.length === 0 ? (
          <p className="quiet">{say('research.noSegments')}</p>
        ) : (
          <div className={segment && view !== 'cards' ? 'research-beside' : undefined}>
            {view === 'cards' && <SegmentRows list={segments} />}
            {view === 'board' && <SegmentBoard {...shown(segment)} list={segments} />}
            {view === 'table' && <SegmentTable {...shown(segment)} list={segments} />}
            {segment && view !== 'cards' && (
              <Beside label={say('research.nouns.segments')} close={() => open(null)}>
                <SegmentCard key={segment.id} segment={segment} />
              </Beside>
            )}
          </div>
        )}
        {overlap && <FindingLine finding={overlap} />}
      </section>
      <section className="research-section">
        <h2 className="section-title">{say('research.personas')}</h2>
        {personas.length === 0 && <p className="quiet">{say('research.noPersonas')}</p>}
        {personas.length > 0 && (
          <div className={persona && view !== 'cards' ? 'research-beside' : undefined}>
            {view === 'cards' && (
              <div className="research-states">
                {personas.map((one) => (
                  <PersonaCard key={one.id} persona={one} />
                ))}
              </div>
            )}
            {view === 'board' && <PersonaBoard {...shown(persona)} list={personas} />}
            {view === 'table' && <PersonaTable {...shown(persona)} list={personas} />}
            {persona && view !== 'cards' && (
              <Beside label={say('research.nouns.personas')} close={() => open(null)}>
                <PersonaCard key={persona.id} persona={persona} />
              </Beside>
            )}
          </div>
        )}
      </section>
    </>
  )
}
