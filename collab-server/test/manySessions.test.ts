import { afterEach, beforeEach, expect, it } from 'vitest'
import { Enemy } from './enemy.ts'
import { closeTabs, type House, newProject, openHouse, until } from './people.ts'

const ASKED = 300
const MOST = 20

let house: House
let project: string
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

it('one socket that opens session after session of one document is ended: each counts as a document of its own', async () => {
  const { said } = await house.administrator.ask('POST', `/projects/${project}/tickets`, {})
  const enemy = new Enemy(house.address)
  for (let at = 0; at < ASKED && enemy.isOpen; at++) await enemy.signIn(`project/${project}\0s${at}`, said.ticket)
  await until(() => !enemy.isOpen, 'ended')
  expect(enemy.answers).toBeLessThanOrEqual(MOST)
})
