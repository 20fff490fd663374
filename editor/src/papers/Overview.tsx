import { Button } from '@mantine/core'
import { addMap, copyMap, mapOfState, type Project, partsOf } from '@potok/model'
import { IconArrowRight, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { go, type ProjectPart } from '../routes.ts'
import { facesOf } from '../session/presence.ts'
import { act } from '../store/act.ts'
import { useMayEdit, useOthers, useProject, useSession } from '../store/SessionScope.tsx'
import { Avatar } from '../ui/Avatars.tsx'
import { Go } from '../ui/Go.tsx'
import { type Say, useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf, titleOf } from '../ui/titleOf.ts'
import { KeyFigures } from './KeyFigures.tsx'

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

const MAP_ORDER = ['current', 'target', 'ideal']

function Maps() {
  const { say, language } = useTexts()
  const project = useProject()!
  const session = useSession()
  const mayEdit = useMayEdit()
  const maps = [...project.maps.values()].sort((a, b) => MAP_ORDER.indexOf(a.state) - MAP_ORDER.indexOf(b.state))
  const parts = partsOf(project)
  const current = mapOfState(project, 'current')
  const target = mapOfState(project, 'target')
  const open = (map: string | undefined) => map && go({ name: 'map', project: session.projectId, map, step: null })
  const begin = () => {
    const done = act(session, addMap, { name: say('project.currentName'), state: 'current' })
    if (done.ok) open(done.value[0])
  }
  const grow = () => {
    if (!current) return
    const done = act(session, copyMap, { map: current.id, state: 'target', name: say('project.targetName') })
    if (done.ok) open(done.value.find((id) => session.state.getState().replica?.document.project().maps.has(id)))
  }
  return (
    <section className="card block">
      <h2 className="block-title">{say('project.maps')}</h2>
      {maps.length === 0 && (
        <p className="quiet" style={{ margin: 0 }}>
          {say('project.noMapsHint')}
        </p>
      )}
      <div>
        {maps.map((map) => {
          const count = [...project.steps.values()].filter(
            (step) => step.map === map.id && step.look === 'operation',
          ).length
          return (
            <div key={map.id} className="line-row">
              <span className="pill" data-tone={map.state === 'target' ? 'ok' : 'accent'}>
                {say(parts.has(map.id) ? 'subprocess.title' : `project.${map.state}`)}
              </span>
              <Go
                className="grow link strong"
                to={{ name: 'map', project: session.projectId, map: map.id, step: null }}
              >
                {mapTitleOf(map, project.about, language) || say(`project.${map.state}`)}
              </Go>
              <span className="small quiet">
                {count === 0 ? say('project.emptyMap') : say('home.steps', { count })}
              </span>
              <IconArrowRight size={16} color="var(--ink3)" aria-hidden="true" />
            </div>
          )
        })}
      </div>
      {mayEdit && !current && (
        <Button style={{ alignSelf: 'flex-start' }} onClick={begin}>
          {say('project.addCurrent')}
        </Button>
      )}
      {mayEdit && current && !target && (
        <Button variant="light" style={{ alignSelf: 'flex-start' }} onClick={grow}>
          {say('project.addTarget')}
        </Button>
      )}
    </section>
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
