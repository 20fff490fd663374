import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './child.mjs'
import { Stop, say } from './say.mjs'

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE].find(isProgram)
}

/** The browser for the stories: named, found, or installed where we may; otherwise a sentence. */
export async function ensureBrowser() {
  const named = process.env.POTOK_CHROMIUM
  if (named && !existsSync(named))
    throw new Stop(`POTOK_CHROMIUM указывает на ${named}, такого файла нет. / POTOK_CHROMIUM names no file.`)
  const found = named || findBrowser()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Устанавливаю chromium для проверок в браузере. / Installing chromium for the browser stories.')
    const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update', '-q'], options)
    await run('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium'], options)
  }
  const installed = findBrowser()
  if (installed) return installed
  throw new Stop(
    'Для проверок в браузере установите chromium или Google Chrome, либо укажите путь в POTOK_CHROMIUM; ' +
      'без них: POTOK_TESTS=without-browser npm test. / Install chromium or Google Chrome, or set POTOK_CHROMIUM.',
  )
}
