import { type Id, problemChain, processMap, readMap, type SolutionLink, type Step, stepNumbers } from '@potok/model'
import type { ReactNode } from 'react'
import { nameOf, short } from '../research/things.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** Problem → root cause → solution → action → step, with what is missing said in its place. */
export function ChainPart({ problem, choose }: { problem: Id; choose(cause: Id): void }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const project = useProject()!
  const chain = problemChain(project, problem)
  if (!chain) return null
  const part = (name: 'solutions' | 'roadmap') => ({ name: 'project', project: projectId, part: name }) as const
  const solution = ({ solution: one, actions }: SolutionLink) => (
    <li key={one.id}>
      <Go to={part('solutions')}>{short(nameOf(one)) || say('causes.empty')}</Go>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <Go to={part('roadmap')}>{short(nameOf(action)) || say('causes.empty')}</Go>{' '}
            <span className="small quiet">{say(`lists.states.${action.state}`)}</span>
          </li>
        ))}
        {actions.length === 0 && <Missing>{say('causes.noAction')}</Missing>}
      </ul>
    </li>
  )
  return (
    <section className="card cause-panel" aria-label={say('causes.chain')}>
      <h2 className="block-title">{say('causes.chain')}</h2>
      <ul className="cause-chain">
        {chain.roots.map(({ standing, solutions }) => (
          <li key={standing.cause.id}>
            <button type="button" className="link cause-link" onClick={() => choose(standing.cause.id)}>
              {standing.cause.text || say('causes.empty')}
            </button>{' '}
            <span className="small quiet">{say(standing.isRoot ? 'causes.root' : 'causes.claimed')}</span>
            <ul>
              {solutions.map(solution)}
              {solutions.length === 0 && <Missing>{say('causes.noSolution')}</Missing>}
            </ul>
          </li>
        ))}
        {chain.roots.length === 0 && <Missing>{say('causes.noRoot')}</Missing>}
      </ul>
      {chain.beside.length > 0 && (
        <>
          <h3 className="small quiet">{say('causes.beside')}</h3>
          <ul className="cause-chain">{chain.beside.map(solution)}</ul>
        </>
      )}
      <Steps title={say('causes.where')} none={say('causes.unpinned')} steps={chain.steps} />
      {chain.changed.length > 0 && <Steps title={say('causes.changed')} none="" steps={chain.changed} />}
    </section>
  )
}

const Missing = ({ children }: { children: ReactNode }) => <li className="small cause-warn">{children}</li>

function Steps({ title, none, steps }: { title: string; none: string; steps: readonly Step[] }) {
  const { projectId } = useSession()
  const project = useProject()!
  const { say } = useTexts()
  const numberOf = (step: Step) => {
    const map = processMap(project, step.map ?? '')
    return map ? (stepNumbers(readMap(map), project.layout).get(step.id) ?? '') : ''
  }
  return (
    <>
      <h3 className="small quiet">{title}</h3>
      <ul className="plain">
        {steps.map((step) => (
          <li key={step.id}>
            <Go to={{ name: 'map', project: projectId, map: step.map ?? '', step: step.id }}>
              {`${numberOf(step)} ${step.text || say('causes.empty')}`.trim()}
            </Go>
          </li>
        ))}
        {steps.length === 0 && <Missing>{none}</Missing>}
      </ul>
    </>
  )
}
