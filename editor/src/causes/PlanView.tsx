import { ActionIcon, Button } from '@mantine/core'
import { type CauseCheck, CHECK_RESULTS, causeTree, type Id, isCheckLate, provenBy, rootStandings } from '@potok/model'
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { atEnd } from '../research/atEnd.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { today } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { CauseMarks } from './CauseMarks.tsx'
import { firstSpot } from './spots.ts'

/** How it is found out which causes are true: what would have to be seen, who looks where by when, what came of it. */
export function PlanView(given: { problem: Id; chosen: string; choose(spot: string): void }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const standings = rootStandings(project, given.problem)
  const causes = causeTree(project, given.problem)
    .filter(({ again }) => !again)
    .map(({ cause }) => cause)
  if (causes.length === 0)
    return (
      <div className="empty">
        <h2 className="section-title">{say('causes.noPlan')}</h2>
        <p className="quiet">{say('causes.noPlanHint')}</p>
      </div>
    )
  return (
    <div className="cause-plan">
      {causes.map((cause) => {
        const { checks } = provenBy(project, cause.id)
        return (
          <section key={cause.id} className="card cause-planned" aria-label={cause.text || say('causes.empty')}>
            <div className="row cause-wrap">
              <button
                type="button"
                className="link cause-link grow"
                onClick={() => given.choose(firstSpot(project, given.problem, cause.id) ?? '')}
              >
                {cause.text || say('causes.empty')}
              </button>
              <CauseMarks cause={cause} standing={standings.get(cause.id)} />
              {mayEdit && (
                <Button
                  variant="default"
                  leftSection={<IconPlus size={16} aria-hidden="true" />}
                  onClick={() => write.add('causeChecks', { cause: cause.id, ...atEnd(project.causeChecks.values()) })}
                >
                  {say('causes.addCheck')}
                </Button>
              )}
            </div>
            {checks.map((check) => (
              <CheckRow key={check.id} check={check} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

const LINES = ['data', 'how', 'who'] as const

function CheckRow({ check }: { check: CauseCheck }) {
  const { say } = useTexts()
  const mayEdit = useMayEdit()
  const write = useWriting()
  const set = (fields: Partial<CauseCheck>) => write.fields('causeChecks', check.id, fields)
  return (
    <div className="cause-check">
      <Written
        label={say('causes.check.trace')}
        long
        wide
        value={check.trace}
        write={(trace) => write.text('causeChecks', check.id, 'trace', trace)}
      />
      {LINES.map((field) => (
        <Written
          key={field}
          label={say(`causes.check.${field}`)}
          value={check[field]}
          write={(value) => set({ [field]: value })}
        />
      ))}
      <Written
        label={say('causes.check.due')}
        kind="date"
        value={check.due ?? ''}
        write={(due) => set({ due: due || null })}
      />
      <Chosen
        label={say('causes.check.result')}
        value={check.result}
        choices={CHECK_RESULTS.map((value) => ({ value, label: say(`causes.results.${value}`) }))}
        write={(result) => set({ result: result as CauseCheck['result'] })}
      />
      <Written
        label={say('causes.check.found')}
        long
        wide
        value={check.found}
        write={(found) => write.text('causeChecks', check.id, 'found', found)}
      />
      {isCheckLate(check, today()) && (
        <p className="row small check-late wide">
          <IconAlertTriangle size={16} aria-hidden="true" />
          {say('causes.checkLate')}
        </p>
      )}
      {mayEdit && (
        <ActionIcon aria-label={say('causes.removeCheck')} onClick={() => write.remove('causeChecks', check.id)}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </div>
  )
}
