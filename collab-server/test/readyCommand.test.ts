import { afterEach, expect, it } from 'vitest'
import { newFolder } from './people.ts'
import { endProcesses, potok, serving } from './serving.ts'

afterEach(endProcesses)

const asked = (address: string, language = 'ru_RU.UTF-8') =>
  potok(['ready'], { POTOK_PORT: new URL(address).port, LANG: language })

it('potok ready tells whether the server of these settings can do its work', async () => {
  const { address } = await serving({ POTOK_DATA_DIR: newFolder() })
  expect(asked(address)).toEqual({ status: 0, stdout: `${address}/ready: готов\n`, stderr: '' })
  const anywhere = potok(['ready'], { POTOK_PORT: new URL(address).port, POTOK_HOST: '0.0.0.0' })
  expect(anywhere.status).toBe(0)
})

it('a server that cannot do its work, and none at all, are told apart', async () => {
  const { address, child } = await serving({ POTOK_DATA_DIR: newFolder(), POTOK_LEAST_FREE_MB: '900000000' })
  expect(asked(address)).toEqual({ status: 1, stdout: `${address}/ready: не готов (503)\n`, stderr: '' })
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
  const english = `${address}/ready: the server does not answer.\n`
  expect(asked(address, 'en_US.UTF-8')).toEqual({ status: 2, stdout: '', stderr: english })
})
