import { afterAll, beforeAll, expect, it } from 'vitest'
import { OwnPostgres } from '../../collab-server/test/cluster/ownPostgres.ts'
import { OwnRedis } from '../../collab-server/test/cluster/ownRedis.ts'
import { OwnServer } from '../../collab-server/test/cluster/servers.ts'
import { freePort } from '../../collab-server/test/freePort.ts'
import { type FrontDoor, startProxy } from '../../collab-server/test/proxyOfTest.ts'
import { barriers } from './axe.ts'
import { Board, beginMap, SOON } from './board.ts'
import { newProject, Stage } from './start.ts'

const stage = new Stage()
let postgres: OwnPostgres
let redis: OwnRedis
const others: OwnServer[] = []
let proxy: FrontDoor
let own = ''
beforeAll(async () => {
  postgres = await OwnPostgres.start()
  redis = await OwnRedis.start()
  const ports = { proxy: await freePort(), potok: await freePort() }
  own = `http://127.0.0.1:${ports.potok}`
  const settings = {
    POTOK_POSTGRES_URL: postgres.url,
    POTOK_REDIS_URL: redis.url,
    POTOK_PUBLIC_URL: `https://127.0.0.1:${ports.proxy}`,
  }
  for (let at = 0; at < 2; at++) others.push(await OwnServer.start(settings))
  // Each prints a link while there is no administrator, and the last one is good.
  await stage.open({ ...settings, POTOK_PORT: `${ports.potok}`, POTOK_SERVER_ADDRESS: own })
  proxy = await startProxy('nginx, several servers', {
    proxy: ports.proxy,
    potok: [ports.potok, ...others.map(({ port }) => port)],
  })
}, 240_000)
afterAll(async () => {
  await stage.close()
  for (const one of others) await one.kill()
  await proxy.stop()
  await redis.end()
  await postgres.end()
})

const ownerOf = async (project: string): Promise<string> => {
  const [row] = await postgres.do<{ address: string }>(
    `SELECT address FROM owner JOIN server ON server.id = owner.server WHERE project='${project}'`,
  )
  return row?.address ?? ''
}

it('two people draw on a map, the server of their project is killed, and they draw on; the administrator sees who has which projects', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await newProject(olga, 'Ордер на земляные работы')
  const drawn = await beginMap(olga, stage.address, project)
  await drawn.button('Нарисовать первый шаг').click()
  await drawn.type('Приём заявления', 'Enter')
  await drawn.saved()
  const his = new Board(await stage.guest(olga, project, 'Тимур'))
  await his.page.getByRole('link', { name: 'Карта текущего состояния' }).click()
  await his.box('Приём заявления').waitFor()
  await olga.goto(drawn.page.url())
  await drawn.box('Приём заявления').waitFor()

  const before = await ownerOf(project)
  const killed = others.find(({ address }) => address === before)
  if (killed) await killed.kill()
  else await stage.kill()
  await his.choose('Приём заявления')
  await his.press('Tab')
  await his.type('Проверка комплекта', 'Enter')
  await his.saved()
  await expect.poll(() => drawn.box('Проверка комплекта').count(), { timeout: 60_000 }).toBe(1)
  expect(await ownerOf(project)).not.toBe(before)
  if (killed) await killed.begin()
  else await stage.serve()

  await olga.goto(`${stage.address}/server`)
  const house = olga.getByRole('region', { name: 'Серверы' })
  const owners = async () => {
    await olga.getByRole('button', { name: 'Обновить' }).click()
    return house.getByText(/у него \d+ проект/).count()
  }
  // The killed one is told of until its lease is over.
  await expect.poll(owners, { timeout: 60_000, interval: 1000 }).toBe(3)
  expect(await house.getByText(/ – этот/).count()).toBe(1)
  expect(await house.getByText('у него 1 проект').count()).toBeGreaterThanOrEqual(1)
  await expect.poll(() => house.getByText('Серверы слышат друг друга сразу').count(), SOON).toBe(1)
  expect(await barriers(olga)).toEqual([])
  if (process.env.POTOK_PICTURES) {
    await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/several-servers-ru.png` })
    const english = await stage.administrator('Ольга', { language: 'en', scheme: 'dark', width: 420, height: 900 })
    await english.goto(`${stage.address}/server`)
    await english.getByRole('region', { name: 'Servers' }).scrollIntoViewIfNeeded()
    await english.screenshot({ path: `${process.env.POTOK_PICTURES}/several-servers-en.png` })
  }
}, 180_000)
