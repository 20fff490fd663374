import type { Page } from 'playwright-core'
import { Board } from './board.ts'
import { ask } from './start.ts'

/** A small process in the form of cases: leave of an employee, three steps in two lanes, a decision and its return. */
export const leave = {
  id: 'leave',
  locale: 'ru',
  title: 'Отпуск работника',
  titleEn: 'Leave of an employee',
  participants: [
    { id: 'worker', name: 'Работник', en: 'Employee' },
    { id: 'staff', name: 'Кадры', en: 'Personnel' },
  ],
  current: {
    nodes: [
      { id: 'start', kind: 'start', lane: 'worker', name: 'Пора в отпуск', nameEn: 'Time to rest' },
      { id: 'write', kind: 'task', lane: 'worker', name: 'Заявление', nameEn: 'Application', time: [10, 15, 30] },
      { id: 'check', kind: 'xor', lane: 'staff', name: 'Дни есть?', nameEn: 'Days left?' },
      { id: 'order', kind: 'task', lane: 'staff', name: 'Приказ', nameEn: 'Order', time: [30, 45, 60], value: 'NNVA' },
      {
        id: 'sign',
        kind: 'task',
        lane: 'worker',
        name: 'Подпись',
        nameEn: 'Signature',
        time: [5, 5, 5],
        value: 'NNVA',
      },
      { id: 'end', kind: 'end', lane: 'worker', name: 'Отпуск', nameEn: 'Leave', outcome: 'primary' },
    ],
    edges: [
      { id: 'e1', from: 'start', to: 'write' },
      { id: 'e2', from: 'write', to: 'check' },
      { id: 'e3', from: 'check', to: 'order', label: 'да', p: 0.9 },
      { id: 'e4', from: 'check', to: 'write', label: 'нет', p: 0.1, ret: true },
      { id: 'e5', from: 'order', to: 'sign', wait: [60, 120, 480] },
      { id: 'e6', from: 'sign', to: 'end' },
    ],
  },
}

/** A project with that process, and the person at its map. */
export async function atLeave(page: Page, address: string): Promise<{ id: string; board: Board }> {
  const { id } = await ask<{ id: string }>(page, '/api/projects/import', 'POST', leave)
  return { id, board: await atMap(page, address, id) }
}

export async function atMap(page: Page, address: string, project: string, state = 'Текущая'): Promise<Board> {
  await page.goto(`${address}/p/${project}`)
  const row = page.locator('.line-row', { hasText: state })
  await row.getByRole('link').click()
  await page.waitForURL(/\/map\//)
  const board = new Board(page)
  await board.boxes.first().waitFor()
  return board
}
