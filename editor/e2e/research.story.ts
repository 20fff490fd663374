import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { beginMap, SOON } from './board.ts'
import { foreignWords } from './foreignWords.ts'
import { newProject, Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('evidence that one writes is tagged by another, an insight is refused on one method and accepted on two, a client’s answer arrives live', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await newProject(olga, 'Запись в сад')
  const timur = await stage.guest(olga, id, 'Тимур')

  await olga.goto(`${stage.address}/p/${id}/clients`)
  await olga.getByRole('button', { name: 'Добавить сегмент' }).click()
  await olga.getByRole('textbox', { name: 'Название' }).fill('Родители')
  await olga.keyboard.press('Tab')

  // What the register of touchpoints says by itself.
  await olga.getByRole('link', { name: 'Точки взаимодействия' }).click()
  for (const [name, channel, asks] of [
    ['Сайт', 'Сайт', 'СНИЛС ребёнка\nАдрес'],
    ['Окно приёма', 'Личный приём', 'снилс ребенка'],
  ] as const) {
    await olga.getByRole('button', { name: 'Добавить точку' }).click()
    const point = olga.getByRole('region', { name: 'Точка взаимодействия' })
    const called = point.getByRole('textbox', { name: 'Точка', exact: true })
    // Until then the panel shows the one before.
    await expect.poll(() => called.inputValue(), SOON).toBe('')
    await called.fill(name)
    await point.getByLabel('Канал').selectOption({ label: channel })
    await point.getByLabel('Что просят у клиента').fill(asks)
    await olga.keyboard.press('Tab')
    await olga.getByRole('button', { name, exact: true }).first().waitFor()
  }
  await olga.getByText('«СНИЛС ребёнка» – в 2 точках:').waitFor()
  await olga.getByLabel('Точки по каналам').getByText('Личный приём').waitFor()
  expect(await barriers(olga)).toEqual([])

  // Typing first: words, Enter, words; Alt with an arrow changes the method.
  await olga.getByRole('link', { name: 'Свидетельства' }).click()
  const entry = olga.getByRole('textbox', { name: 'Что услышали, увидели, прочитали' })
  await expect.poll(() => entry.evaluate((one) => one === document.activeElement), SOON).toBe(true)
  await olga.keyboard.type('Ждала у окна час')
  await olga.keyboard.press('Enter')
  await expect.poll(() => entry.inputValue(), SOON).toBe('')
  await olga.keyboard.type('Отпросилась с работы')
  await olga.keyboard.press('Enter')
  await olga.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => olga.getByLabel('Способ').first().inputValue(), SOON).toBe('feedback')
  for (const _ of [1, 2, 3]) await olga.keyboard.press('Alt+ArrowUp')
  await olga.keyboard.type('В очереди 14 человек')
  await olga.keyboard.press('Enter')
  await olga.getByRole('region', { name: 'Наблюдение' }).getByText('В очереди 14 человек').waitFor()

  // Her colleague tags it to a problem from the evidence, and to a step from the map.
  await timur.goto(`${stage.address}/p/${id}/problems`)
  await timur.getByRole('button', { name: 'Добавить проблему' }).click()
  await timur.getByRole('textbox', { name: 'Проблема' }).fill('Одно окно')
  await timur.keyboard.press('Tab')
  await timur.getByRole('link', { name: 'Свидетельства' }).click()
  await timur.getByText('Ждала у окна час').click()
  const panel = timur.getByRole('region', { name: 'Свидетельство', exact: true })
  const tag = panel.getByRole('combobox', { name: 'О чём это: Добавить…' })
  await tag.fill('одно')
  await timur.getByRole('option', { name: 'Одно окно' }).waitFor()
  await tag.press('Enter')
  await olga
    .getByRole('button', { name: /Ждала у окна час/ })
    .getByText('№ 1 Одно окно')
    .waitFor()

  // From the side of the problem it is the same tag.
  await timur.getByRole('link', { name: 'Проблемы' }).click()
  const known = timur.getByRole('group', { name: 'Свидетельства' })
  await known.getByRole('link', { name: /Ждала у окна час/ }).waitFor()
  await known.getByRole('combobox').fill('отпрос')
  await timur.getByRole('option', { name: 'Отпросилась с работы' }).waitFor()
  await known.getByRole('combobox').press('Enter')
  await olga
    .getByRole('button', { name: /Отпросилась с работы/ })
    .getByText('№ 1 Одно окно')
    .waitFor()

  const board = await beginMap(timur, stage.address, id)
  await board.press('Enter')
  await board.type('Приём заявления', 'Enter')
  await board.choose('Приём заявления')
  await board.tab('Шаг')
  const choose = timur.getByRole('combobox', { name: 'Что об этом известно: Добавить…' })
  await choose.fill('14')
  await timur.getByRole('option', { name: 'В очереди 14 человек' }).waitFor()
  await choose.press('Enter')
  await olga
    .getByRole('button', { name: /В очереди 14 человек/ })
    .getByText('Приём заявления')
    .waitFor()
  const onStep = timur.getByRole('textbox', { name: 'Что услышали, увидели, прочитали' })
  await onStep.fill('Бланк ищут вдвоём')
  await onStep.press('Enter')
  await olga.getByRole('region', { name: 'Гемба' }).getByText('Бланк ищут вдвоём').waitFor()
  if (process.env.POTOK_PICTURES) await timur.screenshot({ path: `${process.env.POTOK_PICTURES}/step-evidence.png` })

  // Rows of a spreadsheet: what each is taken for, and what is not understood, is seen before it is kept.
  await olga.getByRole('button', { name: 'Вставить таблицу' }).click()
  const pasting = olga.getByRole('dialog')
  await pasting
    .getByRole('textbox', { name: 'Строки таблицы' })
    .fill(
      'Дата\tСпособ\tСегмент\tЧто известно\n12.03.2026\tАнкета\tРодители\tСайт непонятен\n\tгадание\t\tЕздили дважды',
    )
  await pasting.getByText('Понято: 2 свидетельства.').waitFor()
  const preview = pasting.getByRole('table', { name: 'Что будет записано' })
  await preview.getByRole('cell', { name: 'гадание' }).waitFor()
  if (process.env.POTOK_PICTURES) await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/paste-evidence.png` })
  await pasting.getByRole('button', { name: 'Записать' }).click()
  await olga
    .getByRole('region', { name: 'Анкета' })
    .getByRole('button', { name: /Сайт непонятен/ })
    .getByText('Родители')
    .waitFor()

  // An insight rests on two methods, or is refused in words.
  await timur.goto(`${stage.address}/p/${id}/insights`)
  await timur.getByRole('button', { name: 'Добавить инсайт' }).click()
  const insight = timur.getByRole('article', { name: /Ждут из-за|Инсайт/ })
  await insight.getByRole('textbox', { name: 'Что мы поняли' }).fill('Ждут из-за одного окна')
  const rests = insight.getByRole('combobox', { name: 'На чём основан: Добавить…' })
  const rest = async (words: string) => {
    await rests.fill(words)
    await timur.getByRole('option', { name: words }).waitFor()
    await rests.press('Enter')
    await insight.getByRole('link', { name: words }).waitFor()
  }
  await rest('Ждала у окна час')
  await insight.getByRole('button', { name: 'Принять' }).click()
  await insight.getByRole('alert').getByText('хотя бы двух разных способов').waitFor()
  await rest('В очереди 14 человек')
  await insight.getByRole('button', { name: 'Принять' }).click()
  await insight.getByText('Принят', { exact: true }).waitFor()

  // A verdict on a hypothesis without evidence of its side is told.
  await timur.getByRole('button', { name: 'Добавить гипотезу' }).click()
  const hypothesis = timur.getByRole('article').first()
  await hypothesis.getByLabel('Мы считаем, что').fill('второе окно убирает очередь')
  await hypothesis.getByLabel('Состояние').selectOption({ label: 'Подтверждена' })
  const lack = timur.getByText('Подтверждена, но ни одно свидетельство за неё не говорит.')
  await lack.waitFor()
  await hypothesis.getByRole('combobox', { name: 'За: Добавить…' }).fill('14')
  await timur.getByRole('option', { name: 'В очереди 14 человек' }).waitFor()
  await hypothesis.getByRole('combobox', { name: 'За: Добавить…' }).press('Enter')
  await lack.waitFor({ state: 'detached' })

  // A picture is attached by one and seen by the other.
  await timur.goto(`${stage.address}/p/${id}/evidence`)
  await timur.getByText('В очереди 14 человек').click()
  const picture = { name: 'очередь.txt', mimeType: 'text/plain', buffer: await timur.screenshot({ type: 'jpeg' }) }
  await timur.locator('input[type=file]').setInputFiles(picture)
  await olga.getByText('В очереди 14 человек').click()
  const seen = olga.getByRole('img', { name: 'В очереди 14 человек' })
  await expect.poll(() => seen.evaluate((one) => (one as HTMLImageElement).naturalWidth), SOON).toBe(1440)
  await timur
    .locator('input[type=file]')
    .setInputFiles({ name: 'снимок.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg/>') })
  await timur.getByText('Приложить можно снимок или документ: JPEG, PNG, WebP, PDF.').waitFor()
  if (process.env.POTOK_PICTURES) await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/attachment.png` })
  await timur.goto(`${stage.address}/p/${id}/insights`)
  await insight.getByText('Принят', { exact: true }).waitFor()

  // What it rests on is taken away by the other: it is told at once.
  await olga
    .getByRole('region', { name: 'Свидетельство', exact: true })
    .getByRole('link', { name: /Ждут из-за/ })
    .waitFor()
  expect(await barriers(olga)).toEqual([])
  await olga.getByRole('button', { name: 'Удалить' }).click()
  await insight.getByText('Принят, но основания больше нет').waitFor()
  await olga.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await insight.getByText('Принят', { exact: true }).waitFor()
  expect(await barriers(timur)).toEqual([])

  // One search over everything, and what it finds opens.
  await timur.getByRole('searchbox').fill('ждала')
  await timur.getByRole('link', { name: /Свидетельство Ждала у окна час/ }).click()
  await timur.getByRole('region', { name: 'Свидетельство', exact: true }).waitFor()
  await timur.getByText('Таблица').click()
  expect(await barriers(timur)).toEqual([])

  // A client without an account answers on a phone; the answer is there at once, as words and nothing else.
  await olga.goto(`${stage.address}/p/${id}/evidence`)
  await olga.getByRole('button', { name: 'Формы для клиентов' }).click()
  const dialog = olga.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Добавить форму' }).click()
  await dialog.getByRole('textbox', { name: 'Заголовок формы' }).fill('Как прошла запись в сад?')
  await olga.keyboard.press('Tab')
  await dialog.getByRole('checkbox', { name: 'Спросить, кто отвечает' }).check()
  await dialog.getByRole('button', { name: 'Создать ссылку на форму' }).click()
  const address = await dialog.getByRole('textbox', { name: 'Адрес формы' }).inputValue()
  await dialog.getByRole('img', { name: /^Код для камеры/ }).waitFor()
  if (process.env.POTOK_PICTURES) await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/links.png` })
  expect(await barriers(olga)).toEqual([])
  const client = await stage.person({ width: 360, height: 740, touch: true })
  await client.goto(address)
  await client.getByRole('heading', { name: 'Как прошла запись в сад?' }).waitFor()
  expect(await client.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await barriers(client)).toEqual([])
  if (process.env.POTOK_PICTURES)
    await client.screenshot({ path: `${process.env.POTOK_PICTURES}/form-ru.png`, fullPage: true })
  await client.getByRole('radio', { name: '4' }).first().check({ force: true })
  await client.getByRole('radio', { name: '6' }).check({ force: true })
  await client.getByRole('combobox', { name: 'Кто вы' }).selectOption({ label: 'Родители' })
  const said = '<img src=x onerror=alert(1)> Ответа ждали месяц'
  await client.getByRole('textbox', { name: /Что было неудобно/ }).fill(said)
  await client.getByRole('button', { name: 'Отправить' }).click()
  await client.getByRole('heading', { name: 'Ответ получен' }).waitFor()
  await dialog.getByText('CSAT: 100 % отметили 4 или 5 из 5 (ответов: 1).').waitFor()
  await olga.keyboard.press('Escape')
  await olga.getByRole('region', { name: 'Обратная связь' }).getByText(said).waitFor()
  const english = await stage.person({ language: 'en', scheme: 'dark', width: 360, height: 740 })
  await english.goto(address)
  await english.getByText('How easy was it?').waitFor()
  expect(await foreignWords(english, 'en', ['Как прошла запись в сад?', 'Родители'])).toEqual([])
  expect(await barriers(english)).toEqual([])
  if (process.env.POTOK_PICTURES)
    await english.screenshot({ path: `${process.env.POTOK_PICTURES}/form-en.png`, fullPage: true })

  const words = [
    said,
    'Как прошла запись в сад?',
    'Запись в сад',
    'Ольга',
    'Тимур',
    'Родители',
    'Ждала у окна час',
    'Отпросилась с работы',
    'Сайт непонятен',
    'Ездили дважды',
    'Одно окно',
  ]
  words.push(
    'второе окно убирает очередь',
    'Сайт',
    'Окно приёма',
    'СНИЛС ребёнка',
    'В очереди 14 человек',
    'Бланк ищут вдвоём',
    'Приём заявления',
    'Ждут из-за одного окна',
  )
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  for (const part of ['clients', 'touchpoints', 'evidence', 'insights']) {
    await helen.goto(`${stage.address}/p/${id}/${part}`)
    await helen.locator('.project-page').getByRole('heading', { level: 1 }).waitFor()
    expect(await foreignWords(helen, 'en', words)).toEqual([])
    expect(await barriers(helen)).toEqual([])
    if (process.env.POTOK_PICTURES) {
      await helen.screenshot({ path: `${process.env.POTOK_PICTURES}/${part}-en.png` })
      await olga.goto(`${stage.address}/p/${id}/${part}`)
      await olga.locator('.project-page').getByRole('heading', { level: 1 }).waitFor()
      await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/${part}-ru.png` })
    }
  }
  expect(stage.trouble).toEqual([])
}, 120_000)
