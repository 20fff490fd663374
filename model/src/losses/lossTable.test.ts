import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sketch } from '../graph/sketch.ts'
import { type CaseFile, sketchCase } from '../metrics/sketchCase.ts'
import { type LossRow, type LossTable, lossTable } from './lossTable.ts'

const sum = (rows: readonly LossRow[], of: (row: LossRow) => number | null) =>
  rows.reduce((total, row) => total + (of(row) ?? 0), 0)

describe.each(['land-use-permit', 'kindergarten-enrolment'])('S7, domain.md 4.3: the losses of the case %s', (name) => {
  const file: CaseFile = JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
  const known = file.expected.current as Record<string, number> & { leadBuckets: object }
  const { map, project } = sketchCase(file, 'current')
  const table = lossTable(map, project) as LossTable

  it('add up to the lead time, the work of a year and its cost', () => {
    expect(sum(table.rows, (row) => row.leadMinutes)).toBeCloseTo(known.expected_pert!, 3)
    expect(sum(table.rows, (row) => row.personHoursPerYear)).toBeCloseTo(known.annualPersonHours!, 1)
    expect(sum(table.rows, (row) => row.roublesPerYear) / known.annualCostRub!).toBeCloseTo(1, 6)
  })

  it('are those of the buckets, and the same again by participant', () => {
    const inLead = table.rows.filter(({ leadMinutes }) => leadMinutes > 1e-9)
    const buckets = Object.fromEntries(inLead.map(({ bucket, leadMinutes }) => [bucket, leadMinutes]))
    expect(Object.keys(buckets).sort()).toEqual(Object.keys(known.leadBuckets).sort())
    for (const [bucket, minutes] of Object.entries(known.leadBuckets)) expect(buckets[bucket]).toBeCloseTo(minutes, 3)
    const again = [...table.byParticipant.values()].flat()
    expect(sum(again, (row) => row.leadMinutes)).toBeCloseTo(known.expected_pert!, 3)
    expect(sum(again, (row) => row.roublesPerYear) / known.annualCostRub!).toBeCloseTo(1, 6)
  })

  it('are the same again by organisation', () => {
    const mayor = { id: 'mayor', deletedAt: null, name: 'Mayor' }
    const [first] = [...project.participants.values()].filter(({ external }) => !external)
    const participants = new Map(project.participants).set(first!.id, { ...first!, organisation: mayor.id })
    const { byOrganisation, rows } = lossTable(map, {
      ...project,
      participants,
      organisations: new Map([[mayor.id, mayor]]),
    }) as LossTable
    expect(byOrganisation.get(mayor.id)).toEqual(table.byParticipant.get(first!.id))
    expect(byOrganisation.has('own')).toBe(true)
    const again = [...byOrganisation.values()].flat()
    for (const column of ['leadMinutes', 'personHoursPerYear', 'roublesPerYear'] as const) {
      expect(sum(again, (row) => row[column])).toBeCloseTo(
        sum(rows, (row) => row[column]),
        4,
      )
      for (const { bucket, [column]: whole } of rows)
        expect(
          sum(
            again.filter((row) => row.bucket === bucket),
            (row) => row[column],
          ),
        ).toBeCloseTo(whole ?? 0, 4)
    }
  })

  it('name the elements they come from', () => {
    const known = new Set([...map.steps, ...map.flows].map(({ id }) => id))
    expect(table.rows.every(({ about }) => about.length > 0 && about.every((id) => known.has(id)))).toBe(true)
  })
})

it('without an annual volume there is no year, with a finding no table', () => {
  const drawn = sketch({
    steps: { start: {}, a: { time: 10, value: 'VA' }, end: {} },
    flows: { 'start > a': {}, 'a > end': {} },
  })
  expect(lossTable(drawn.map, drawn.project)).toMatchObject({
    rows: [{ bucket: 'VA', leadMinutes: 10, personHoursPerYear: null, roublesPerYear: null, about: ['a'] }],
  })
  const open = sketch({ steps: { a: {} }, flows: {} })
  expect(lossTable(open.map, open.project)).toMatchObject({ sound: false })
})
