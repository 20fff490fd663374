import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './child.mjs'
import { Stop, say } from './say.mjs'

/** Debian's build of the same engine without a window: a story costs a fifth less processor time in it. */
const WITHOUT_WINDOW = 'chromium-headless-shell'
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

function findBrowser(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE].find(isProgram)
}

/** The browser for the stories: named, found, or installed where we may; otherwise a sentence. */
export async function ensureBrowser() {
  const named = process.env.POTOK_CHROMIUM
  if (named && !existsSync(named))
    throw new Stop(`POTOK_CHROMIUM указывает на ${named}, такого файла нет. / POTOK_CHROMIUM names no file.`)
  const names = [WITHOUT_WINDOW, ...NAMES]
  const found = named || findBrowser(names)
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Устанавливаю chromium для проверок в браузере. / Installing chromium for the browser stories.')
    const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    const install = (name) => run('apt-get', ['install', '-yq', '--no-install-recommends', name], options)
    await run('apt-get', ['update', '-q'], options)
    if ((await install(WITHOUT_WINDOW)) !== 0) await install('chromium')
  }
  const installed = findBrowser(names)
  if (installed) return installed
  throw new Stop(
    'Для проверок в браузере установите chromium или Google Chrome, либо укажите путь в POTOK_CHROMIUM; ' +
      'без них: POTOK_TESTS=without-browser npm test. / Install chromium or Google Chrome, or set POTOK_CHROMIUM.',
  )
}
