import { afterEach, beforeEach, expect, it } from 'vitest'
import { SOON } from './board.ts'
import { atLeave } from './leave.ts'
import { Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('a label that is a script is only text; more than 10,000 letters and 5,000 rows end in one sentence, nothing half-done, nothing lost', async () => {
  const olga = await stage.administrator('Ольга')
  const { board } = await atLeave(olga, stage.address)
  await board.fit()
  const script = '<script>window.broken = 1</script><img src=x onerror="window.broken = 1">'
  await board.choose('Приказ')
  await board.field('Что делают').fill(script)
  await expect.poll(() => board.box(script).count(), SOON).toBe(1)
  await board.tab('Показатели')
  await board.saved()
  await olga.reload()
  await expect.poll(() => board.box(script).count(), SOON).toBe(1)
  expect(await olga.evaluate(() => 'broken' in window)).toBe(false)

  await board.choose('Подпись')
  await board.tab('Шаг')
  await board.field('Что делают').fill('я'.repeat(10_001))
  await expect
    .poll(() => olga.getByRole('alert').allInnerTexts(), SOON)
    .toEqual([expect.stringMatching(/Слишком длинный текст: 10.?001 знаков, можно 10.?000/)])
  await board.sheet.focus()
  await board.counts(6)
  expect(await board.box('Подпись').count()).toBe(1)
  await olga.getByRole('alert').getByRole('button', { name: 'Закрыть' }).click()

  await board.press('Escape')
  await olga.evaluate(
    (rows) => navigator.clipboard.writeText(rows),
    Array.from({ length: 5000 }, (_, row) => `Шаг ${row}\t10 мин`).join('\n'),
  )
  await board.sheet.focus()
  await board.press('Control+v')
  await expect
    .poll(() => olga.getByRole('alert').allInnerTexts(), SOON)
    .toEqual([
      expect.stringMatching(
        /В буфере 5.?000 строк, за раз можно вставить 2.?000. Ничего не добавлено: вставьте частями./,
      ),
    ])
  await board.counts(6)
  await board.saved()
  expect(stage.trouble).toEqual([])
})
