import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { dayWords, isPast } from './dayWords.ts'
import { ProcedureSign } from './ProcedureSign.tsx'
import { paperName } from './papersOf.ts'
import { StandingPill } from './StandingPill.tsx'
import { useSubmissions } from './useSubmissions.ts'

/** On the first page of a project: the papers whose decision is awaited or that came back, and who is late. */
export function ApprovalSign() {
  const texts = useTexts()
  const { say, language } = texts
  const project = useProject()
  const { projectId } = useSession()
  const { submissions } = useSubmissions(projectId)
  const newest = (submissions ?? []).filter(
    ({ what, map, number }) =>
      !submissions?.some((later) => later.what === what && later.map === map && later.number > number),
  )
  const open = newest.filter(({ standing }) => standing === 'waiting' || standing === 'returned')
  const reviewed = <ProcedureSign submissions={submissions} />
  if (open.length === 0) return reviewed
  return (
    <>
      <section className="card block" aria-label={say('project.approvals')}>
        <h2 className="block-title">{say('project.approvals')}</h2>
        {open.map((one) => {
          const next = one.reviewers.filter(({ id }) => one.next.includes(id))
          return (
            <div key={one.id} className="stack" style={{ gap: 4 }}>
              <div>
                <StandingPill standing={one.standing} />
              </div>
              <Go to={{ name: 'project', project: projectId, part: 'approvals' }}>{paperName(one, project, texts)}</Go>
              {next.map(({ id, name, due }) => (
                <span key={id} className="small quiet">
                  {say('approval.awaits', { name })}
                  {due &&
                    ` · ${isPast(due) ? say('approval.late') : say('approval.dueBy', { day: dayWords(due, language) })}`}
                </span>
              ))}
            </div>
          )
        })}
      </section>
      {reviewed}
    </>
  )
}
