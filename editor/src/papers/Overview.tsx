import { rootCauses, stageStandings } from '@potok/model'
import { useMemo } from 'react'
import { HereNow } from '../stages/HereNow.tsx'
import { NextUp } from '../stages/NextUp.tsx'
import { StageTable } from '../stages/StageTable.tsx'
import { useRested } from '../stages/useRested.ts'
import { useProject } from '../store/SessionScope.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { titleOf } from '../ui/titleOf.ts'
import { KeyFigures } from './KeyFigures.tsx'
import { Maps } from './Maps.tsx'

const ApprovalSign = onDemand(async () => (await import('../approval/ApprovalSign.tsx')).ApprovalSign)

/** The project's first page: its seven stages, its maps, the chain from problem to action, who is here. */
export function Overview() {
  const { say, language } = useTexts()
  const project = useRested(useProject()!)
  const { about } = project
  // Whoever has just made a project is to find its first map without looking for it.
  const isNew = project.maps.size === 0
  const stages = useMemo(() => stageStandings(project), [project])
  return (
    <>
      <h1 className="page-title">{titleOf(about, language) || say('home.untitled')}</h1>
      <p className="quiet" style={{ margin: '4px 0 0' }}>
        {[
          about.processOwner && say('project.owner', { owner: about.processOwner }),
          about.annualVolume && say('project.volume', { count: about.annualVolume }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <KeyFigures project={project} />
      <div className="columns">
        <div className="stack" style={{ gap: 20 }}>
          {isNew && <Maps />}
          <StageTable stages={stages} />
          {!isNew && <Maps />}
        </div>
        <div className="stack" style={{ gap: 20 }}>
          <NextUp stages={stages} />
          <ApprovalSign />
          <Chain />
          <HereNow />
        </div>
      </div>
    </>
  )
}

function Chain() {
  const { say } = useTexts()
  const project = useProject()!
  const problems = [...project.problems.keys()]
  const solutions = [...project.solutions.keys()]
  const actions = [...project.actions.values()]
  const isRooted = (id: string) => rootCauses(project, id).length > 0
  const carried = new Set(actions.map((action) => action.solution))
  const done = actions.filter((action) => action.state === 'done' || action.state === 'doneLate').length
  const rows = [
    [problems.length, 'project.problemsWord', say('project.withCause', { count: problems.filter(isRooted).length })],
    [
      solutions.length,
      'project.solutionsWord',
      say('project.withAction', { count: solutions.filter((id) => carried.has(id)).length }),
    ],
    [actions.length, 'project.actionsWord', say('project.doneActions', { count: done })],
  ] as const
  return (
    <section className="card block" style={{ gap: 6 }}>
      <h2 className="block-title">{say('project.chain')}</h2>
      <span className="small quiet">{say('project.chainHint')}</span>
      {rows.map(([count, word, rest]) => (
        <div key={word} className="row">
          <strong style={{ width: 24, textAlign: 'right' }}>{count}</strong>
          <span className="grow">{say(word)}</span>
          <span className="small quiet">{rest}</span>
        </div>
      ))}
    </section>
  )
}
