import { Button } from '@mantine/core'
import { followedOf, mapOfState, PAPER_STATES, processMap, processMaps } from '@potok/model'
import { Fragment } from 'react'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { PaperPreview } from './PaperPreview.tsx'
import { ProcedureNotice } from './ProcedureNotice.tsx'
import { ProcedureSteps } from './ProcedureSteps.tsx'
import { useWriting } from './useWriting.ts'
import { Chosen, Written } from './Written.tsx'

const SECTIONS = [
  'purpose',
  'scope',
  'terms',
  'regulations',
  'responsibility',
  'resources',
  'control',
  'appendices',
] as const
const LINES = [
  ['title', 'procedure.name', 'text'],
  ['version', 'procedure.version', 'text'],
  ['effective', 'procedure.effective', 'date'],
  ['review', 'procedure.review', 'date'],
] as const

/** The procedure's own words; its steps come from the map it follows. */
export function ProcedureForm() {
  const { say, language } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const mayEdit = useMayEdit()
  const maps = processMaps(project)
  const target = mapOfState(project, 'target') ?? maps[0]
  const procedures = [...project.procedures.values()]
  const begin = () => {
    const map = target && processMap(project, target.id)
    const followed = map ? followedOf(project, map) : null
    write.add('procedures', { map: target?.id ?? null, title: project.about.title, followed })
  }
  if (procedures.length === 0)
    return (
      <div className="empty">
        <h1 className="section-title">{say('procedure.none')}</h1>
        <p className="quiet">{say('procedure.noneHint')}</p>
        {mayEdit && <Button onClick={begin}>{say('procedure.add')}</Button>}
      </div>
    )
  return (
    <div className="paper-desk">
      <div className="form paper-side">
        <h1 className="page-title">{say('procedure.title')}</h1>
        {procedures.map((one) => (
          <Fragment key={one.id}>
            <ProcedureNotice procedure={one} />
            <section className="card block">
              <h2 className="block-title">
                {one.number === null ? say('procedure.noNumber') : say('procedure.number', { number: one.number })}
              </h2>
              <div className="pair">
                {LINES.map(([field, name, kind]) => (
                  <Written
                    key={field}
                    label={say(name)}
                    kind={kind}
                    wide={field === 'title'}
                    value={one[field] ?? ''}
                    write={(value) =>
                      write.fields('procedures', one.id, { [field]: kind === 'date' && value === '' ? null : value })
                    }
                  />
                ))}
                <Chosen
                  label={say('procedure.map')}
                  wide
                  value={one.map ?? ''}
                  choices={[
                    { value: '', label: say('procedure.noMap') },
                    ...maps.map((map) => ({
                      value: map.id,
                      label: [say(`project.${map.state}`), mapTitleOf(map, project.about, language)]
                        .filter((one) => one !== '')
                        .join(' – '),
                    })),
                  ]}
                  write={(value) => write.fields('procedures', one.id, { map: value === '' ? null : value })}
                />
                <Chosen
                  label={say('procedure.state')}
                  wide
                  value={one.state}
                  choices={PAPER_STATES.map((state) => ({ value: state, label: say(`card.states.${state}`) }))}
                  write={(state) => write.fields('procedures', one.id, { state })}
                />
                {SECTIONS.map((field) => (
                  <Written
                    key={field}
                    label={say(`procedure.${field}`)}
                    long
                    wide
                    value={one[field]}
                    write={(value) => write.text('procedures', one.id, field, value)}
                  />
                ))}
                {(['measured', 'measuredBy'] as const).map((field) => (
                  <Written
                    key={field}
                    label={say(`procedure.${field}`)}
                    value={one[field]}
                    write={(value) => write.fields('procedures', one.id, { [field]: value })}
                  />
                ))}
                <Written
                  label={say('procedure.readers')}
                  hint={say('procedure.readersHint')}
                  long
                  wide
                  value={one.readers}
                  write={(readers) => write.fields('procedures', one.id, { readers })}
                />
              </div>
            </section>
            <ProcedureSteps mapId={one.map ?? target?.id ?? null} procedure={one} />
          </Fragment>
        ))}
      </div>
      <aside className="paper-aside">
        <PaperPreview what="sop" />
      </aside>
    </div>
  )
}
