import { ActionIcon, Button } from '@mantine/core'
import { byOrder, researchFindings, type Segment } from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { amountOf, useWriting } from '../papers/useWriting.ts'
import { Written } from '../papers/Written.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { atEnd } from './atEnd.ts'
import { FindingLine } from './FindingLine.tsx'
import { PersonaCard } from './PersonaCard.tsx'
import { percentOf, shareOf } from './percent.ts'
import { ResearchHead } from './ResearchHead.tsx'
import { useShown } from './useShown.ts'

/** Who the clients are: segments with criteria, size and share, and a persona for each. */
export function ClientsScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const segments = [...project.segments.values()].sort(byOrder)
  const personas = [...project.personas.values()].sort(byOrder)
  const overlap = researchFindings(project).find(({ code }) => code === 'segments-overlap')
  const add = (noun: 'segments' | 'personas', words: string) =>
    mayEdit && (
      <Button
        variant={noun === 'segments' ? 'filled' : 'default'}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => write.add(noun, atEnd(project[noun].values()))}
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
      <section className="research-section">
        <h2 className="section-title">{say('research.segments')}</h2>
        {segments.length === 0 ? (
          <p className="quiet">{say('research.noSegments')}</p>
        ) : (
          <div className="card table-card">
            <table className="table">
              <thead>
                <tr>
                  <th>{say('research.name')}</th>
                  <th>{say('research.criteria')}</th>
                  <th>{say('research.size')}</th>
                  <th>{say('research.share')}</th>
                  <th>{say('project.evidence')}</th>
                  {mayEdit && (
                    <th>
                      <span className="unseen">{say('lists.remove')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {segments.map((segment) => (
                  <SegmentRow key={segment.id} segment={segment} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {overlap && <FindingLine finding={overlap} />}
      </section>
      <section className="research-section">
        <h2 className="section-title">{say('research.personas')}</h2>
        {personas.length === 0 && <p className="quiet">{say('research.noPersonas')}</p>}
        <div className="research-states">
          {personas.map((persona) => (
            <PersonaCard key={persona.id} persona={persona} />
          ))}
        </div>
      </section>
    </>
  )
}

function SegmentRow({ segment }: { segment: Segment }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const { id } = segment
  const shown = useShown<HTMLTableRowElement>(id)
  const set = (fields: Partial<Segment>) => write.fields('segments', id, fields)
  const pieces = [...project.evidence.values()].filter((one) => one.segment === id).length
  return (
    <tr ref={shown}>
      <td>
        <Written hidden label={say('research.name')} value={segment.name} write={(name) => set({ name })} />
      </td>
      <td>
        <Written
          hidden
          long
          label={say('research.criteria')}
          value={segment.criteria}
          write={(value) => write.text('segments', id, 'criteria', value)}
        />
      </td>
      <td style={{ width: 120 }}>
        <Written
          hidden
          kind="number"
          label={say('research.size')}
          value={segment.size === null ? '' : String(segment.size)}
          write={(size) => set({ size: amountOf(size) })}
        />
      </td>
      <td style={{ width: 110 }}>
        <Written
          hidden
          kind="number"
          label={say('research.share')}
          value={percentOf(segment.share)}
          write={(value) => set({ share: shareOf(value) })}
        />
      </td>
      <td className="number">{pieces}</td>
      {mayEdit && (
        <td style={{ width: 40 }}>
          <ActionIcon aria-label={say('lists.remove')} onClick={() => write.remove('segments', id)}>
            <IconTrash size={16} />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
}
