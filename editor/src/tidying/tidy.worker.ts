import { tidied } from '@potok/model'

type Asked = Parameters<typeof tidied>
const port = self as unknown as {
  onmessage: (event: { data: Asked }) => void
  postMessage(said: ReturnType<typeof tidied>): void
}

/** A long map takes longer to arrange than hands may be held. */
port.onmessage = ({ data }) => port.postMessage(tidied(...data))
