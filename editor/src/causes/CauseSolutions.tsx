import { type Id, problemsOfCause, solutionsOfCause } from '@potok/model'
import { byNumber } from '../papers/ListTable.tsx'
import { Linked } from '../research/Linked.tsx'
import { nameOf, short } from '../research/things.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useCauses } from './useCauses.ts'

/** Solutions that remove the cause; those of its problems are offered first. */
export function CauseSolutions({ cause }: { cause: Id }) {
  const { say } = useTexts()
  const project = useProject()!
  const causes = useCauses()
  const problems = problemsOfCause(project, cause)
  const all = byNumber(project.solutions.values())
  const isNear = ({ problems: of }: { problems: readonly Id[] }) => of.some((id) => problems.includes(id))
  const choice = (one: (typeof all)[number]) => ({ id: one.id, name: short(nameOf(one)) })
  return (
    <section className="cause-part">
      <Linked
        label={say('causes.solutions')}
        linked={solutionsOfCause(project, cause).map(choice)}
        offered={[
          { group: say('causes.nearSolutions'), choices: all.filter(isNear).map(choice) },
          { group: say('causes.otherSolutions'), choices: all.filter((one) => !isNear(one)).map(choice) },
        ]}
        add={(solution) => causes.solve(cause, solution)}
        create={(text) => causes.solveAnew(cause, text)}
        exclude={(solution) => causes.unsolve(cause, solution)}
        line={({ id, name }) => <SolutionLine solution={id} name={name} />}
      />
    </section>
  )
}

function SolutionLine({ solution, name }: { solution: Id; name: string }) {
  const { say } = useTexts()
  const { actions } = useProject()!
  const carrying = byNumber([...actions.values()].filter((one) => one.solution === solution))
  return (
    <>
      {name}
      <span className="small quiet cause-under">
        {carrying.length === 0
          ? say('causes.noAction')
          : carrying.map((one) => `${short(nameOf(one))} – ${say(`lists.states.${one.state}`)}`).join('; ')}
      </span>
    </>
  )
}
