import { buildScene } from '@potok/model'
import { packed } from '../../canvas/sketched.ts'

type Asked = Parameters<typeof buildScene>
const port = self as unknown as {
  onmessage: (event: { data: Asked }) => void
  postMessage(said: unknown, given: Transferable[]): void
}

/** To lay every flow of a long map takes longer than a page may be held for a drawing of it in small. */
port.onmessage = ({ data }) => {
  const sketch = packed(buildScene(...data))
  port.postMessage(
    sketch,
    [sketch.boxes, sketch.returns, sketch.counts, sketch.points].map(({ buffer }) => buffer as ArrayBuffer),
  )
}
