import {
  buildScene,
  DUTIES,
  formatMinutes,
  type Id,
  movedOn,
  type Procedure,
  type Project,
  processMap,
  type Step,
} from '@potok/model'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { stepTitleOf } from '../ui/titleOf.ts'
import { useWriting } from './useWriting.ts'
import { Chosen, Written } from './Written.tsx'

const WORDS = ['how', 'why', 'deviation', 'result'] as const

/** What the procedure says of each operation beside the map, in the order and under the numbers of the map. */
export function ProcedureSteps({ mapId, procedure }: { mapId: Id | null; procedure: Procedure }) {
  const texts = useTexts()
  const { say, language } = texts
  const project = useProject()!
  const operations = useMemo(() => operationsOf(project, mapId, language), [project, mapId, language])
  const behind = movedOn(project, procedure)
  const fresh = new Set([...(behind?.added ?? []), ...(behind?.changed.map(({ step }) => step) ?? [])])
  if (operations.length === 0) return null
  return (
    <section className="card block">
      <h2 className="block-title">{say('procedure.steps')}</h2>
      <p className="quiet">{say('procedure.stepsHint')}</p>
      {operations.map(({ step, number }) => (
        <details key={step.id} name={`procedure-${mapId}`}>
          <summary>
            {number && `${number}. `}
            {stepTitleOf(step, language) || say('procedure.unnamed')}
            {step.look === 'operation' && <span className="quiet small step-norm">{normOf(step, project, texts)}</span>}
            {fresh.has(step.id) && (
              <IconAlertTriangle size={14} className="warn" aria-label={say('procedure.behind.title')} />
            )}
          </summary>
          <StepWords step={step} />
        </details>
      ))}
    </section>
  )
}

function StepWords({ step }: { step: Step }) {
  const { say, language } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const performer = project.lanes.get(step.lane ?? '')?.participant
  const others = [...project.participants.keys()].filter((id) => id !== performer)
  const nameOf = (id: Id) => {
    const { name = '', nameEn = '' } = project.participants.get(id) ?? {}
    return (language === 'en' && nameEn) || name
  }
  const set = (fields: Partial<Step>) => write.fields('steps', step.id, fields)
  const assign = (id: Id, duty: string) => {
    const { [id]: _, ...rest } = step.duties
    set({ duties: duty === '' ? rest : { ...rest, [id]: duty as (typeof DUTIES)[number] } })
  }
  return (
    <div className="pair" style={{ margin: '12px 0' }}>
      <Written label={say('procedure.action')} wide value={step.action} write={(action) => set({ action })} />
      {WORDS.map((field) => (
        <Written
          key={field}
          label={say(`procedure.${field}`)}
          long
          wide
          value={step[field]}
          write={(value) => set({ [field]: value })}
        />
      ))}
      <h3 className="wide">{say('procedure.duties')}</h3>
      {performer && (
        <p className="wide quiet">
          {nameOf(performer)} – {say('procedure.performer')}
        </p>
      )}
      {others.map((id) => (
        <Chosen
          key={id}
          label={nameOf(id)}
          value={step.duties[id] ?? ''}
          choices={[
            { value: '', label: say('procedure.noDuty') },
            ...DUTIES.map((duty) => ({ value: duty, label: say(`procedure.duty.${duty}`) })),
          ]}
          write={(duty) => assign(id, duty)}
        />
      ))}
    </div>
  )
}

function operationsOf(project: Project, mapId: Id | null, lang: 'ru' | 'en'): { step: Step; number: string }[] {
  const map = mapId && processMap(project, mapId)
  if (!map) return []
  const { boxes } = buildScene(map, project, { locale: lang })
  return map.steps
    .filter(({ look }) => look === 'operation')
    .map((step) => ({ step, number: boxes.get(step.id)?.number ?? '' }))
    .sort((a, b) => Number.parseFloat(a.number) - Number.parseFloat(b.number))
}

/** The norm is the longest time (domain.md 11). */
function normOf(step: Step, { settings }: Project, { say, language }: ReturnType<typeof useTexts>): string {
  if (!step.time) return say('procedure.normless')
  const time = formatMinutes(step.time.triple[2], { locale: language, workdayMinutes: settings.workdayMinutes })
  return say('procedure.norm', { time })
}
