import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newFirstLink } from '../access/firstLink.ts'
import { hasAdministrator } from '../access/people.ts'
import { ScheduledBackups } from '../backups/scheduled.ts'
import { keepTaking, toldInBook } from '../backups/told.ts'
import { createServer, type PotokServer } from '../createServer.ts'
import { log, traceOf } from '../log.ts'
import { addSamples } from '../projects/samples.ts'
import { settingsFrom } from '../settings.ts'
import { orClosed } from '../stores/orClosed.ts'
import { StoreClosed } from '../stores/store.ts'
import { type CliCommand, Trouble } from './command.ts'
import { readArgs } from './readArgs.ts'
import { whyShut } from './whyShut.ts'

const STOPS = ['SIGTERM', 'SIGINT'] as const

/** Serves until it is told to stop. */
export const serve: CliCommand = {
  name: 'serve',
  usage: 'serve [--port NUMBER]',
  about: { ru: 'запустить сервер', en: 'start the server' },
  async run(args, voice) {
    const { values } = readArgs(serve, args, { port: { type: 'string' } }, 0)
    const { host, port, ...place } = settingsFrom({
      ...process.env,
      ...(values.port !== undefined && { POTOK_PORT: values.port }),
    })
    const backups = place.backups && new ScheduledBackups(place.backups, place.dataFolder, ownCommand())
    const server = await opened({ ...place, scheduled: backups, editorFolder: editorFolder() })
    // One forgotten promise must not end everybody's session; it is said in the log.
    process.on('unhandledRejection', (error) => log.error(traceOf(error), 'a promise was forgotten'))
    try {
      const here = await listening(server, host, port)
      const address = place.publicUrl ?? here
      const token = await ready(server, place.dataFolder)
      voice.out(`${voice.language === 'ru' ? 'Поток' : 'Potok'}: ${address}`)
      backups?.start((note) => server.store.write(toldInBook(note)))
      keepTaking(server.store, place.dataFolder)
      if (token) {
        const first = voice.language === 'ru' ? 'Первый вход (один раз, 24 часа)' : 'First sign-in (once, 24 hours)'
        voice.out(`${first}: ${address}/first#${token}`)
      }
      await toldToStop()
    } catch (error) {
      backups?.stop()
      await server.close()
      throw error
    }
    backups?.stop()
    const isWhole = await server.stop(place.stopSeconds * 1000)
    const { waitingBytes } = server.store
    if (!isWhole || waitingBytes > 0) log.error({ code: 'server.stops', waitingBytes }, 'stopped in haste')
    // A paper or an import that goes on is nobody's any more.
    process.exit(0)
  },
}

/** The first signal asks; the second is left to the system, which ends the process at once. */
const toldToStop = () =>
  new Promise<void>((stop) => {
    const heard = () => {
      for (const signal of STOPS) process.off(signal, heard)
      stop()
    }
    for (const signal of STOPS) process.on(signal, heard)
  })

/** How this very program is started: from source with its Node, or as one file. */
const ownCommand = (): string[] => [process.execPath, ...process.execArgv, process.argv[1] ?? '']

/** The samples of an empty database, and the first link while there is no administrator. */
async function ready({ store, alone }: PotokServer, dataFolder: string): Promise<string | null> {
  try {
    return await alone(async () => {
      await orClosed(store, addSamples(store))
      return hasAdministrator(store) ? null : await orClosed(store, newFirstLink(store))
    })
  } catch (error) {
    throw said(error, dataFolder)
  }
}

async function opened(place: Parameters<typeof createServer>[0]): Promise<PotokServer> {
  try {
    return await createServer(place)
  } catch (error) {
    throw said(error, place.dataFolder)
  }
}

const said = (error: unknown, dataFolder: string) =>
  error instanceof StoreClosed ? whyShut(dataFolder, error.reason) : error

async function listening({ app }: PotokServer, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      throw new Trouble(
        `Порт ${port} занят: остановите другую программу или задайте --port.`,
        `Port ${port} is in use: stop the other program or give --port.`,
      )
    }
    if (code === 'EACCES') {
      throw new Trouble(`Порт ${port} занимать нельзя: задайте --port.`, `Port ${port} is not allowed: give --port.`)
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new Trouble(
        `POTOK_HOST: адреса «${host}» у этой машины нет.`,
        `POTOK_HOST: this machine has no address "${host}".`,
      )
    }
    throw error
  }
}

/** The built editor beside this package, whether it runs from source, as built, or unpacked from the offline bundle. */
function editorFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'editor')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'editor', 'dist')
}
