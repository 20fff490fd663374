import { expect, it } from 'vitest'
import { addCell } from '../commands/addCell.ts'
import { addJourneyRow } from '../commands/addJourneyRow.ts'
import { addJourneyStep } from '../commands/addJourneyStep.ts'
import { addMap } from '../commands/addMap.ts'
import { addRecord } from '../commands/addRecord.ts'
import { addStage } from '../commands/addStage.ts'
import { copyMap } from '../commands/copyMap.ts'
import { exclude, include } from '../commands/include.ts'
import { moveInJourney } from '../commands/moveInJourney.ts'
import { pasteJourney } from '../commands/pasteJourney.ts'
import { perform } from '../commands/perform.ts'
import { promotePain } from '../commands/promotePain.ts'
import { remove } from '../commands/remove.ts'
import { setFeeling } from '../commands/setFeeling.ts'
import { setFields } from '../commands/setFields.ts'
import { writeText } from '../commands/writeText.ts'
import { anna, boris, join, replicaOf } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { type Id, newId } from '../ids.ts'
import { keepsToMapKind } from '../kinds/contract.ts'
import { journeyKind } from '../kinds/journey.ts'
import { ROW_SORTS } from '../records/journeyRow.ts'
import { examinedJourney } from '../stages/journeys.ts'
import { countedTogether, decimalsOf, easeOf, recommendedOf, satisfactionOf } from './answers.ts'
import { journeyFigures } from './clientFigures.ts'
import { journeyGrid } from './grid.ts'
import { journeyFindings } from './journeyFindings.ts'
import { emotionIndex, suggestedMoments } from './moments.ts'
import { type SampleJourney, sampleJourney } from './sampleJourney.ts'

keepsToMapKind(journeyKind, (document, map) => {
  const grid = journeyGrid(document.project(), map)!
  const [step, row] = [grid.steps[0]!.id, grid.rows[0]!.id]
  perform(document, addCell, { row, step, fields: { until: grid.steps[1]!.id, text: 'Наконец-то' } }, anna)
  perform(document, addRecord, { noun: 'personas', id: 'personaMarina', fields: { name: 'Марина' } }, anna)
  perform(document, setFeeling, { step, persona: 'personaMarina', value: 1 }, anna)
})

const persona = (one: SampleJourney, name: string): Id => {
  const [id = ''] = one.act(addRecord, { noun: 'personas', fields: { name } })
  one.act(include, { noun: 'journeys', id: one.grid().head!.id, field: 'personas', member: id })
  return id
}
const stepIds = (one: SampleJourney) => one.grid().steps.map(({ id }) => id)

it('J1 begins with the typed rows in their order and five stages of one step', () => {
  const grid = sampleJourney().grid()
  expect(grid.rows.map(({ sort }) => sort)).toEqual([...ROW_SORTS])
  expect(grid.stages.map(({ steps }) => steps.length)).toEqual([1, 1, 1, 1, 1])
})

it('J2 stages, steps and rows are put in where they are wanted and moved with all that is in them', () => {
  const one = sampleJourney()
  const [first, second] = one.grid().stages.map(({ stage }) => stage.id) as [Id, Id]
  const [step = '', stage = ''] = one.act(addStage, { map: one.map, name: 'Узнать', after: first })
  expect(
    one
      .grid()
      .stages.map(({ stage: { id } }) => id)
      .slice(0, 3),
  ).toEqual([first, stage, second])
  const [next = ''] = one.act(addJourneyStep, { stage, text: 'Позвонить', after: step })
  const [front = ''] = one.act(addJourneyStep, { stage, after: null })
  expect(one.grid().stages[1]!.steps.map(({ id }) => id)).toEqual([front, step, next])
  one.act(moveInJourney, { noun: 'journeySteps', id: next, after: null, stage: first })
  expect(one.grid().steps[0]).toMatchObject({ id: next, text: 'Позвонить' })
  one.act(moveInJourney, { noun: 'journeyStages', id: stage, after: null })
  expect(stepIds(one).slice(0, 2)).toEqual([front, step])
  const [row = ''] = one.act(addJourneyRow, { map: one.map, name: 'Погода', after: one.row('actions') })
  one.act(moveInJourney, { noun: 'journeyRows', id: row, after: one.row('thoughts') })
  expect(
    one
      .grid()
      .rows.map(({ sort }) => sort)
      .slice(3, 5),
  ).toEqual(['thoughts', 'custom'])
})

