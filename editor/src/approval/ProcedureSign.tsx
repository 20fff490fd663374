import { movedOn, proceduresInOrder, reviewDue } from '@potok/model'
import type { Submission } from '../api/approvals.ts'
import { Review } from '../papers/ProcedureNotice.tsx'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { today } from '../timings/timingWords.ts'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { approvedOn, approvedProcedure } from './approvedProcedure.ts'
import { paperName } from './papersOf.ts'

/** On the first page of a project: the procedures whose review is near or past, and those that their map has left behind. */
export function ProcedureSign({ submissions }: { submissions: readonly Submission[] | null }) {
  const texts = useTexts()
  const { say } = texts
  const { projectId } = useSession()
  const project = useProject()
  if (!project) return null
  const told = proceduresInOrder(project).flatMap((procedure) => {
    const on = approvedOn(approvedProcedure(submissions, project, procedure.id))
    const isBehind = movedOn(project, procedure) !== null
    return isBehind || reviewDue(procedure, today(), on) !== null ? [{ procedure, on, isBehind }] : []
  })
  if (told.length === 0) return null
  return (
    <section className="card block" aria-label={say('procedure.title')}>
      <h2 className="block-title">{say('procedure.title')}</h2>
      {told.map(({ procedure, on, isBehind }) => (
        <div key={procedure.id} className="stack" style={{ gap: 6 }}>
          <Go to={{ name: 'project', project: projectId, part: 'procedure', item: procedure.id }}>
            {paperName({ what: 'sop', map: procedure.id }, project, texts)}
          </Go>
          {isBehind && <span className="small quiet">{say('procedure.behind.title')}</span>}
          <Review procedure={procedure} approvedOn={on} />
        </div>
      ))}
    </section>
  )
}
