import type { Id } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Star } from '../looks/Star.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Colleagues } from './Colleagues.tsx'
import { problemWords } from './minutesWords.ts'
import type { Shared } from './WhyBranch.tsx'

/** The root of the tree: the problem that is asked about. */
export function WhyProblem({ problem: id, children, ...shared }: Shared & { problem: Id; children: ReactNode }) {
  const { say, language } = useTexts()
  const project = useProject()!
  const problem = project.problems.get(id)!
  const minutes = problemWords(project, id, language)
  const words = problem.text || say('causes.empty')
  const isChosen = shared.chosen === ''
  return (
    <div className="why-item">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its items */}
      <div
        role="treeitem"
        className="why-box"
        data-problem="true"
        data-spot=""
        aria-selected={isChosen}
        aria-level={1}
        aria-expanded={true}
        tabIndex={isChosen ? 0 : -1}
        onClick={() => shared.choose('')}
      >
        <span className="row why-head">
          <Star number={problem.number} size={26} />
          {problem.loss && <span className="small quiet">{say(`lists.losses.${problem.loss}`)}</span>}
        </span>
        <span className="why-words">{words}</span>
        {minutes && <span className="small quiet">{say('causes.upTo', { minutes })}</span>}
        {problem.evidence && <span className="small quiet">{problem.evidence}</span>}
        <Colleagues about={id} />
        {isChosen && shared.mayEdit && (
          <button type="button" className="why-ask" tabIndex={-1} onClick={() => shared.ask('')}>
            <IconPlus size={14} aria-hidden="true" />
            {say('causes.why')}
          </button>
        )}
      </div>
      <ul role="none" className="why-group" data-why={say('causes.why')}>
        {children}
      </ul>
    </div>
  )
}
