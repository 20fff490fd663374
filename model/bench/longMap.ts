import { type SketchedFlow, type SketchedStep, sketch } from '../src/graph/sketch.ts'

/** A map of stages: operations, a decision with a return, a parallel pair, now and then a loop around three stages. */
export function longMap(size: number) {
  const steps: Record<string, SketchedStep> = { start: {}, end: {} }
  const flows: Record<string, SketchedFlow> = {}
  let last = 'start'
  let share: SketchedFlow = {}
  const heads: string[] = []
  const lead = (to: string, fields: SketchedFlow = {}) => {
    flows[`${last} > ${to}`] = { wait: [10, 60, 240], transfer: [5, 10, 20], ...fields, ...share }
    share = {}
    last = to
  }
  for (let stage = 0; Object.keys(steps).length < size - 12; stage++) {
    for (const name of ['a', 'b', 'c']) {
      steps[name + stage] = { time: [5, 20, 60], value: name === 'a' ? 'VA' : 'NNVA', lane: name }
      lead(name + stage)
    }
    heads.push(`a${stage}`)
    steps[`x${stage}`] = { look: 'xor' }
    lead(`x${stage}`)
    const backTo = stage % 3 === 2 ? heads[stage - 2]! : heads[stage]!
    flows[`x${stage} > ${backTo}`] = { share: 0.2, returns: true, wait: [10, 30, 60] }
    share = { share: 0.8 }
    steps[`s${stage}`] = { look: stage % 4 === 1 ? 'or' : 'and', join: `j${stage}` }
    lead(`s${stage}`)
    for (const branch of ['p', 'q']) {
      steps[branch + stage] = { time: [5, 30, 90], value: 'NVA', loss: 'processing', lane: branch }
      flows[`s${stage} > ${branch}${stage}`] = { share: 0.5, wait: [5, 10, 15] }
      flows[`${branch}${stage} > j${stage}`] = {}
    }
    steps[`j${stage}`] = { look: 'join' }
    last = `j${stage}`
  }
  lead('end')
  return sketch({ steps, flows, about: { annualVolume: 1000 } })
}
