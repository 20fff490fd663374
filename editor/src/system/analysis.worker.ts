import { type SystemShape, systemAnalysis } from '@potok/model'

const port = self as unknown as {
  onmessage: (event: { data: { asked: number; shape: SystemShape } }) => void
  postMessage(said: unknown): void
}

/** Loops and betweenness away from the page. */
port.onmessage = ({ data: { asked, shape } }) => port.postMessage({ asked, analysis: systemAnalysis(shape) })
