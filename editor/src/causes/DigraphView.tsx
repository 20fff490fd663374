import { Button } from '@mantine/core'
import { causeDigraph, causeTree, FEWEST_RELATED, type Id, MOST_RELATED } from '@potok/model'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { ArrowForm } from './ArrowForm.tsx'
import { ArrowTable } from './ArrowTable.tsx'
import { Colleagues } from './Colleagues.tsx'
import { between, CARD, onCircle, SHEET } from './circle.ts'
import { firstSpot } from './spots.ts'
import { useCauses } from './useCauses.ts'

/** The digraph of relations between the causes of one problem: who drives whom, in a picture and as tables. */
export function DigraphView(given: { problem: Id; chosen: string; choose(spot: string): void }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const causes = useCauses()
  const graph = causeDigraph(project, given.problem)
  const chosen = given.chosen.slice(given.chosen.lastIndexOf('/') + 1)
  const choose = (cause: Id) => given.choose(firstSpot(project, given.problem, cause) ?? '')
  const known = new Map(graph.causes.map((one) => [one.cause.id, one]))
  // As they stand in the tree, so that a new arrow moves nobody.
  const ids = [...new Set(causeTree(project, given.problem).map(({ cause }) => cause.id))].filter((id) => known.has(id))
  const spots = new Map(onCircle(ids.length).map((spot, at) => [ids[at]!, spot]))
  if (ids.length < 2)
    return (
      <div className="empty">
        <h2 className="section-title">{say('causes.fewRelated')}</h2>
        <p className="quiet">{say('causes.fewRelatedHint')}</p>
      </div>
    )
  return (
    <div className="digraph">
      {mayEdit && (
        <div className="row cause-wrap">
          <ArrowForm causes={ids.map((id) => known.get(id)!.cause)} start={known.has(chosen) ? chosen : ids[0]!} />
          {graph.arrows.length === 0 && (
            <Button variant="default" onClick={() => causes.takeArrows(given.problem)}>
              {say('causes.takeArrows')}
            </Button>
          )}
        </div>
      )}
      {(ids.length < FEWEST_RELATED || ids.length > MOST_RELATED) && (
        <p className="small quiet">{say('causes.bestRelated', { least: FEWEST_RELATED, most: MOST_RELATED })}</p>
      )}
      <div className="digraph-scroll">
        <div className="digraph-sheet" style={{ width: SHEET.width, height: SHEET.height }}>
          <svg width={SHEET.width} height={SHEET.height} aria-hidden="true">
            <defs>
              <marker
                id="cause-arrow"
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                orient="auto"
              >
                <path d="M0 0L8 4L0 8Z" />
              </marker>
            </defs>
            {graph.arrows.map(({ id, start, end }) => {
              const [from, to] = between(spots.get(start!)!, spots.get(end!)!)
              const isNear = chosen === start || chosen === end
              return (
                <line
                  key={id}
                  x1={from.x}
                  y1={from.y}
                  x2={to.x}
                  y2={to.y}
                  data-near={isNear || undefined}
                  markerEnd="url(#cause-arrow)"
                />
              )
            })}
          </svg>
          {ids.map((id) => {
            const { cause, out, into, role } = known.get(id)!
            const { x, y } = spots.get(id)!
            return (
              <button
                key={id}
                type="button"
                className="digraph-card"
                data-role={role ?? undefined}
                aria-pressed={chosen === id}
                style={{ left: x - CARD.width / 2, top: y - CARD.height / 2, width: CARD.width, height: CARD.height }}
                onClick={() => choose(id)}
              >
                <span className="digraph-words" title={cause.text}>
                  {cause.text || say('causes.empty')}
                </span>
                <span className="row small quiet">
                  <b>{say('causes.outIn', { out, into })}</b>
                  {role && <span>{say(`causes.roles.${role}`)}</span>}
                </span>
                <Colleagues about={id} />
              </button>
            )
          })}
        </div>
      </div>
      <ArrowTable graph={graph} choose={choose} />
    </div>
  )
}
