import { type Id, type Procedure, weightOf } from '@potok/model'
import type { Submission } from '../api/approvals.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { approvedProcedure, hasBegun } from './approvedProcedure.ts'
import { useDifferences } from './useDifferences.ts'
import { useSubmissions } from './useSubmissions.ts'

/** Before a procedure goes up for approval: that it changed under the version that is approved already, with the way to its change sheet. */
export function VersionNote({ procedure: id }: { procedure: Id }) {
  const { projectId } = useSession()
  const project = useProject()!
  const { submissions } = useSubmissions(projectId)
  const procedure = project.procedures.get(id)
  const approved = approvedProcedure(submissions, project, id)
  return procedure && approved && <Unraised procedure={procedure} approved={approved} />
}

function Unraised({ procedure, approved }: { procedure: Procedure; approved: Submission }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const things = useDifferences(projectId, approved.id)?.things ?? []
  if (weightOf(things) === null || hasBegun(things)) return null
  return (
    <p role="status">
      {say('amending.unraised', { version: procedure.version })}{' '}
      <Go to={{ name: 'project', project: projectId, part: 'procedure', item: procedure.id }} className="link">
        {say('amending.toSheet')}
      </Go>
    </p>
  )
}
