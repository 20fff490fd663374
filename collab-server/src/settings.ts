import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Trouble } from './cli/command.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** The address that people type, where it differs from ours. */
  readonly publicUrl: string | null
}

/** Reads the settings from the environment; the first wrong one is one sentence. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.POTOK_PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Trouble(`POTOK_PORT: «${env.POTOK_PORT}» – не номер порта / is not a port number.`)
  }
  const publicUrl = env.POTOK_PUBLIC_URL?.replace(/\/+$/, '') || null
  if (publicUrl !== null && !/^https?:\/\/[^/\s]+$/.test(publicUrl)) {
    throw new Trouble(`POTOK_PUBLIC_URL: «${publicUrl}» – нужен адрес вида https://potok.gorod.ru / is not an address.`)
  }
  const dataFolder = writable(resolve(env.POTOK_DATA_DIR ?? 'data'))
  return { host: env.POTOK_HOST ?? '127.0.0.1', port, dataFolder, publicUrl }
}

function writable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return folder
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC') throw new Trouble(`${folder}: на диске нет места / the disk is full.`)
    throw new Trouble(`${folder}: в папку данных нельзя писать (${code}) / the data folder cannot be written.`)
  }
}
