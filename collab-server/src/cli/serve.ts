import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from '../createServer.ts'
import { settingsFrom } from '../settings.ts'
import { type CliCommand, Trouble } from './command.ts'

/** Serves until it is told to stop. */
export const serve: CliCommand = {
  name: 'serve',
  usage: 'serve',
  about: { ru: 'запустить сервер', en: 'start the server' },
  async run(_, voice) {
    const settings = settingsFrom(process.env)
    const app = createServer({ dataFolder: settings.dataFolder, editorFolder: editorFolder() })
    try {
      voice.out(`Поток: ${await app.listen({ host: settings.host, port: settings.port })}`)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      throw new Trouble(
        `Порт ${settings.port} занят: остановите другую программу или задайте POTOK_PORT. / The port is in use.`,
      )
    }
    await new Promise<void>((stop) => {
      process.once('SIGTERM', () => stop())
      process.once('SIGINT', () => stop())
    })
    await app.close()
    return 0
  },
}

/** The built editor beside this package, whether it runs from source or from its bundle. */
function editorFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'pnpm-workspace.yaml')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'editor', 'dist')
}
