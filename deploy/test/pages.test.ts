import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { commandsOf, fencesOf, shapeOf, spansOf, wrongOnPage } from './pages.ts'
import { checkout } from './place.ts'
import { settingsRead } from './settings.ts'

const read = (path: string) => readFileSync(join(checkout, 'deploy', path), 'utf8')
const pages = { ru: read('INSTALL.ru.md'), en: read('INSTALL.en.md') }
const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))

it.each(Object.entries(pages))('whatever the page in %s tells to run or to look at is there', (_, page) => {
  expect(commandsOf(page).length).toBeGreaterThan(20)
  expect(wrongOnPage(page)).toEqual([])
})

it('the pages of several servers tell of nothing that is not there, and have the same parts in both languages', () => {
  const [ru, en] = [read('CLUSTER.ru.md'), read('CLUSTER.en.md')]
  for (const page of [ru, en]) expect(wrongOnPage(page)).toEqual([])
  expect(shapeOf(en)).toEqual(shapeOf(ru))
  expect(commandsOf(en)).toEqual(commandsOf(ru))
})

it('a page that tells of what is not there is found wrong', () => {
  const page =
    '```\nsudo potok reday\nsudo potok restore a --quick\nsudo ./x/install.sh --fast\nfrobnicate -x\n```\n' +
    'See `deploy/nothing.conf`, `/etc/other/potok.env`, `npm run packed`, [there](NOWHERE.md); `potok_wonder_seconds`; `sudo potok fly`.\n'
  expect(wrongOnPage(page)).toEqual([
    'no command of Potok: sudo potok reday',
    'no option of potok restore: --quick',
    'no option of install.sh: --fast',
    'no program: frobnicate -x',
    'no such file: deploy/nothing.conf',
    'no such place: /etc/other/potok.env',
    'no task: npm run packed',
    'no such figure: potok_wonder_seconds',
    'no command of Potok: sudo potok fly',
    'no such page: NOWHERE.md',
  ])
})

it('both languages have the same parts, the same commands and the same names in them', () => {
  expect(shapeOf(pages.en)).toEqual(shapeOf(pages.ru))
  expect(commandsOf(pages.en)).toEqual(commandsOf(pages.ru))
  const words = (page: string) => {
    const spans = spansOf(page).filter((span) => !/^(ИМЯ|NAME)=/.test(span))
    return [...new Set(spans.map((span) => span.replace(/\.(ru|en)\.md$/, '.md')))].sort()
  }
  expect(words(pages.en)).toEqual(words(pages.ru))
})

/** Settings in the first column of a table. */
const tabled = (page: string) => [...page.matchAll(/^\| `((?:POTOK|NODE)_\w+)` /gm)].map(([, name = '']) => name)

it.each(Object.entries(pages))('every setting of the server stands on the page in %s, and no other', (_, page) => {
  expect(tabled(page).sort()).toEqual(settingsRead())
  const named = [...page.matchAll(/\bPOTOK_[A-Z_]+\b/g)].map(([name]) => name)
  expect(named.filter((name) => !settingsRead().includes(name))).toEqual([])
})

it('the server’s own page and the sample of the settings know no other settings either', () => {
  const sample = [...read('bundle/potok.env').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name)
  expect(sample.length).toBeGreaterThan(5)
  expect(sample.filter((name) => name !== 'NODE_EXTRA_CA_CERTS' && !settingsRead().includes(name))).toEqual([])
  const own = readFileSync(join(checkout, 'collab-server/README.md'), 'utf8')
  const unsaid = settingsRead().filter(
    (name) => !own.includes(name) && !own.includes(`…${name.slice(name.lastIndexOf('_', name.length - 6))}`),
  )
  expect(unsaid).toEqual([])
})

it('the pages speak of this version', () => {
  for (const page of Object.values(pages)) {
    const spoken = [...page.matchAll(/potok-(\d[\w.]*)-linux/g)].map(([, one]) => one)
    expect(new Set(spoken)).toEqual(new Set([version]))
  }
})

it('the certificate of an own authority is made by the commands as they stand, for the name and for a year', () => {
  const commands = fencesOf(pages.ru).find((text) => text.startsWith('openssl')) ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'potok-certificate-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const run = (text: string) => execFileSync('sh', ['-euc', text], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  expect(run(commands)).toContain('cert.pem: OK')
  expect(run('openssl x509 -in cert.pem -noout -ext subjectAltName,extendedKeyUsage')).toContain('DNS:potok.gorod.ru')
  expect(run('openssl verify -CAfile ca.pem -verify_hostname potok.gorod.ru fullchain.pem')).toContain('OK')
})
