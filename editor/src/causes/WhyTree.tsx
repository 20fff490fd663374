import { type Id, rootStandings } from '@potok/model'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { above, type Branch, branchesOf, spotsIn, spotUnder } from './spots.ts'
import { pressed } from './treeKeys.ts'
import { useCauses } from './useCauses.ts'
import { WhyBranch } from './WhyBranch.tsx'
import { type Ending, WhyEntry } from './WhyEntry.tsx'
import { WhyProblem } from './WhyProblem.tsx'

const KEYS = { tab: 'Tab', enter: 'Enter', shift: 'Shift', alt: 'Alt', del: 'Delete', ctrl: 'Ctrl' }

/** What is being typed: a new answer under a spot, or the words of one that is there. */
type Pen = { readonly under: string } | { readonly words: string } | null

/** The tree «5 почему» of one problem. `chosen` is a spot, empty for the problem itself. */
export function WhyTree(given: { problem: Id; chosen: string; choose(spot: string): void }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const causes = useCauses()
  const [pen, setPen] = useState<Pen>(null)
  const tree = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  const branches = branchesOf(project, given.problem)
  const standings = rootStandings(project, given.problem)
  const spots = spotsIn(branches)
  const chosen = spots.includes(given.chosen) ? given.chosen : ''
  const idAt = (spot: string): Id => spot.slice(spot.lastIndexOf('/') + 1) || given.problem
  useEffect(() => {
    if (!wanted.current || pen) return
    wanted.current = false
    const item = [...(tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])]
    item.find((one) => one.dataset.spot === chosen)?.focus()
  })
  const go = (spot: string) => {
    wanted.current = true
    given.choose(spot)
  }
  const ended = (under: string, words: string, how: Ending) => {
    wanted.current = how !== 'left'
    setPen(null)
    if (words === '' || how === 'escape') return
    const done = causes.add(idAt(under), words)
    if (!done.ok) return
    const spot = spotUnder(under, done.value[0]!)
    given.choose(spot)
    if (how === 'tab') setPen({ under: spot })
  }
  const keys = (event: KeyboardEvent) => {
    const deed = pressed(event, { spots, branches, chosen, mayEdit })
    if (!deed) return
    event.preventDefault()
    if (deed.do === 'go') go(deed.spot)
    if (deed.do === 'why') setPen({ under: deed.under })
    if (deed.do === 'words') setPen({ words: chosen })
    if (deed.do === 'remove') {
      causes.remove(deed.why)
      go(above(chosen))
    }
    if (deed.do === 'move' && causes.move(deed.why, idAt(deed.under), deed.before).ok)
      go(spotUnder(deed.under, deed.why.cause.id))
  }
  const entry = (under: string) =>
    pen && 'under' in pen && pen.under === under ? (
      <li role="none" className="why-item">
        <div className="why-box" data-pen="true">
          <WhyEntry label={say('causes.why')} end={(words, how) => ended(under, words, how)} />
        </div>
      </li>
    ) : null
  const shared = {
    chosen,
    standings,
    mayEdit,
    entry,
    choose: go,
    ask: (spot: string) => setPen({ under: spot }),
    typing: pen && 'words' in pen ? pen.words : null,
    type: (spot: string) => mayEdit && setPen({ words: spot }),
    typed: (branch: Branch, words: string, how: Ending) => {
      wanted.current = how !== 'left'
      setPen(null)
      if (how !== 'escape' && words !== '' && words !== branch.why.cause.text) causes.rename(branch.why.cause.id, words)
    },
  }
  return (
    <>
      {mayEdit && <p className="why-keys">{say('causes.keys', KEYS)}</p>}
      <div ref={tree} className="why-tree" role="tree" aria-label={say('causes.views.tree')} onKeyDown={keys}>
        <WhyProblem problem={given.problem} {...shared}>
          {branches.map((branch) => (
            <WhyBranch key={branch.spot} branch={branch} {...shared} />
          ))}
          {entry('')}
        </WhyProblem>
      </div>
    </>
  )
}
