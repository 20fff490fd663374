import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { causeTree, type Id, rootStandings } from '@potok/model'
import { IconArrowRight } from '@tabler/icons-react'
import { type ComponentType, useEffect, useState } from 'react'
import { byNumber } from '../papers/ListTable.tsx'
import { nameOf, short } from '../research/things.ts'
import { useItem } from '../research/useItem.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { CausePanel } from './CausePanel.tsx'
import { ChainPart } from './ChainPart.tsx'
import { DigraphView } from './DigraphView.tsx'
import { FishboneView } from './FishboneView.tsx'
import { GapsView } from './GapsView.tsx'
import { IdeasView } from './IdeasView.tsx'
import { PlanView } from './PlanView.tsx'
import { firstSpot, problemAt, spotOf } from './spots.ts'
import { undoKeys } from './undoKeys.ts'
import { WhyTree } from './WhyTree.tsx'
import '../looks/looks.css'
import './causes.css'
import './tree.css'
import './views.css'

interface CauseView {
  readonly problem: Id
  /** The chosen place in the tree; empty: the problem. */
  readonly chosen: string
  choose(spot: string): void
  /** Opens the tree at a problem or a cause. */
  show(about: Id): void
}

const VIEWS = {
  tree: WhyTree,
  fishbone: FishboneView,
  relations: DigraphView,
  plan: PlanView,
  ideas: IdeasView,
  gaps: GapsView,
} as const satisfies Record<string, ComponentType<CauseView>>
type View = keyof typeof VIEWS

/** The causes of one problem, the same ones in every view, with all that is known of the chosen one beside them. */
export function CausesScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const session = useSession()
  const [item, open] = useItem()
  const [view, setView] = useState<View>('tree')
  const problems = byNumber(project.problems.values())
  const ids = problems.map(({ id }) => id)
  const problem = problemAt(project, item, ids)
  const [spot, setSpot] = useState('')
  useEffect(() => {
    setSpot(problem && item !== null && project.causes.has(item) ? (firstSpot(project, problem, item) ?? '') : '')
  }, [item, problem])
  const why = problem === null ? undefined : causeTree(project, problem).find((one) => spotOf(one) === spot)
  const about = why?.cause.id ?? problem
  useEffect(() => session.presence.select(about ? [about] : []), [session, about])
  useEffect(() => () => session.presence.select([]), [session])
  if (problem === null) return <NoProblems />
  const next = ids[(ids.indexOf(problem) + 1) % ids.length]!
  const choose = (cause: Id) => setSpot(firstSpot(project, problem, cause) ?? '')
  const show = (about: Id) => {
    setView('tree')
    open(about)
    setSpot(project.causes.has(about) ? (firstSpot(project, problem, about) ?? '') : '')
  }
  const Shown: ComponentType<CauseView> = VIEWS[view]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo works wherever the focus is on the page
    <div className="causes" onKeyDown={undoKeys(session)}>
      <div className="page-head">
        <h1 className="page-title grow">{say('project.causes')}</h1>
        <SegmentedControl
          aria-label={say('causes.view')}
          value={view}
          data={Object.keys(VIEWS).map((value) => ({ value, label: say(`causes.views.${value as View}`) }))}
          onChange={(value) => setView(value as View)}
        />
      </div>
      <div className="causes-problem">
        <NativeSelect
          aria-label={say('lists.problem')}
          value={problem}
          data={problems.map((one) => ({ value: one.id, label: short(nameOf(one)) || say('causes.empty') }))}
          onChange={(event) => open(event.currentTarget.value)}
        />
        <span className="quiet">{say('causes.of', { at: ids.indexOf(problem) + 1, all: ids.length })}</span>
        {ids.length > 1 && (
          <Button
            variant="default"
            leftSection={<IconArrowRight size={16} aria-hidden="true" />}
            onClick={() => open(next)}
          >
            {say('causes.next')}
          </Button>
        )}
      </div>
      <div className="causes-beside">
        <div className="causes-sheet" data-view={view}>
          <Shown problem={problem} chosen={spot} choose={setSpot} show={show} />
        </div>
        {why ? (
          <CausePanel
            key={spot}
            why={why}
            standing={rootStandings(project, problem).get(why.cause.id)}
            problem={problem}
            close={() => setSpot('')}
          />
        ) : (
          <ChainPart problem={problem} choose={choose} />
        )}
      </div>
    </div>
  )
}

function NoProblems() {
  const { say } = useTexts()
  const { projectId } = useSession()
  return (
    <>
      <h1 className="page-title">{say('project.causes')}</h1>
      <div className="empty">
        <h2 className="section-title">{say('causes.noProblems')}</h2>
        <p className="quiet">{say('causes.noProblemsHint')}</p>
        <Go to={{ name: 'project', project: projectId, part: 'problems' }}>{say('causes.toProblems')}</Go>
      </div>
    </>
  )
}
