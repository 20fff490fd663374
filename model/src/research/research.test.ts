import { expect, it } from 'vitest'
import { acceptInsight } from '../commands/acceptInsight.ts'
import { addRecord } from '../commands/addRecord.ts'
import { include } from '../commands/include.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { restore } from '../commands/restore.ts'
import { setFields } from '../commands/setFields.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../document/sample.ts'
import type { Noun } from '../records/nouns.ts'
import type { Result } from '../result.ts'
import { channelCounts } from './channelCounts.ts'
import { insightStanding } from './insightStanding.ts'
import { repeatedRequests } from './repeatedRequests.ts'
import { researchFindings } from './researchFindings.ts'
import { ces, csat } from './satisfaction.ts'

function research() {
  const sample = sampleProject()
  const { document } = sample
  const done = (result: Result<string[]>): string => {
    if (!result.ok) throw new Error(result.message)
    return result.value[0] ?? ''
  }
  const add = (noun: Noun, fields: Record<string, unknown>) =>
    done(perform(document, addRecord, { noun, fields } as never, anna))
  const codes = () => researchFindings(document.project()).map(({ code }) => code)
  return { ...sample, done, add, codes }
}

it('E1: a persona outlives its segment, and names it again when it comes back', () => {
  const { document, add } = research()
  const segment = add('segments', { name: 'Родители', share: 0.4 })
  const persona = add('personas', { name: 'Марина', segment, channels: ['portal', 'phone'] })
  perform(document, remove, { noun: 'segments', ids: [segment] }, anna)
  const { personas, segments } = document.project()
  expect([personas.get(persona)?.channels, segments.has(segment)]).toEqual([['phone', 'portal'], false])
  perform(document, restore, { noun: 'segments', ids: [segment] }, anna)
  expect(document.project().segments.get(personas.get(persona)?.segment ?? '')?.name).toBe('Родители')
})

it('E2: two people tag one piece of evidence at once, and both tags stay', () => {
  const { document, add, first, second } = research()
  const id = add('evidence', { method: 'gemba', text: 'Очередь до двери' })
  const other = replicaOf(document)
  perform(document, include, { noun: 'evidence', id, field: 'about', member: first }, anna)
  perform(other, include, { noun: 'evidence', id, field: 'about', member: second }, boris)
  join(document, other)
  expect(document.project().evidence.get(id)?.about).toEqual([first, second].sort())
})

it('E3: an insight is refused on one method, accepted on two, and a finding when one of them goes', () => {
  const { document, add, codes } = research()
  const heard = add('evidence', { method: 'interview', text: 'Ждала час' })
  const again = add('evidence', { method: 'interview', text: 'Ждал два часа' })
  const seen = add('evidence', { method: 'observation', text: 'Очередь 14 человек' })
  const insight = add('insights', { text: 'Ждут из-за одного окна', evidence: [heard, again] })
  const accept = () => perform(document, acceptInsight, { insight, accepted: true }, anna)
  const standing = () => insightStanding(document.project(), document.project().insights.get(insight)!)
  expect([standing(), accept()]).toEqual([
    'open',
    expect.objectContaining({ code: 'insight.methods', about: [insight], values: { methods: 1 } }),
  ])
  perform(document, include, { noun: 'insights', id: insight, field: 'evidence', member: seen }, anna)
  expect([standing(), accept().ok, standing(), codes()]).toEqual(['supported', true, 'accepted', []])
  perform(document, remove, { noun: 'evidence', ids: [seen] }, boris)
  expect([standing(), codes()]).toEqual(['unsupported', ['insight-unsupported']])
  expect(perform(document, acceptInsight, { insight, accepted: false }, anna).ok).toBe(true)
  expect([standing(), codes()]).toEqual(['open', []])
})

it('E4: a verdict on a hypothesis needs evidence of its own side', () => {
  const { document, add, codes } = research()
  const heard = add('evidence', { text: 'Ждала час' })
  const id = add('hypotheses', { text: 'Окон мало', supports: [heard] })
  const judge = (state: 'confirmed' | 'refuted' | 'unchecked') => {
    perform(document, setFields, { noun: 'hypotheses', id, fields: { state } }, anna)
    return codes()
  }
  expect([judge('unchecked'), judge('confirmed'), judge('refuted')]).toEqual([[], [], ['hypothesis-refuted-baseless']])
  judge('confirmed')
  perform(document, remove, { noun: 'evidence', ids: [heard] }, anna)
  expect(codes()).toEqual(['hypothesis-confirmed-baseless'])
})

it('E5: what is asked twice is told once, however it is written', () => {
  const { document, add, codes, first } = research()
  const site = add('touchpoints', {
    name: 'Сайт',
    channel: 'site',
    asks: 'СНИЛС ребёнка\nАдрес',
    steps: [first],
    order: 'a1',
  })
  const visit = add('touchpoints', {
    name: 'Окно',
    channel: 'visit',
    frequency: 3,
    asks: '– снилс  ребенка;\nФото',
    order: 'a2',
  })
  add('touchpoints', { name: 'Портал', asks: 'Фото', steps: [first], order: 'a3' })
  const all = () => document.project().touchpoints.values()
  expect(repeatedRequests(all())[0]).toEqual({ what: 'СНИЛС ребёнка', touchpoints: [site, visit] })
  expect(repeatedRequests(all()).map(({ what }) => what)).toEqual(['СНИЛС ребёнка', 'Фото'])
  expect(channelCounts(all())).toEqual([
    { channel: 'visit', touchpoints: 1, contacts: 3 },
    { channel: 'site', touchpoints: 1, contacts: 1 },
    { channel: null, touchpoints: 1, contacts: 1 },
  ])
  expect(codes()).toEqual(['request-repeated', 'request-repeated', 'touchpoint-stepless'])
})

it('E5: segments that add up to more than all clients overlap', () => {
  const { add, codes } = research()
  add('segments', { name: 'Родители', share: 0.7 })
  expect(codes()).toEqual([])
  add('segments', { name: 'Опекуны', share: 0.4 })
  expect(codes()).toEqual(['segments-overlap'])
})

it('E6: CSAT is a share of fours and fives, CES a mean, without decimals under thirty answers', () => {
  const marks = (satisfaction: number | null, ease: number | null = null) => ({ satisfaction, ease })
  const few = [marks(5, 7), marks(4, 6), marks(3), marks(null, 2)]
  expect([csat(few), ces(few)]).toEqual([
    { answers: 3, value: expect.closeTo(66.667, 3), decimals: 0 },
    { answers: 3, value: 5, decimals: 0 },
  ])
  const many = Array.from({ length: 30 }, (_, at) => marks(at % 2 === 0 ? 5 : 1))
  expect([csat(many), ces(many)]).toEqual([
    { answers: 30, value: 50, decimals: 1 },
    { answers: 0, value: null, decimals: 0 },
  ])
})
