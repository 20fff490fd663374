import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { foreignWords } from './foreignWords.ts'
import { layoutFaults } from './layoutFaults.ts'
import { Stage } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

it('the gates of the screen fail on a bad page: no names, pale letters, another language, overlaps, cut and tiny text', async () => {
  const page = await stage.person()
  await page.setContent(`<!doctype html><html lang="en"><title>Bad</title><body style="margin:0"><main>
    <button></button><img src="x.png"><input>
    <p style="color:#ccc;background:#fff">Pale letters</p>
    <p>Сохранить</p><p aria-label="Ещё">More</p><p>Заявка</p>
    <div style="position:absolute;top:200px">One text</div><div style="position:absolute;top:204px">Other text</div>
    <div style="width:30px;overflow:hidden;white-space:nowrap;position:absolute;top:300px">Cut in the middle</div>
    <div style="font-size:9px;position:absolute;top:400px">Tiny text</div>
    <div style="position:absolute;top:500px;left:1400px;white-space:nowrap">Beyond the right edge</div>
  </main></body></html>`)
  const found = await barriers(page)
  for (const rule of ['button-name', 'image-alt', 'label', 'color-contrast'])
    expect(found.some((one) => one.startsWith(`${rule}: `))).toBe(true)
  expect(await foreignWords(page, 'en', ['Заявка'])).toEqual(['Сохранить', 'Ещё'])
  expect((await foreignWords(page, 'ru', ['Заявка'])).slice(0, 3)).toEqual(['Bad', 'Pale letters', 'More'])
  expect(await layoutFaults(page)).toEqual([
    'clipped: «Cut in the middle»',
    'small 9.0 px: «Tiny text»',
    'outside the window: «Beyond the right edge»',
    'overlap: «One text» and «Other text»',
  ])
})

it('the gates let a good page through', async () => {
  const page = await stage.person()
  await page.setContent(`<!doctype html><html lang="en"><title>Good</title><body><main><h1>Projects</h1>
    <button>Open</button><p>Заявка на отпуск</p></main></body></html>`)
  expect(await barriers(page)).toEqual([])
  expect(await foreignWords(page, 'en', ['Заявка на отпуск'])).toEqual([])
  expect(await layoutFaults(page)).toEqual([])
})
