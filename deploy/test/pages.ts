import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLI_COMMANDS } from '../../collab-server/src/cli/commands.ts'
import { checkout } from './place.ts'

/** Programs of the system that an administrator may be told to run. */
const SYSTEM = new Set(
  'cat certutil df docker install journalctl mkdir mv nginx openssl printf rm sha256sum ss systemctl tar useradd userdel setpriv'.split(
    ' ',
  ),
)
/** Places of an installed server: the installation makes them, or an administrator does as the page says. */
const PLACES =
  /^\/(opt\/potok|var\/lib\/potok|etc\/potok|etc\/systemd\/system\/potok\.service|usr\/local\/bin\/potok|etc\/ssl|srv)\b/
const ADDRESSES = new Set(['/ready', '/metrics', '/health'])

export const fencesOf = (page: string): string[] =>
  [...page.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
export const commandsOf = (page: string): string[] => fencesOf(page).flatMap((text) => text.trim().split('\n'))
export const spansOf = (page: string): string[] => {
  const outside = page.replace(/^```[\s\S]*?^```$/gm, '')
  return [...outside.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)
}
/** Headings by their depth, and in which order parts of other shapes stand. */
export const shapeOf = (page: string): string[] =>
  page
    .replace(/^```[\s\S]*?^```$/gm, '```')
    .split('\n')
    .flatMap((line) => /^(#+|```|\|| {0,3}[-*] |\*\*)/.exec(line)?.[1] ?? (line === '' ? [] : ['¶']))

function wrongCommand(line: string): string[] {
  const words = line.replace(/^sudo /, '').split(/\s+/)
  const [program = '', word = ''] = words
  if (program === 'potok' || program === '/opt/potok/potok')
    return CLI_COMMANDS.some(({ name }) => name === word) ? wrongOptions(line, word) : [`no command of Potok: ${line}`]
  if (program.endsWith('install.sh')) {
    const script = readFileSync(join(checkout, 'deploy/bundle/install.sh'), 'utf8')
    return words
      .filter((one) => one.startsWith('--') && !script.includes(`\n  ${one})`))
      .map((one) => `no option of install.sh: ${one}`)
  }
  if (program === 'docker' && words.includes('exec')) return wrongCommand(line.slice(line.indexOf('/opt/potok/potok')))
  return SYSTEM.has(program) ? [] : [`no program: ${line}`]
}

function wrongOptions(line: string, word: string): string[] {
  const usage = CLI_COMMANDS.find(({ name }) => name === word)?.usage ?? ''
  const given = [...line.matchAll(/ (--[a-z]+)/g)].map(([, option = '']) => option)
  return given.filter((option) => !usage.includes(option)).map((option) => `no option of potok ${word}: ${option}`)
}

/** A figure of `/metrics` that a page tells to watch. */
function wrongFigure(span: string): string[] {
  const name = span.replace('potok_', '').replace(/ \d+$/, '')
  const sources = globSync('collab-server/src/metrics/*.ts', { cwd: checkout })
  const isThere = sources.some((path) => readFileSync(join(checkout, path), 'utf8').includes(`'${name}'`))
  return isThere ? [] : [`no such figure: ${span}`]
}

/** A file that a page names: in the bundle, in the house, or on an installed server. */
function wrongFile(span: string, files: ReadonlySet<string>): string[] {
  if (span.startsWith('/')) return PLACES.test(span) || ADDRESSES.has(span) ? [] : [`no such place: ${span}`]
  return files.has(span) || existsSync(join(checkout, span)) ? [] : [`no such file: ${span}`]
}

/** Files of the bundle's own top, and those that the page itself has made. */
const OWN = new Set(['LICENSES', 'sbom.cdx.json', 'SHA256SUMS', 'VERSION', 'install.sh', 'potok.service', 'deploy'])

/** What a page tells an administrator to run or look at that is not there. */
export function wrongOnPage(page: string): string[] {
  const made = new Set(
    [
      ...commandsOf(page)
        .join(' ')
        .matchAll(/[\w.-]+\.(?:pem|key|csr|ext)\b/g),
    ].map(([name]) => name),
  )
  const files = new Set([...OWN, ...made])
  const inText = spansOf(page).flatMap((span) => {
    if (/^(sudo|potok|install\.sh|openssl|certutil|docker|npm run) /.test(span) && !span.startsWith('npm'))
      return wrongCommand(span)
    if (span.startsWith('npm run '))
      return existsSync(join(checkout, `bin/tasks/${span.slice(8)}.mjs`)) ? [] : [`no task: ${span}`]
    if (/^potok_[a-z_]+( \d+)?$/.test(span)) return wrongFigure(span)
    if (/^[\w./-]+\.(sh|md|env|json|pem|key|service|yaml|conf)$|^deploy(\/|$)|^\//.test(span))
      return wrongFile(span, files)
    return []
  })
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => to).filter((to) => !to.includes('://'))
  const dead = links.filter((to) => !existsSync(join(checkout, 'deploy', to))).map((to) => `no such page: ${to}`)
  return [...commandsOf(page).flatMap(wrongCommand), ...inText, ...dead]
}
