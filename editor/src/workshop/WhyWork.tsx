import { NativeSelect } from '@mantine/core'
import { causeTree, type Id, mainProblem, rootStandings } from '@potok/model'
import { useEffect, useState } from 'react'
import { CausePanel } from '../causes/CausePanel.tsx'
import { spotOf } from '../causes/spots.ts'
import { undoKeys } from '../causes/undoKeys.ts'
import { WhyTree } from '../causes/WhyTree.tsx'
import { byNumber } from '../papers/ListTable.tsx'
import { nameOf, short } from '../research/things.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import '../looks/looks.css'
import '../causes/causes.css'
import '../causes/tree.css'
import './why.css'

/** «5 почему» of the problem that won, for everybody in the session at once; whoever may edit answers. */
export function WhyWork({ session: id }: { session: Id }) {
  const { say } = useTexts()
  const project = useProject()
  const session = useSession()
  const [picked, pick] = useState<Id | null>(null)
  const [spot, setSpot] = useState('')
  const problems = byNumber(project?.problems.values() ?? [])
  const isThere = (one: Id | null) => problems.some((problem) => problem.id === one)
  const problem = isThere(picked) ? picked : project && (mainProblem(project, id) ?? problems[0]?.id ?? null)
  const why = project && problem ? causeTree(project, problem).find((one) => spotOf(one) === spot) : undefined
  const about = why?.cause.id ?? problem
  useEffect(() => session.presence.select(about ? [about] : []), [session, about])
  useEffect(() => () => session.presence.select([]), [session])
  if (!project) return <p className="quiet">{say('app.loading')}</p>
  if (!problem) return <p className="quiet">{say('workshop.noProblem')}</p>
  return (
    <section className="why-work" aria-label={say('workshop.whyOfMain')} onKeyDown={undoKeys(session)}>
      <NativeSelect
        aria-label={say('lists.problem')}
        value={problem}
        data={problems.map((one) => ({ value: one.id, label: short(nameOf(one)) || say('causes.empty') }))}
        onChange={(event) => {
          pick(event.currentTarget.value)
          setSpot('')
        }}
      />
      <div className="why-work-beside">
        <div className="causes-sheet">
          <WhyTree problem={problem} chosen={spot} choose={setSpot} />
        </div>
        {why && (
          <CausePanel
            key={spot}
            why={why}
            standing={rootStandings(project, problem).get(why.cause.id)}
            problem={problem}
            close={() => setSpot('')}
          />
        )}
      </div>
    </section>
  )
}
