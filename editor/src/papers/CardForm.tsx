import { ActionIcon, Button } from '@mantine/core'
import { byOrder, orderBetween, PAPER_STATES } from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import type { TextKey } from '../ui/texts/texts.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { FillFromFigures } from './FillFromFigures.tsx'
import { Grounds } from './Grounds.tsx'
import { MainProblems } from './MainProblems.tsx'
import { amountOf, useWriting } from './useWriting.ts'
import { Chosen, Written } from './Written.tsx'

const LISTS = ['clients', 'team', 'otherRisks', 'effects'] as const

/** The four blocks of the project card, each field written on its own. */
export function CardForm() {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const { about, card } = project
  const aboutField = (field: 'boundaryFrom' | 'boundaryTo' | 'processOwner' | 'organisationName' | 'unit') => (
    <Written
      label={say(`card.${field}`)}
      value={about[field]}
      write={(value) => write.fixed('about', { [field]: value })}
    />
  )
  const line = (
    field:
      | 'registration'
      | 'version'
      | 'customer'
      | 'leader'
      | 'curator'
      | 'approverPost'
      | 'approverName'
      | 'agreedPost'
      | 'agreedName'
      | 'executor',
  ) => (
    <Written
      label={say(`card.${field}`)}
      value={card[field]}
      write={(value) => write.fixed('card', { [field]: value })}
    />
  )
  const day = (field: 'versionOn' | 'currentOn' | 'targetOn' | 'approvedOn' | 'agreedOn') => (
    <Written
      label={say(`card.${field}`)}
      kind="date"
      value={card[field] ?? ''}
      write={(value) => write.fixed('card', { [field]: value === '' ? null : value })}
    />
  )
  const long = (field: 'clients' | 'perimeter' | 'team' | 'justification' | 'keyRisk' | 'otherRisks' | 'effects') => (
    <Written
      label={say(`card.${field}`)}
      hint={LISTS.some((name) => name === field) ? say('card.oneALine') : undefined}
      long
      wide
      value={card[field]}
      write={(value) => write.fixed('card', { [field]: value })}
    />
  )
  return (
    <div className="form">
      <h1 className="page-title">{say('card.title')}</h1>
      <section className="card block">
        <h2 className="block-title">{say('card.block1')}</h2>
        <div className="pair">
          <Written
            label={say('card.projectTitle')}
            wide
            value={about.title}
            write={(title) => write.fixed('about', { title })}
          />
          {line('registration')}
          <Chosen
            label={say('card.state')}
            value={card.state}
            choices={PAPER_STATES.map((state) => ({ value: state, label: say(`card.states.${state}`) }))}
            write={(state) => write.fixed('card', { state })}
          />
          {line('version')}
          {day('versionOn')}
          {aboutField('organisationName')}
          {line('customer')}
          {aboutField('processOwner')}
          {long('clients')}
          {long('perimeter')}
          {aboutField('boundaryFrom')}
          {aboutField('boundaryTo')}
          <Written
            label={say('card.annualVolume')}
            kind="number"
            value={about.annualVolume === null ? '' : String(about.annualVolume)}
            write={(value) => write.fixed('about', { annualVolume: amountOf(value) })}
          />
          {aboutField('unit')}
          {line('leader')}
          {line('curator')}
          {long('team')}
        </div>
      </section>
      <section className="card block">
        <h2 className="block-title">{say('card.block2')}</h2>
        <div className="pair">
          <Grounds />
          {long('justification')}
          <MainProblems />
          {long('keyRisk')}
          {long('otherRisks')}
        </div>
      </section>
      <Rows
        noun="indicators"
        title="card.block3"
        add="card.addIndicator"
        columns={[
          ['name', 'card.indicatorName', 'long'],
          ['unit', 'card.indicatorUnit', 'text'],
          ['current', 'card.current', 'text'],
          ['target', 'card.target', 'text'],
          ['ideal', 'card.ideal', 'text'],
          ['method', 'card.method', 'long'],
          ['source', 'card.source', 'long'],
        ]}
      />
      <section className="card block">
        <div className="pair">
          {day('currentOn')}
          {day('targetOn')}
          {long('effects')}
        </div>
      </section>
      <Rows
        noun="milestones"
        title="card.block4"
        add="card.addMilestone"
        columns={[
          ['number', 'card.milestoneNumber', 'text'],
          ['name', 'card.milestoneName', 'long'],
          ['start', 'card.start', 'date'],
          ['finish', 'card.finish', 'date'],
        ]}
      />
      <section className="card block">
        <h2 className="block-title">{say('card.approval')}</h2>
        <div className="pair">
          {line('approverPost')}
          {line('approverName')}
          {day('approvedOn')}
          {line('agreedPost')}
          {line('agreedName')}
          {day('agreedOn')}
          <Written
            label={say('card.agreedAlso')}
            hint={say('card.agreedAlsoHint')}
            long
            wide
            value={card.agreedAlso}
            write={(agreedAlso) => write.fixed('card', { agreedAlso })}
          />
          {line('executor')}
        </div>
      </section>
    </div>
  )
}

function Rows({
  noun,
  title,
  add,
  columns,
}: {
  noun: 'indicators' | 'milestones'
  title: TextKey
  add: TextKey
  columns: readonly (readonly [field: string, title: TextKey, kind: 'text' | 'long' | 'date'])[]
}) {
  const { say } = useTexts()
  const write = useWriting()
  const mayEdit = useMayEdit()
  const ordered = [...useProject()![noun].values()].sort(byOrder)
  const rows = ordered as unknown as ({ id: string } & Record<string, string | null>)[]
  return (
    <section className="card block">
      <h2 className="block-title">{say(title)}</h2>
      {rows.length > 0 && (
        <div className="table-card">
          <table className="table">
            <thead>
              <tr>
                {columns.map(([field, name]) => (
                  <th key={field}>{say(name)}</th>
                ))}
                {mayEdit && (
                  <th>
                    <span className="unseen">{say('lists.remove')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  {columns.map(([field, name, kind]) => (
                    <td key={field} className={kind === 'long' ? 'words' : undefined}>
                      <Written
                        label={say(name)}
                        hidden
                        long={kind === 'long'}
                        kind={kind === 'date' ? 'date' : 'text'}
                        value={row[field] ?? ''}
                        write={(value) =>
                          write.fields(noun, row.id, { [field]: kind === 'date' && value === '' ? null : value })
                        }
                      />
                    </td>
                  ))}
                  {mayEdit && (
                    <td style={{ width: 40 }}>
                      <ActionIcon aria-label={say('lists.remove')} onClick={() => write.remove(noun, row.id)}>
                        <IconTrash size={16} />
                      </ActionIcon>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayEdit && (
        <div className="row">
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => write.add(noun, { order: orderBetween(ordered.at(-1)?.order || null, null) })}
          >
            {say(add)}
          </Button>
          {noun === 'indicators' && <FillFromFigures />}
        </div>
      )}
    </section>
  )
}
