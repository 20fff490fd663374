import { expect, it } from 'vitest'
import { addRecord } from '../commands/addRecord.ts'
import { mergeNotes } from '../commands/mergeNotes.ts'
import { perform } from '../commands/perform.ts'
import { promoteNotes } from '../commands/promoteNotes.ts'
import { remove } from '../commands/remove.ts'
import { restore } from '../commands/restore.ts'
import { revealNotes } from '../commands/revealNotes.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { countBallots } from '../ranking/outcome.ts'
import { rankingMethod } from '../ranking/rankings.ts'
import { IDEA_PROMPTS } from '../records/note.ts'
import { readIdeaSettings } from './ideas.ts'
import { mainProblem } from './mainProblem.ts'
import { noteOrigin } from './noteOrigin.ts'
import { noteGroups } from './noteTree.ts'

const server = { who: 'server', person: 'server' } as const

function session() {
  const { document } = sampleProject()
  perform(document, addRecord, { noun: 'sessions', id: 'sessionAAAA1', fields: { title: 'Проблемы' } }, anna)
  const fields = { session: 'sessionAAAA1', activity: 'write' } as const
  perform(document, addRecord, { noun: 'agendaItems', id: 'itemAAAAAAA1', fields }, anna)
  const notes = ['Ждём подписи', 'Возвраты', 'Долго ждём подпись', 'Курьер'].map((text, at) => ({
    id: `noteAAAAAAA${at}`,
    text,
    author: '',
  }))
  perform(document, revealNotes, { item: 'itemAAAAAAA1', notes }, server)
  const shape = () =>
    noteGroups(document.project(), 'itemAAAAAAA1').map(({ cluster, notes }) => [
      cluster?.name ?? null,
      ...notes.map(({ note, merged }) => [note.text, ...merged.map(({ text }) => text)]),
    ])
  return { document, notes, shape }
}

it('A1: an agenda goes with its session and comes back with it', () => {
  const { document } = session()
  perform(document, remove, { noun: 'sessions', ids: ['sessionAAAA1'] }, anna)
  expect([document.project().agendaItems.size, document.project().notes.size]).toEqual([0, 0])
  perform(document, restore, { noun: 'sessions', ids: ['sessionAAAA1'] }, anna)
  expect([document.project().agendaItems.size, document.project().notes.size]).toEqual([1, 4])
})

it('A2: notes are shown in the order given, under the names given, and once', () => {
  const { document, notes, shape } = session()
  expect(perform(document, revealNotes, { item: 'itemAAAAAAA1', notes }, server)).toMatchObject({ ok: true, value: [] })
  expect(shape()).toEqual([[null, ['Ждём подписи'], ['Возвраты'], ['Долго ждём подпись'], ['Курьер']]])
})

it('A3: a merged note goes with the one that stands for it, also when that one is merged on', () => {
  const { document, shape } = session()
  perform(
    document,
    addRecord,
    { noun: 'clusters', id: 'clusterAAAA1', fields: { item: 'itemAAAAAAA1', name: 'Подпись' } },
    anna,
  )
  perform(document, mergeNotes, { into: 'noteAAAAAAA2', notes: ['noteAAAAAAA3'] }, anna)
  perform(document, mergeNotes, { into: 'noteAAAAAAA0', notes: ['noteAAAAAAA2'] }, anna)
  expect(shape()).toEqual([[null, ['Ждём подписи', 'Долго ждём подпись', 'Курьер'], ['Возвраты']], ['Подпись']])
  expect(perform(document, mergeNotes, { into: 'noteAAAAAAA3', notes: ['noteAAAAAAA1'] }, anna)).toMatchObject({
    ok: false,
    code: 'note.merge',
  })
})

it('A3: two people merge two notes into each other at once, and one of them still stands', () => {
  const { document, shape } = session()
  const other = replicaOf(document)
  perform(document, mergeNotes, { into: 'noteAAAAAAA0', notes: ['noteAAAAAAA2'] }, anna)
  perform(other, mergeNotes, { into: 'noteAAAAAAA2', notes: ['noteAAAAAAA0'] }, boris)
  join(document, other)
  expect(shape()).toEqual([[null, ['Ждём подписи', 'Долго ждём подпись'], ['Возвраты'], ['Курьер']]])
})

