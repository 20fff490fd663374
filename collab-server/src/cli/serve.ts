import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newFirstLink } from '../access/firstLink.ts'
import { hasAdministrator } from '../access/people.ts'
import { createServer, type PotokServer } from '../createServer.ts'
import { log, traceOf } from '../log.ts'
import { addSamples } from '../projects/samples.ts'
import { settingsFrom } from '../settings.ts'
import { StoreClosed } from '../stores/store.ts'
import { type CliCommand, Trouble } from './command.ts'

/** Serves until it is told to stop. */
export const serve: CliCommand = {
  name: 'serve',
  usage: 'serve',
  about: { ru: 'запустить сервер', en: 'start the server' },
  async run(_, voice) {
    const { host, port, dataFolder, publicUrl } = settingsFrom(process.env)
    const server = await opened({ dataFolder, publicUrl, editorFolder: editorFolder() })
    // One forgotten promise must not end everybody's session; it is said in the log.
    process.on('unhandledRejection', (error) => log.error(traceOf(error), 'a promise was forgotten'))
    try {
      await addSamples(server.store)
      const address = await listening(server, host, port)
      voice.out(`Поток: ${publicUrl ?? address}`)
      if (!hasAdministrator(server.store)) {
        const token = await newFirstLink(server.store)
        voice.out(`Первый вход (один раз, 24 часа) / first sign-in: ${publicUrl ?? address}/first#${token}`)
      }
      await new Promise<void>((stop) => {
        process.once('SIGTERM', () => stop())
        process.once('SIGINT', () => stop())
      })
      return 0
    } finally {
      await server.close()
    }
  },
}

async function opened(place: Parameters<typeof createServer>[0]): Promise<PotokServer> {
  try {
    return await createServer(place)
  } catch (error) {
    if (!(error instanceof StoreClosed)) throw error
    throw new Trouble(`${place.dataFolder}: ${WHY_SHUT[error.reason] ?? error.message}`)
  }
}

const WHY_SHUT: Partial<Record<StoreClosed['reason'], string>> = {
  'in-use': 'с этой папкой уже работает другой Поток. / Another Potok uses this folder.',
  newer: 'данные записала более новая версия Потока. / A newer version of Potok wrote this data.',
  'disk-full': 'на диске нет места. / The disk is full.',
  damaged: 'база данных повреждена, восстановите её из копии. / The database is damaged; restore a backup.',
  unwritable: 'базу данных нельзя открыть для записи. / The database cannot be written.',
}

async function listening({ app }: PotokServer, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const free = 'остановите другую программу или задайте POTOK_PORT'
    if (code === 'EADDRINUSE') throw new Trouble(`Порт ${port} занят: ${free}. / The port is in use.`)
    if (code === 'EACCES')
      throw new Trouble(`Порт ${port} занимать нельзя: задайте POTOK_PORT. / The port is not allowed.`)
    throw error
  }
}

/** The built editor beside this package, whether it runs from source or from its bundle. */
function editorFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'pnpm-workspace.yaml')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'editor', 'dist')
}
