import { ActionIcon } from '@mantine/core'
import type { Id, MapRecord } from '@potok/model'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { minutesWords } from '../figures/words.ts'
import { Star } from '../looks/Star.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Ancestors } from './Ancestors.tsx'
import { FateBadge } from './FateBadge.tsx'
import { FateChoice } from './FateChoice.tsx'
import { LinkSolution } from './LinkSolution.tsx'
import { fateWords, type Shown, type ShownStep, spanWords } from './shown.ts'

interface WhyPanelProps {
  row: ShownStep
  shown: Shown
  projectId: Id
  canEdit: boolean
  close(): void
}

/** «Почему шага больше нет»: the solution behind a change with its problem and actions, its minutes, and what is to be settled. */
export function WhyPanel({ row, shown, projectId, canEdit, close }: WhyPanelProps) {
  const { say, language } = useTexts()
  const write = useWriting()
  const { project, comparison, numberOf, nameOf } = shown
  const { step, id } = row
  const head = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step that is opened is read from its head
  useEffect(() => head.current?.focus(), [id])
  const part = (name: 'problems' | 'solutions' | 'roadmap', item: Id) =>
    ({ name: 'project', project: projectId, part: name, item }) as const
  const solutions = step.solutions.flatMap((one) => project.solutions.get(one) ?? [])
  const steps = [...(step.before ? [step.before] : []), ...step.after]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it
    <section
      className="compare-part compare-why"
      aria-label={say('compare.why.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault()
          event.stopPropagation()
          close()
        }
      }}
    >
      <div className="row">
        <h2 className="block-title grow" tabIndex={-1} ref={head}>
          {`${numberOf(id)} ${nameOf(id)}`.trim()}
        </h2>
        <ActionIcon aria-label={say('compare.why.close')} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <p className="row compare-wrap">
        <FateBadge fate={step.fate} words={fateWords(row, shown, say)} />
        {step.typed && <span className="small quiet">{say('compare.typed')}</span>}
      </p>
      <p data-testid="why">{whyWords()}</p>
      {comparison.figures && <p className="small">{minutes()}</p>}
      {step.after.length === 0 && Math.round(step.minutesAfter) > 0 && (
        <p className="small compare-warn">
          {say('compare.why.left', { minutes: minutesWords(step.minutesAfter, project.settings, language) })}
        </p>
      )}
      {step.before && step.after.length > 0 && (
        <p className="small quiet">
          {say('compare.why.one', {
            before: spanWords(step.spanBefore, shown, say, language),
            after: spanWords(step.spanAfter, shown, say, language),
          })}
        </p>
      )}
      {step.changes.length > 0 && (
        <p className="small quiet">
          {say('compare.why.differs', {
            changes: step.changes.map((change) => say(`compare.changes.${change}`)).join(', '),
          })}
        </p>
      )}
      {step.problems.length > 0 && (
        <Group title={say('compare.why.problems')}>
          {step.problems.map((one) => (
            <li key={one} className="row">
              <Star number={project.problems.get(one)?.number ?? null} size={20} />
              <Go to={part('problems', one)}>{project.problems.get(one)?.text || say('map.unnamed')}</Go>
            </li>
          ))}
        </Group>
      )}
      {solutions.length > 0 && (
        <Group title={say('compare.why.solutions')}>
          {solutions.map((one) => {
            const number = say('compare.why.solutionNumber', { number: one.number ?? '…' })
            const said = one.steps.filter((of) => steps.includes(of))
            return (
              <li key={one.id} className="row">
                <b>{number}</b>
                <Go className="link grow" to={part('solutions', one.id)}>
                  {one.text || say('map.unnamed')}
                </Go>
                {canEdit && said.length > 0 && (
                  <ActionIcon
                    size={24}
                    aria-label={say('compare.why.unlink', { number })}
                    onClick={() => {
                      for (const of of said) write.exclude('solutions', one.id, 'steps', of)
                    }}
                  >
                    <IconX size={14} stroke={1.8} />
                  </ActionIcon>
                )}
              </li>
            )
          })}
        </Group>
      )}
      {solutions.length > 0 && (
        <Group title={say('compare.why.actions')}>
          {step.actions.map((one) => {
            const action = project.actions.get(one)!
            return (
              <li key={one}>
                <Go to={part('roadmap', one)}>
                  {`${say('compare.why.actionNumber', { number: action.number ?? '…' })} ${action.text}`}
                </Go>{' '}
                <span className="small quiet">{say(`lists.states.${action.state}`)}</span>
              </li>
            )
          })}
          {step.actions.length === 0 && <li className="small compare-warn">{say('compare.why.noActions')}</li>}
        </Group>
      )}
      {canEdit && step.why !== 'none' && <LinkSolution row={row} shown={shown} />}
      {canEdit && step.before && <FateChoice row={row} shown={shown} />}
      {step.after.map((heir) => (
        <Ancestors key={heir} heir={heir} isOneOfMany={step.after.length > 1} shown={shown} canEdit={canEdit} />
      ))}
      <p className="compare-links">
        {step.before && <OnMap map={comparison.before.map} step={step.before} projectId={projectId} />}
        {step.after[0] && <OnMap map={comparison.after.map} step={step.after[0]} projectId={projectId} />}
      </p>
    </section>
  )

  function whyWords(): string {
    const fate = fateWords(row, shown, say)
    if (step.why !== 'solution') return say(`compare.why.${step.why}`, { fate })
    const numbers = solutions.map(({ number }) => say('compare.why.solutionNumber', { number: number ?? '…' }))
    return say('compare.why.by', { fate, count: numbers.length, solutions: numbers.join(', ') })
  }

  function minutes(): string {
    const words = (given: number) => minutesWords(given, project.settings, language)
    const way = Math.abs(step.saved) < 0.5 ? 'same' : step.saved > 0 ? 'saves' : 'adds'
    return say(`compare.why.${way}`, {
      minutes: words(Math.abs(step.saved)),
      before: words(step.minutesBefore),
      after: words(step.minutesAfter),
    })
  }
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <h3 className="small quiet">{title}</h3>
      <ul className="compare-list">{children}</ul>
    </>
  )
}

function OnMap({ map, step, projectId }: { map: MapRecord; step: Id; projectId: Id }) {
  const { say } = useTexts()
  return <Go to={{ name: 'map', project: projectId, map: map.id, step }}>{say(`compare.why.onMap.${map.state}`)}</Go>
}
