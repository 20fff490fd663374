import { Document } from '@hocuspocus/server'
import { createProject } from '@potok/model'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MemoryStore } from '../stores/memory/memoryStore.ts'
import { HourlyVersions } from './hourly.ts'
import { newRow } from './rows.ts'
import { listVersions } from './versions.ts'

const HOUR = 3_600_000
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 10 * HOUR }))
afterEach(() => void vi.useRealTimers())

async function edited() {
  const store = MemoryStore.open()
  await store.write(newRow('p', 'Проект', 'ru', '{}'))
  const document = new Document('project/p')
  createProject(document, { title: 'Проект' })
  const open = () => new HourlyVersions(store, document, { project: 'p', document: 'project/p', epoch: 1 })
  const kept = async () => {
    await store.committed()
    return listVersions(store, 'p').map(({ at, why }) => [at / HOUR, why])
  }
  let at = 0
  const change = (hourly: HourlyVersions) => {
    document.getMap('evidence').set('note', at++)
    hourly.changed()
  }
  return { open, kept, change }
}

it('while a project is edited a version is kept every hour, and none while nobody edits', async () => {
  const { open, kept, change } = await edited()
  const hourly = open()
  for (let minute = 0; minute < 150; minute++) {
    change(hourly)
    vi.advanceTimersByTime(60_000)
  }
  expect(await kept()).toEqual([
    [12, 'hourly'],
    [11, 'hourly'],
  ])
  vi.advanceTimersByTime(10 * HOUR)
  expect((await kept()).length).toBe(3)
  vi.advanceTimersByTime(10 * HOUR)
  expect((await kept()).length).toBe(3)
})

it('a short sitting is kept when everybody leaves, unless a version is younger than an hour', async () => {
  const { open, kept, change } = await edited()
  const first = open()
  change(first)
  first.close()
  expect((await kept()).length).toBe(1)
  const second = open()
  change(second)
  second.close()
  open().close()
  expect((await kept()).length).toBe(1)
  vi.advanceTimersByTime(2 * HOUR)
  const third = open()
  change(third)
  third.close()
  expect((await kept()).length).toBe(2)
})