it('A4: notes become problems once and in one undo step; a merged or empty one does not', () => {
  const { document } = session()
  const undo = openUndo(document, anna)
  const before = document.project().problems.size
  const notes = ['noteAAAAAAA0', 'noteAAAAAAA1']
  expect(perform(document, promoteNotes, { notes, noun: 'problems' }, anna).ok).toBe(true)
  const { problems, notes: all } = document.project()
  expect(problems.size).toBe(before + 2)
  expect(problems.get(all.get('noteAAAAAAA1')?.became ?? '')?.text).toBe('Возвраты')
  expect(perform(document, promoteNotes, { notes, noun: 'problems' }, anna)).toMatchObject({
    code: 'note.known',
    about: notes,
  })
  undo.undo()
  expect(document.project().problems.size).toBe(before)
  expect(perform(document, promoteNotes, { notes, noun: 'solutions' }, anna).ok).toBe(true)
})

it('A5: «5 почему» of a session asks about the winner of its latest vote, and never about a deleted problem', () => {
  const { document } = session()
  const problems = ['Возвраты', 'Подпись', 'Курьер'].map((text, at) => {
    const id = `problemAAAA${at}`
    perform(document, addRecord, { noun: 'problems', id, fields: { text } }, anna)
    return id
  })
  const vote = (about: string, at: number, ranks: readonly (number | null)[]) => {
    const settings = { dots: 3, most: 2 }
    const candidates = problems.map((id) => ({ id, minutes: null }))
    const ballot = Object.fromEntries(problems.flatMap((id, place) => (ranks[place] ? [[id, ranks[place]]] : [])))
    const outcome = countBallots(rankingMethod('dots')!, [ballot], candidates, settings)
    const frozen = problems.map((id) => ({ id, text: id, number: null }))
    const fields = { about: 'problems', method: 'dots', settings, candidates: frozen, outcome, session: about, at }
    perform(document, addRecord, { noun: 'rankings', fields } as never, anna)
  }
  const main = () => mainProblem(document.project(), 'sessionAAAA1')
  expect(main()).toBe(null)
  vote('sessionAAAA1', 1, [2, 1, null])
  expect(main()).toBe(problems[0])
  vote('another', 3, [null, 2, null])
  vote('sessionAAAA1', 2, [null, 1, 2])
  expect(main()).toBe(problems[2])
  perform(document, remove, { noun: 'problems', ids: [problems[2]!] }, anna)
  expect(main()).toBe(problems[1])
  vote('sessionAAAA1', 4, [1, 1, null])
  expect(main()).toBe(problems[0])
})

it('A7, A8: an idea stays linked to what it turns round and to its step, and goes into the project with them', () => {
  const { document } = session()
  const [step = ''] = document.project().steps.keys()
  const item = 'itemAAAAAAA1'
  const ideas = [
    { id: 'ideaAAAAAAA1', text: 'Подписывать каждый день', author: '', answers: 'noteAAAAAAA0' },
    { id: 'ideaAAAAAAA2', text: 'Слать на подпись сразу', author: '', step, prompt: 'eliminate' as const, sheet: 2 },
  ]
  perform(
    document,
    addRecord,
    { noun: 'problems', id: 'problemAAAAA', fields: { text: 'Ждём', anchors: [step] } },
    anna,
  )
  perform(document, revealNotes, { item, notes: ideas }, server)
  const origin = (id: string) => noteOrigin(document.project(), document.project().notes.get(id)!)
  const text = document.project().steps.get(step)!.text
  expect(origin('noteAAAAAAA0')).toBe(null)
  expect(origin('ideaAAAAAAA1')).toEqual({ sheet: null, answers: 'Ждём подписи', step: null, prompt: null })
  expect(origin('ideaAAAAAAA2')).toEqual({ sheet: 2, answers: null, step: text, prompt: 'eliminate' })
  perform(document, promoteNotes, { notes: ['ideaAAAAAAA2'], noun: 'solutions' }, anna)
  const solution = document.project().solutions.get(document.project().notes.get('ideaAAAAAAA2')!.became!)
  expect(solution).toMatchObject({ step, prompt: 'eliminate', problems: ['problemAAAAA'] })
})

it('what was planned of a way to gather ideas is read as something that can be held', () => {
  expect(readIdeaSettings(null)).toEqual({ rounds: 6, ideas: 3, minutes: 5, steps: [], prompts: IDEA_PROMPTS })
  const odd = { rounds: 99, ideas: 0, minutes: 'x', steps: ['a', 3, 'a'], prompts: ['simplify', 'burn'] }
  expect(readIdeaSettings(odd)).toEqual({ rounds: 12, ideas: 1, minutes: 5, steps: ['a'], prompts: ['simplify'] })
})