it('J3 an entry spans the steps up to the one it names, also those put in later; one before it is none', () => {
  const one = sampleJourney()
  const [a, b, c] = stepIds(one) as [Id, Id, Id]
  const [cell = ''] = one.act(addCell, { row: one.row('thoughts'), step: a, fields: { until: b, text: 'Долго' } })
  const span = () => one.grid().span(one.document.project().journeyCells.get(cell)!)
  expect(span()).toBe(2)
  one.act(addJourneyStep, { stage: one.grid().stages[0]!.stage.id })
  expect(span()).toBe(3)
  one.act(remove, { noun: 'journeySteps', ids: [b] })
  expect(span()).toBe(1)
  one.act(setFields, { noun: 'journeyCells', id: cell, fields: { step: c, until: a } })
  expect(span()).toBe(1)
})

it('J4 two people who begin one crossing at once both keep their words; a stage deleted meanwhile hides them, and comes back with them', () => {
  const one = sampleJourney()
  const other = replicaOf(one.document)
  const undo = openUndo(one.document, anna)
  const step = one.grid().steps[0]!
  const row = one.row('thoughts')
  one.act(addCell, { row, step: step.id, fields: { text: 'Наконец-то' } })
  perform(other, addCell, { row, step: step.id, fields: { text: 'А что дальше' } }, boris)
  join(one.document, other)
  const texts = (document = one.document) =>
    journeyGrid(document.project(), one.map)!
      .cells(row, step.id)
      .map(({ text }) => text)
      .sort()
  expect(texts()).toEqual(['А что дальше', 'Наконец-то'])
  const mine = [...other.project().journeyCells.values()].find(({ text }) => text === 'А что дальше')!.id
  one.act(remove, { noun: 'journeyStages', ids: [step.stage!] })
  perform(other, writeText, { noun: 'journeyCells', id: mine, field: 'text', text: 'А что дальше делать' }, boris)
  join(one.document, other)
  expect(texts(other)).toEqual([])
  expect(other.project().journeyCells.has(mine)).toBe(false)
  undo.undo()
  join(one.document, other)
  expect(texts(other)).toEqual(['А что дальше делать', 'Наконец-то'])
})

it('J5 a feeling is −2…+2 and one per persona and step, whoever says it first; a persona that is gone takes its curve along', () => {
  const one = sampleJourney()
  const marina = persona(one, 'Марина')
  const step = stepIds(one)[0]!
  const other = replicaOf(one.document)
  one.act(setFeeling, { step, persona: marina, value: 2 })
  perform(other, setFeeling, { step, persona: marina, value: -1 }, boris)
  join(one.document, other)
  const felt = (document = one.document) => journeyGrid(document.project(), one.map)!.feeling(step, marina)
  expect(felt()).toBe(felt(other))
  perform(other, setFeeling, { step, persona: marina, value: 0 }, boris)
  join(one.document, other)
  expect([felt(), felt(other)]).toEqual([0, 0])
  expect(perform(one.document, setFeeling, { step, persona: marina, value: 3 }, anna)).toMatchObject({
    code: 'field.value',
  })
  one.act(remove, { noun: 'personas', ids: [marina] })
  expect([one.grid().personas, felt()]).toEqual([[], null])
})

