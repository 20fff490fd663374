import * as Y from 'yjs'
import { layoutArray } from '../src/document/containers.ts'
import { LayoutRegister } from '../src/document/layout.ts'
import { openProject } from '../src/document/projectDocument.ts'

// 1,000,000 moves of 200 steps: how large the document is afterwards and how long it takes to open.
// Repeat with `npm run bench -- moves`.
const MOVES = 1_000_000

function moved(steps: number, moves: number): { bytes: Uint8Array; perMove: number } {
  const doc = new Y.Doc()
  const register = new LayoutRegister(layoutArray(doc))
  layoutArray(doc).observe((event) => void register.follow(event))
  const since = performance.now()
  for (let move = 0; move < moves; move++) {
    const at = [move % 1000, move % 500] as const
    doc.transact((transaction) => register.set(transaction, `step-${(move * 7919) % steps}`, at))
  }
  return { bytes: Y.encodeStateAsUpdate(doc), perMove: ((performance.now() - since) / moves) * 1000 }
}

function opened(bytes: Uint8Array): number {
  const times = Array.from({ length: 7 }, () => {
    const since = performance.now()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    openProject(doc).project()
    return performance.now() - since
  })
  return times.sort((a, b) => a - b)[3] as number
}

const small = moved(200, MOVES)
console.log(
  `${MOVES} moves of 200 steps: ${(small.bytes.length / 1000).toFixed(1)} kB, opens in ${opened(small.bytes).toFixed(1)} ms`,
)
const large = moved(5000, 100_000)
console.log(`one move: ${small.perMove.toFixed(1)} µs at 200 steps, ${large.perMove.toFixed(1)} µs at 5,000`)
