import { Button } from '@mantine/core'
import { followMap, type Id, movedOn, type Procedure, REVIEW_DAYS, reviewDue, reviewOn } from '@potok/model'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { act } from '../store/act.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { today } from '../timings/timingWords.ts'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { stepTitleOf } from '../ui/titleOf.ts'

/** What went on on the map since somebody compared the procedure with it, and when it is to be looked at again. */
export function ProcedureNotice({ procedure, approvedOn }: { procedure: Procedure; approvedOn: string | null }) {
  const { say, language } = useTexts()
  const session = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const behind = movedOn(project, procedure)
  const compare = () => void act(session, followMap, { procedure: procedure.id })
  const button = mayEdit && procedure.map !== null && (
    <Button
      variant={behind ? 'filled' : 'default'}
      size="compact-sm"
      leftSection={<IconCheck size={14} aria-hidden="true" />}
      onClick={compare}
    >
      {say('procedure.behind.compared')}
    </Button>
  )
  const step = (id: Id) => {
    const found = project.steps.get(id)
    return (found && stepTitleOf(found, language)) || say('procedure.unnamed')
  }
  const link = (id: Id) => (
    <Go to={{ name: 'map', project: session.projectId, map: procedure.map ?? '', step: id }}>{step(id)}</Go>
  )
  return (
    <>
      <Review procedure={procedure} approvedOn={approvedOn} />
      {behind ? (
        <section className="behind" aria-label={say('procedure.behind.title')}>
          <p className="row">
            <IconAlertTriangle size={18} aria-hidden="true" className="warn" />
            <strong>{say('procedure.behind.title')}</strong>
          </p>
          <ul className="plain">
            {behind.changed.map(({ step: id, parts }) => (
              <li key={id}>
                {link(id)} – {parts.map((part) => say(`procedure.behind.${part}`)).join(', ')}
              </li>
            ))}
            {behind.added.map((id) => (
              <li key={id}>
                {link(id)} – {say('procedure.behind.added')}
              </li>
            ))}
            {behind.gone.map((words, at) => (
              <li key={at}>
                {words || say('procedure.unnamed')} – {say('procedure.behind.gone')}
              </li>
            ))}
          </ul>
          <p className="quiet small">{say('procedure.behind.hint')}</p>
          <p>{button}</p>
        </section>
      ) : (
        procedure.followed === null &&
        button && (
          <p className="row quiet">
            {say('procedure.behind.never')} {button}
          </p>
        )
      )}
    </>
  )
}

/** When it is to be looked at again, from a month before. */
export function Review({ procedure, approvedOn }: { procedure: Procedure; approvedOn: string | null }) {
  const { say, language } = useTexts()
  const days = reviewDue(procedure, today(), approvedOn)
  const on = reviewOn(procedure, approvedOn)
  if (days === null || on === null) return null
  const day = new Date(`${on}T00:00:00`).toLocaleDateString(language)
  const tone = days < 0 ? 'late' : days <= REVIEW_DAYS.near ? 'near' : 'soon'
  return (
    <p className="behind" data-tone={tone} role="status">
      {days < 0 ? say('procedure.reviewLate', { day }) : say('procedure.reviewDue', { day, count: days })}
    </p>
  )
}