it('J6 a pain becomes a problem of the project once, pinned to what its step is made of', () => {
  const one = sampleJourney()
  const step = stepIds(one)[0]!
  const visit = one.operation('Личный приход')
  one.act(include, { noun: 'journeySteps', id: step, field: 'operations', member: visit })
  const [cell = ''] = one.act(addCell, { row: one.row('pains'), step, fields: { text: 'Ехать ради бланка' } })
  const [problem = ''] = one.act(promotePain, { cell })
  expect(one.document.project().problems.get(problem)).toMatchObject({ text: 'Ехать ради бланка', anchors: [visit] })
  expect(perform(one.document, promotePain, { cell }, anna)).toMatchObject({ code: 'pain.known' })
  const [empty = ''] = one.act(addCell, { row: one.row('pains'), step })
  expect(perform(one.document, promotePain, { cell: empty }, anna)).toMatchObject({ code: 'pain.empty' })
})

it("J7 a step's time is the sum of what it is linked to on the critical flow, each element once in a stage and once in all; without links it is the time typed", () => {
  const one = sampleJourney()
  const { flows } = one.document.project()
  const [a, b, c] = stepIds(one) as [Id, Id, Id]
  const visit = one.operation('Личный приход')
  const toVisit = [...flows.values()].find(({ end }) => end === visit)!.id
  const link = (step: Id, ...all: Id[]) => {
    for (const member of all) one.act(include, { noun: 'journeySteps', id: step, field: 'operations', member })
  }
  link(a, visit, toVisit)
  link(b, visit, one.operation('Сбор справок'))
  one.act(setFields, {
    noun: 'journeySteps',
    id: c,
    fields: { time: { triple: [5, null, 20], basis: 'work', source: 'guess' }, visits: 1, papers: 3 },
  })
  const { steps, whole } = journeyFigures(one.document.project(), one.map)!
  expect(steps.get(a)).toMatchObject({ time: { min: 300, max: 1590 }, waiting: { min: 240, max: 1440 }, missing: [] })
  expect(steps.get(b)).toMatchObject({ time: { min: 60, max: 150 }, aside: [one.operation('Сбор справок')] })
  expect(steps.get(c)).toMatchObject({ time: { min: 5, max: 20 }, counted: [], visits: 1, documents: 3 })
  expect(whole).toMatchObject({ time: { min: 305, max: 1610 }, visits: 1, documents: 3 })
  one.act(setFields, { noun: 'steps', id: visit, fields: { time: null } })
  expect(journeyFigures(one.document.project(), one.map)!.whole.missing).toEqual([visit])
  one.act(exclude, { noun: 'journeySteps', id: b, field: 'operations', member: visit })
})

it('J8 visits are the contacts in person at the touchpoints, as often as the register says', () => {
  const one = sampleJourney()
  const step = stepIds(one)[0]!
  const [point = ''] = one.act(addRecord, {
    noun: 'touchpoints',
    fields: { name: 'Сад', channel: 'visit', frequency: 2 },
  })
  const row = one.row('touchpoints')
  one.act(addCell, { row, step, fields: { touchpoint: point } })
  one.act(addCell, { row, step, fields: { channel: 'centre' } })
  one.act(addCell, { row, step, fields: { channel: 'phone' } })
  expect(journeyFigures(one.document.project(), one.map)!.whole.visits).toBe(3)
})

it('J9 a journey of the target state counts the steps of the target map that come from those it is linked to', () => {
  const one = sampleJourney()
  const step = stepIds(one)[0]!
  one.act(include, {
    noun: 'journeySteps',
    id: step,
    field: 'operations',
    member: one.operation('Прохождение медосмотра'),
  })
  const [target = ''] = one.act(copyMap, { map: one.map, name: 'Как будет', state: 'target' })
  const project = one.document.project()
  const copied = journeyGrid(project, target)!.steps[0]!
  expect(copied.from).toEqual([step])
  const { counted } = journeyFigures(project, target)!.steps.get(copied.id)!
  expect(counted.map((id) => project.maps.get(project.steps.get(id)!.map!)!.state)).toEqual(['target'])
})

