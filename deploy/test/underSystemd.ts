// The installation as an administrator does it: root, and a real systemd as the first process of a container that has this
// machine's system read-only beneath, what is written in memory, and no network. A part of `npm run check:long`.
import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureBundle } from '../../bin/bundle/bundle.mjs'
import { fencesOf } from './pages.ts'
import { checkout } from './place.ts'

const MEMORY = '3g'
const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' })

/** Signs in by the link and fetches papers: what the closed unit lets its children do. */
const PAPERS = `
  const [address, token] = process.argv.slice(1)
  const body = JSON.stringify({ token, name: 'Анна' })
  const entered = await fetch(address + '/api/first', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const cookie = entered.headers.getSetCookie()[0].split(';')[0]
  const { projects } = await (await fetch(address + '/api/projects', { headers: { cookie } })).json()
  for (const asked of ['what=card&as=pdf', 'what=sop&as=docx', 'what=map&as=png']) {
    const answer = await fetch(address + '/api/projects/' + projects[0].id + '/export?' + asked, { headers: { cookie } })
    console.log(answer.status, Buffer.from(await answer.arrayBuffer()).subarray(0, 4).toString('latin1').trim())
  }
`

class Container {
  readonly #folder = mkdtempSync(join(tmpdir(), 'potok-systemd-'))
  readonly #root = join(this.#folder, 'root')
  #child: ChildProcess | null = null
  #leader = ''

  async boot(bundle: string): Promise<void> {
    run('mount', '-t', 'tmpfs', '-o', `size=${MEMORY}`, 'tmpfs', this.#folder)
    for (const name of ['root', 'upper', 'work']) mkdirSync(join(this.#folder, name))
    const layers = `lowerdir=/,upperdir=${this.#folder}/upper,workdir=${this.#folder}/work`
    run('mount', '-t', 'overlay', 'overlay', '-o', layers, this.#root)
    rmSync(join(this.#root, 'etc/machine-id'), { force: true })
    // Nobody waits for a network that there is not.
    for (const name of ['systemd-networkd-wait-online', 'NetworkManager-wait-online', 'ifupdown-wait-online'])
      run('ln', '-sf', '/dev/null', join(this.#root, `etc/systemd/system/${name}.service`))
    const words = [
      '--register=no',
      '--keep-unit',
      '--private-network',
      `--bind-ro=${bundle}:/mnt`,
      '--boot',
      'systemd.unit=basic.target',
    ]
    const child = spawn('systemd-nspawn', ['-D', this.#root, ...words], { stdio: 'ignore' })
    child.once('error', (error) => {
      throw error
    })
    this.#child = child
    await this.#until(() => {
      this.#leader = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')[0] ?? ''
      return this.#leader !== '' && /^(running|degraded)/.test(this.ask('systemctl', 'is-system-running').stdout)
    }, 'booted')
  }

  async #until(isSo: () => boolean, what: string): Promise<void> {
    for (const end = Date.now() + 120_000; Date.now() < end; await pause(500)) if (isSo()) return
    throw new Error(`The container was not ${what} in time.`)
  }

  ask(...words: string[]) {
    const inside = ['-t', this.#leader, '-m', '-u', '-i', '-n', '-p', '--', 'env', 'LANG=ru_RU.UTF-8', ...words]
    const { status, stdout, stderr } = spawnSync('nsenter', inside, { encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  good(...words: string[]): string {
    const { status, stdout, stderr } = this.ask(...words)
    assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`)
    return stdout
  }

  isReady = () => this.#until(() => this.ask('potok', 'ready').status === 0, 'ready')

  async end(): Promise<void> {
    if (this.#leader) this.ask('systemctl', 'poweroff')
    for (let tenth = 0; tenth < 150 && this.#child?.exitCode === null; tenth++) await pause(100)
    this.#child?.kill('SIGKILL')
    for (const place of [this.#root, this.#folder]) spawnSync('umount', ['-l', place])
    rmdirSync(this.#folder)
  }
}

const { folder } = await ensureBundle()
const container = new Container()
const began = Date.now()
try {
  await container.boot(folder)
  const installed = container.good('/mnt/install.sh')
  const [, address = '', token = ''] = /(http:\S+)\/first#(\S+)/.exec(installed) ?? []
  assert.match(installed, /Поток \S+ работает/)
  assert.equal(container.good('systemctl', 'show', 'potok', '--property=User', '--value').trim(), 'potok')
  const papers = container.good('/opt/potok/current/runtime/node', '--input-type=module', '-e', PAPERS, address, token)
  assert.match(papers, /^200 %PDF\n200 PK.*\n200 .PNG\n$/)

  assert.match(container.good('/mnt/install.sh'), /Копия перед обновлением: \/var\/lib\/potok\/backups\/before-/)

  const broken =
    'cp -a /mnt /var/tmp/next && cd /var/tmp/next && echo 9.0.0 > VERSION && echo "process.exit(1)" > collab-server/dist/main.js'
  const summed = 'find . -type f ! -name SHA256SUMS | sed "s,^./,," | xargs -d "\\n" sha256sum > SHA256SUMS'
  container.good('sh', '-ec', `${broken} && ${summed}`)
  const refused = container.ask('/var/tmp/next/install.sh', '--wait', '30')
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /Версия 9\.0\.0 не запустилась, причина выше; снова работает/)
  await container.isReady()

  container.good('systemctl', 'kill', '--signal=SIGKILL', 'potok')
  await pause(1000)
  await container.isReady()

  container.good('systemctl', 'stop', 'potok')
  assert.equal(container.good('systemctl', 'show', 'potok', '--property=Result', '--value').trim(), 'success')
  const page = readFileSync(join(checkout, 'deploy/INSTALL.ru.md'), 'utf8')
  const leave = fencesOf(page).find((text) => text.includes('disable --now')) ?? ''
  container.good('sh', '-ec', leave.replaceAll('sudo ', ''))
  assert.notEqual(container.ask('systemctl', 'cat', 'potok').status, 0)
  container.good('test', '-s', '/var/lib/potok/data/potok.sqlite')
  process.stdout.write(
    `figure: installed, updated, taken back, killed, stopped and removed in ${Math.round((Date.now() - began) / 1000)} s\n`,
  )
} finally {
  await container.end()
}
