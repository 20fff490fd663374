import { PAPER_STATES } from '@potok/model'
import { BlockHead } from '../comments/BlockHead.tsx'
import { TakeRegistration } from '../letterheads/TakeRegistration.tsx'
import { amountOf, useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { ArrivalNote } from './ArrivalNote.tsx'
import { Grounds } from './Grounds.tsx'
import { Indicators } from './Indicators.tsx'
import { MainProblems } from './MainProblems.tsx'
import { Milestones } from './Milestones.tsx'

const LISTS = ['clients', 'team', 'otherRisks', 'effects'] as const

/** The four blocks of the project card, each field written on its own. */
export function CardForm() {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const { projectId } = useSession()
  const mayEdit = useMayEdit()
  const { about, card } = project
  const aboutField = (field: 'boundaryFrom' | 'boundaryTo' | 'processOwner' | 'organisationName' | 'unit') => (
    <Written
      label={say(`card.${field}`)}
      place={`about.${field}`}
      note={<ArrivalNote place={{ noun: 'about', id: null, field }} />}
      value={about[field]}
      write={(value) => write.fixed('about', { [field]: value })}
    />
  )
  const line = (
    field:
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
      place={`card.${field}`}
      value={card[field]}
      write={(value) => write.fixed('card', { [field]: value })}
    />
  )
  const day = (field: 'versionOn' | 'currentOn' | 'targetOn' | 'approvedOn' | 'agreedOn') => (
    <Written
      label={say(`card.${field}`)}
      place={`card.${field}`}
      kind="date"
      value={card[field] ?? ''}
      write={(value) => write.fixed('card', { [field]: value === '' ? null : value })}
    />
  )
  const long = (field: 'clients' | 'perimeter' | 'team' | 'justification' | 'keyRisk' | 'otherRisks' | 'effects') => (
    <Written
      label={say(`card.${field}`)}
      place={`card.${field}`}
      note={<ArrivalNote place={{ noun: 'card', id: null, field }} />}
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
        <BlockHead block="block1" />
        <div className="pair">
          <Written
            label={say('card.projectTitle')}
            place="about.title"
            wide
            value={about.title}
            write={(title) => write.fixed('about', { title })}
          />
          <Written
            label={say('card.registration')}
            place="card.registration"
            note={
              mayEdit && card.registration === '' ? (
                <TakeRegistration
                  project={projectId}
                  take={(number) => write.fixed('card', { registration: number })}
                />
              ) : undefined
            }
            value={card.registration}
            write={(value) => write.fixed('card', { registration: value })}
          />
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
        <BlockHead block="block2" />
        <div className="pair">
          <Grounds />
          {long('justification')}
          <MainProblems />
          {long('keyRisk')}
          {long('otherRisks')}
        </div>
      </section>
      <Indicators />
      <section className="card block">
        <div className="pair">
          {day('currentOn')}
          {day('targetOn')}
          {long('effects')}
        </div>
      </section>
      <Milestones />
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
