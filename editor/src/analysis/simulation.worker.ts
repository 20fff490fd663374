import { simulation } from '@potok/model'

type Asked = Parameters<typeof simulation>
const port = self as unknown as { onmessage: (event: { data: Asked }) => void; postMessage(said: unknown): void }

/** Runs the cases away from the page; whoever asked ends the worker to stop it. */
port.onmessage = ({ data }) => {
  const runs = simulation(...data)
  let piece = runs.next()
  for (; !piece.done; piece = runs.next()) port.postMessage({ done: piece.value })
  port.postMessage({ result: piece.value })
}
