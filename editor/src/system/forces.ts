import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'

export interface ForceShape {
  /** x, y of each element in turn, scene units. */
  readonly places: readonly number[]
  readonly pinned: readonly boolean[]
  /** Pairs of elements by their place in the lists. */
  readonly links: readonly (readonly [number, number])[]
}

export interface Forces {
  /** One turn; false when everything rests. */
  turn(): boolean
  places(): Float32Array
  /** In a hand: it stays where it is held, and the others give way. */
  hold(element: number, x: number, y: number): void
  free(element: number): void
}

const APART = 82
const LINK = 190
const WARM = 0.3
/** At rest after some 150 turns. */
const COOLS = 0.045

/** The map laid out by forces: related elements pull, all push, pinned ones do not move. */
export function forcesOf({ places, pinned, links }: ForceShape): Forces {
  const nodes = pinned.map((isPinned, at): SimulationNodeDatum => {
    const [x, y] = [places[2 * at]!, places[2 * at + 1]!]
    return isPinned ? { x, y, fx: x, fy: y } : { x, y }
  })
  const [x, y] = [0, 1].map((axis) => {
    const all = places.filter((_, at) => at % 2 === axis)
    return all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)
  })
  const simulation = forceSimulation(nodes)
    .force('push', forceManyBody().strength(-900).distanceMax(900).theta(1))
    .force('pull', forceLink(links.map(([source, target]) => ({ source, target }))).distance(LINK))
    .force('body', forceCollide(APART))
    .force('x', forceX(x).strength(0.03))
    .force('y', forceY(y).strength(0.045))
    .alphaDecay(COOLS)
    .stop()
  return {
    turn() {
      simulation.tick()
      return simulation.alpha() >= simulation.alphaMin()
    },
    places: () => Float32Array.from(nodes.flatMap((node) => [node.x ?? 0, node.y ?? 0])),
    hold(element, heldX, heldY) {
      Object.assign(nodes[element]!, { fx: heldX, fy: heldY })
      if (simulation.alpha() < WARM) simulation.alpha(WARM)
    },
    free(element) {
      if (!pinned[element]) Object.assign(nodes[element]!, { fx: null, fy: null })
    },
  }
}
