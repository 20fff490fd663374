import { inputsOf } from './inputs.ts'

type Asked = Parameters<typeof inputsOf>
const port = self as unknown as { onmessage: (event: { data: Asked }) => void; postMessage(said: unknown): void }

/** Each input is an expectation of its own, thousands on a long map: worked out away from the page. */
port.onmessage = ({ data }) => port.postMessage(inputsOf(...data))