it('J10 moments of truth are suggested where a feeling is low, falls by two, or the client decides', () => {
  const one = sampleJourney()
  const marina = persona(one, 'Марина')
  const [a, b, c, d] = stepIds(one) as [Id, Id, Id, Id]
  for (const [step, value] of [
    [a, 2],
    [b, 0],
    [c, -1],
  ] as const)
    one.act(setFeeling, { step, persona: marina, value })
  one.act(include, { noun: 'journeySteps', id: d, field: 'operations', member: one.operation('Документы полные') })
  expect([...suggestedMoments(one.document.project(), one.grid())]).toEqual([
    [b, 'fall'],
    [c, 'low'],
    [d, 'decision'],
  ])
  expect(emotionIndex(one.grid(), marina)).toEqual({ value: 1 / 3, n: 3 })
})

it('J11 CSAT is the share of 4 and 5 of 1…5, CES the mean of 1…7, NPS 9 and 10 less 0…6; fewer than 30 answers bear no decimals', () => {
  const few = satisfactionOf([1, 0, 2, 3, 4])!
  expect([few, decimalsOf(few)]).toEqual([{ value: 0.7, n: 10 }, 0])
  const many = easeOf([0, 0, 0, 10, 10, 5, 5])!
  expect([many, decimalsOf(many)]).toEqual([{ value: (40 + 50 + 30 + 35) / 30, n: 30 }, 1])
  const asked = recommendedOf([1, 0, 0, 0, 0, 0, 1, 2, 1, 3, 2])!
  expect([asked, decimalsOf(asked)]).toEqual([{ value: 0.3, n: 10 }, 0])
  expect([satisfactionOf(null), easeOf([0, 0, 0, 0, 0, 0, 0]), recommendedOf(null)]).toEqual([null, null, null])
  expect(countedTogether([null, [1, 0, 0, 0, 1], [0, 0, 0, 2, 0]])).toEqual([1, 0, 0, 2, 1])
})

it("J12 a touchpoint without a step of the process and a client's step without a touchpoint are findings", () => {
  const one = sampleJourney()
  const [a, b] = stepIds(one) as [Id, Id]
  const row = one.row('touchpoints')
  one.act(addCell, { row, step: a, fields: { channel: 'phone' } })
  const before = journeyFindings(one.document.project(), one.map)
  const visit = one.operation('Личный приход')
  expect(before).toContainEqual(expect.objectContaining({ code: 'touchpoint-without-step', about: [a] }))
  expect(before).toContainEqual(expect.objectContaining({ code: 'client-step-without-touchpoint', about: [visit] }))
  one.act(include, { noun: 'journeySteps', id: b, field: 'operations', member: visit })
  one.act(addCell, { row, step: b, fields: { channel: 'visit' } })
  const [point = ''] = one.act(addRecord, {
    noun: 'touchpoints',
    fields: { channel: 'phone', steps: [one.operation('Звонок')] },
  })
  one.act(addCell, { row, step: a, fields: { touchpoint: point } })
  const after = journeyFindings(one.document.project(), one.map).flatMap(({ about }) => about)
  expect(after).not.toContain(a)
  expect(after).not.toContain(visit)
})

it('J13 a pasted table fills empty actions, comes beside other words, brings feelings, steps and rows, and is one undo step', () => {
  const one = sampleJourney()
  const undo = openUndo(one.document, anna)
  const marina = persona(one, 'Марина')
  one.act(moveInJourney, { noun: 'journeyRows', id: one.row('emotions'), after: one.row('actions') })
  const last = stepIds(one).at(-1)!
  const lines = [
    ['Договор', 'Узнать дату'],
    ['−1', '2'],
    ['Отпрашиваюсь', ''],
  ]
  one.act(pasteJourney, { row: one.row('actions'), step: last, lines })
  const grid = one.grid()
  expect(grid.steps.slice(-2).map(({ text }) => text)).toEqual(['Договор', 'Узнать дату'])
  expect(grid.steps.slice(-2).map(({ id }) => grid.feeling(id, marina))).toEqual([-1, 2])
  expect(grid.cells(one.row('goals'), last).map(({ text }) => text)).toEqual(['Отпрашиваюсь'])
  one.act(pasteJourney, { row: grid.rows.at(-1)!.id, step: last, lines: [['а'], ['б'], ['в']] })
  expect(one.grid().rows.length).toBe(ROW_SORTS.length + 2)
  undo.undo()
  expect(one.grid().rows.length).toBe(ROW_SORTS.length)
  undo.undo()
  expect([one.grid().steps.length, one.grid().steps.at(-1)!.text]).toEqual([5, ''])
  const many = [Array.from({ length: 2001 }, () => 'а')]
  const refused = perform(one.document, pasteJourney, { row: one.row('goals'), step: last, lines: many }, anna)
  expect(refused).toMatchObject({ code: 'paste.tooLarge' })
})

