import type { Id, Project } from '@potok/model'
import { useMemo } from 'react'
import { travelTo } from '../finding/travel.ts'
import type { ActionName } from '../keys/actions.ts'
import { beginningsIn, useKinds } from '../kinds/useKinds.ts'
import type { Bench } from '../maps/bench.ts'
import { chosenOn } from '../maps/useKeyboard.ts'
import { go } from '../routes.ts'
import { useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useEveryText } from '../ui/texts/useEveryText.ts'
import { keptViews } from '../views/kept.ts'
import { goToView } from '../views/viewpoints.ts'
import { type Goal, offersOf } from './offers.ts'
import { Palette } from './Palette.tsx'

interface MapPaletteProps {
  bench: Bench
  project: Project
  canEdit: boolean
  run(name: ActionName): void
  close(): void
}

/** The palette of a map: what it offers, and what choosing a line does. */
export default function MapPalette({ bench, project, canEdit, run, close }: MapPaletteProps) {
  const { say, language, has } = useTexts()
  const sayIn = useEveryText()
  const session = useSession()
  const { projectId } = session
  const kinds = useKinds()
  const offers = useMemo(
    () =>
      offersOf(project, { map: bench.map, views: keptViews(projectId, bench.map), kinds }, chosenOn(bench, canEdit), {
        language,
        sayIn: sayIn ?? (() => say),
        has,
      }),
    [project, kinds, projectId, bench, canEdit, language, say, sayIn, has],
  )
  const choose = (goal: Goal) => {
    close()
    // The dialog gives the keys back in the next frame; only then a field that an action opens may take them.
    requestAnimationFrame(() => reach(goal))
  }
  const reach = (goal: Goal) => {
    if (goal.what === 'actions') run(goal.action)
    if (goal.what === 'maps') bench.openMap(goal.map)
    if (goal.what === 'begin') {
      const made = beginningsIn(kinds, project)
        .find(({ words }) => words === goal.words)
        ?.begin(session, say)
      if (made) bench.openMap(made)
    }
    if (goal.what === 'parts') go({ name: 'project', project: projectId, part: goal.part })
    if (goal.what === 'steps') goal.map === bench.map ? travelTo(bench, goal.step) : bench.openMap(goal.map, goal.step)
    if (goal.what === 'views') goToView(bench, `Digit${goal.place}`)
    if (goal.what === 'problems') showProblem(bench, project, goal.problem)
  }
  return <Palette offers={offers} choose={choose} close={close} />
}

/** Where a problem is pinned on this map, else on another; the list of problems opens beside it. */
function showProblem(bench: Bench, project: Project, id: Id): void {
  const anchors = project.problems.get(id)?.anchors ?? []
  const placed = anchors.flatMap((one) => project.steps.get(one) ?? project.flows.get(one) ?? [])
  const here = placed.filter(({ map }) => map === bench.map)
  const [first, elsewhere] = [here[0], placed[0]]
  if (!first && elsewhere?.map) {
    bench.openMap(elsewhere.map, 'look' in elsewhere ? elsewhere.id : elsewhere.end)
    return
  }
  if (first) travelTo(bench, first.id)
  bench.desk.setState({ selection: new Set(here.map((one) => one.id)), panel: 'problems', panelIsOpen: true })
}
