import { type CliCommand, Trouble } from './command.ts'
import { readArgs } from './readArgs.ts'

const PATIENCE_MS = 5000
/** A server that listens everywhere is asked on this machine. */
const EVERYWHERE: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }

/** Asks the server of these settings whether it can do its work: 0 it can, 1 it answers that it cannot, 2 it does not answer. */
export const ready: CliCommand = {
  name: 'ready',
  usage: 'ready',
  about: { ru: 'спросить сервер, готов ли он работать', en: 'ask the server whether it is ready to work' },
  async run(args, voice) {
    readArgs(ready, args, {}, 0)
    const { POTOK_HOST: host = '127.0.0.1', POTOK_PORT: port = '8080' } = process.env
    const address = `http://${EVERYWHERE[host] ?? host}:${port}/ready`
    const { ok, status } = await asked(address)
    const [ru, en] = ok ? ['готов', 'ready'] : [`не готов (${status})`, `not ready (${status})`]
    voice.out(`${address}: ${voice.language === 'ru' ? ru : en}`)
    return ok ? 0 : 1
  },
}

async function asked(address: string): Promise<Response> {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch {
    throw new Trouble(`${address}: сервер не отвечает.`, `${address}: the server does not answer.`)
  }
}