it('J13 pasted thoughts are word for word, a pasted channel is that channel, and a new entry with its words is one undo step', () => {
  const one = sampleJourney()
  const step = stepIds(one)[0]!
  const lines = [['Телефон'], ['Наконец-то']]
  one.act(pasteJourney, { row: one.row('touchpoints'), step, lines, channels: { телефон: 'phone' } })
  expect(one.grid().cells(one.row('touchpoints'), step)[0]).toMatchObject({ channel: 'phone', text: 'Телефон' })
  expect(one.grid().cells(one.row('thoughts'), step)[0]).toMatchObject({ quote: true, text: 'Наконец-то' })
  const undo = openUndo(one.document, anna)
  const id = newId()
  one.act(addCell, { row: one.row('goals'), step, id })
  one.act(writeText, { noun: 'journeyCells', id, field: 'text', text: 'Ме' })
  one.act(writeText, { noun: 'journeyCells', id, field: 'text', text: 'Место' })
  undo.undo()
  expect(one.grid().cells(one.row('goals'), step)).toEqual([])
  expect(undo.canUndo()).toBe(false)
  expect(
    perform(
      one.document,
      addCell,
      { row: one.row('goals'), step: step, id: one.grid().cells(one.row('thoughts'), step)[0]!.id },
      anna,
    ),
  ).toMatchObject({ code: 'record.exists' })
})

it('P2 a journey is begun with its first action, and complete when every step has its words and a feeling', () => {
  const one = sampleJourney()
  const seen = () => {
    const { state, done, all, lacks } = examinedJourney(one.document.project())
    return [state, done, all, ...lacks.map(({ code, count }) => `${code} ${count}`)]
  }
  expect(seen()).toEqual(['empty', 0, null, 'none 1'])
  const marina = persona(one, 'Марина')
  for (const [at, id] of stepIds(one).entries()) {
    one.act(writeText, { noun: 'journeySteps', id, field: 'text', text: `Шаг ${at}` })
    if (at === 0) expect(seen()).toEqual(['started', 1, 5, 'wordless 4', 'feelingless 1'])
    one.act(setFeeling, { step: id, persona: marina, value: 0 })
  }
  expect(seen()).toEqual(['complete', 5, 5])
})

it('J14 what belongs on a journey is refused on any other map, and a row and a step of two journeys do not cross', () => {
  const one = sampleJourney()
  const process = [...one.document.project().maps.values()].find(({ kind }) => kind === 'process')!.id
  expect(perform(one.document, addStage, { map: process }, anna)).toMatchObject({ code: 'map.otherKind' })
  const [second = ''] = one.act(addMap, { name: 'Другой путь', state: 'current', kind: 'journey' })
  const step = journeyGrid(one.document.project(), second)!.steps[0]!.id
  expect(perform(one.document, addCell, { row: one.row('goals'), step }, anna)).toMatchObject({
    code: 'journey.otherMap',
  })
})

it('J15 an entry holds a picture beside its words, and one that is taken off leaves the words', () => {
  const one = sampleJourney()
  const step = one.grid().steps[0]!.id
  const [id = ''] = one.act(addCell, {
    row: one.row('thoughts'),
    step,
    fields: { picture: 'picture-00001', text: 'Очередь' },
  })
  const picture = () =>
    one
      .grid()
      .cells(one.row('thoughts'), step)
      .map((cell) => [cell.picture, cell.text])
  expect(picture()).toEqual([['picture-00001', 'Очередь']])
  one.act(setFields, { noun: 'journeyCells', id, fields: { picture: null } })
  expect(picture()).toEqual([[null, 'Очередь']])
})
