import type { Project } from '@potok/model'
import { IconArrowRight, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { ProjectPart } from '../routes.ts'
import { facesOf } from '../session/presence.ts'
import { useOthers, useProject, useSession } from '../store/SessionScope.tsx'
import { Avatar } from '../ui/Avatars.tsx'
import { Go } from '../ui/Go.tsx'
import { type Say, useTexts } from '../ui/texts/texts.ts'
import { titleOf } from '../ui/titleOf.ts'
import { KeyFigures } from './KeyFigures.tsx'
import { Maps } from './Maps.tsx'

/** The project's first page: its maps, its papers, the chain from problem to action, who is here. */
export function Overview() {
  const { say, language } = useTexts()
  const project = useProject()!
  const session = useSession()
  const { about } = project
  const faces = facesOf(useOthers())
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
          <Maps />
          <section className="card block">
            <h2 className="block-title">{say('project.papers')}</h2>
            <div>
              {papersOf(project, say).map(({ part, begun, words }) => (
                <div key={part} className="line-row">
                  {begun ? (
                    <IconCircleCheck size={16} color="var(--ok)" aria-hidden="true" />
                  ) : (
                    <IconCircleDashed size={16} color="var(--ink3)" aria-hidden="true" />
                  )}
                  <Go className="grow link" to={{ name: 'project', project: session.projectId, part }}>
                    {say(`project.${part}`)}
                  </Go>
                  <span className="small quiet">{words}</span>
                  <IconArrowRight size={16} color="var(--ink3)" aria-hidden="true" />
                </div>
              ))}
            </div>
          </section>
        </div>
        <div className="stack" style={{ gap: 20 }}>
          <Chain />
          <section className="card block">
            <h2 className="block-title">{say('project.here')}</h2>
            {faces.length === 0 && (
              <p className="quiet" style={{ margin: 0 }}>
                {say('project.nobody')}
              </p>
            )}
            {faces.map((face) => (
              <div key={face.id} className="row">
                <Avatar face={face} />
                {face.name}
              </div>
            ))}
          </section>
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
  const roots = new Set([...project.causes.values()].filter((cause) => cause.root).map((cause) => cause.problem))
  const carried = new Set(actions.map((action) => action.solution))
  const done = actions.filter((action) => action.state === 'done' || action.state === 'doneLate').length
  const rows = [
    [
      problems.length,
      'project.problemsWord',
      say('project.withCause', { count: problems.filter((id) => roots.has(id)).length }),
    ],
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

function papersOf(project: Project, say: Say): { part: ProjectPart; begun: boolean; words: string }[] {
  const fields = Object.entries(project.card).filter(([name]) => name !== 'id' && name !== 'deletedAt')
  const filled = fields.filter(([, value]) => value !== '' && value !== null).length
  const counted = (part: ProjectPart, count: number) => ({
    part,
    begun: count > 0,
    words: count > 0 ? say('project.records', { count }) : say('project.notBegun'),
  })
  return [
    { part: 'card', begun: filled > 0, words: say('project.filled', { done: filled, all: fields.length }) },
    counted('problems', project.problems.size),
    counted('solutions', project.solutions.size),
    counted('roadmap', project.actions.size),
    counted('procedure', project.procedures.size),
  ]
}
