import { type Bend, bentBy, type FlowLine, type Scene } from '@potok/model'

/** The flow with one of its runs pushed aside, as a bend to keep; null when a step of it is not drawn. */
export function bentOf({ boxes }: Scene, line: FlowLine, run: number, by: number): Bend | null {
  const [start, end] = [boxes.get(line.start), boxes.get(line.end)]
  return start && end ? bentBy(line, run, by, start, end) : null
}
