import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sketch } from '../graph/sketch.ts'
import { METRICS } from './metrics.ts'
import { type CaseFile, sketchCase } from './sketchCase.ts'

/** The one folder here that is no metric: what they all read. */
const SHARED_WORK = 'analysis'

it('folders and list agree: each metric has a folder of its name and a line', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== SHARED_WORK)
    .map((entry) => entry.name)
  expect(METRICS.map(({ name }) => name).sort()).toEqual(folders.sort())
})

describe('of the land-use permit as it is', () => {
  const path = new URL('../../fixtures/cases/land-use-permit.json', import.meta.url)
  const { map, project } = sketchCase(JSON.parse(readFileSync(path, 'utf8')) as CaseFile, 'current')
  const values = Object.fromEntries(
    METRICS.map((one) => [one.name, Math.round((one.measure(map, project).value ?? Number.NaN) * 1e4) / 1e4]),
  )

  it('every metric has a value', () => {
    expect(values).toEqual({
      leadTime: 8356.8532,
      leadTimeMin: 2751,
      leadTimeMax: 24175,
      processingTime: 707.1405,
      waitingTime: 8428.7,
      transferTime: 442.5357,
      valueAddingTime: 345.3333,
      processCycleEfficiency: 0.0413,
      activityRatio: 0.0908,
      firstPassYield: 0.5336,
      rolledAccuracy: 0.5069,
      handoffs: 11.9571,
      signatures: 7.2286,
      documents: 7,
      labour: 12.384,
      annualLabour: 5201.2833,
      cost: 5926.4008,
      annualCost: 2489088.3333,
      clientTime: 32.5,
    })
  })

  it('work, waits and transfers of all branches are at least the lead time of one', () => {
    const { processingTime = 0, waitingTime = 0, transferTime = 0, activityRatio } = values
    expect(processingTime + waitingTime + transferTime).toBeGreaterThan(7787.5262)
    expect(activityRatio).toBeCloseTo(processingTime / 7787.5262, 4)
  })

  it('figures name what counted and what was missing', () => {
    const accuracy = METRICS.find(({ name }) => name === 'rolledAccuracy')!.measure(map, project)
    expect(accuracy.counted).toEqual(['t1', 't8', 't13', 't15'])
    expect(accuracy.missing).toHaveLength(16)
  })
})

it('a document used by two operations counts once', () => {
  const { map, project } = sketch({
    steps: { start: {}, a: { documents: ['form', 'list'] }, b: { documents: ['form'] }, end: {} },
    flows: { 'start > a': {}, 'a > b': {}, 'b > end': {} },
  })
  expect(METRICS.find(({ name }) => name === 'documents')!.measure(map, project)).toEqual({
    value: 2,
    counted: ['a', 'b'],
    missing: [],
  })
})

it('a year needs a volume, a cost needs rates', () => {
  const { map, project } = sketch({
    participants: { clerk: {} },
    steps: { start: {}, a: { time: 60, lane: 'clerk', value: 'VA' }, end: {} },
    flows: { 'start > a': {}, 'a > end': {} },
  })
  expect(METRICS.find(({ name }) => name === 'annualCost')!.measure(map, project)).toEqual({
    value: null,
    counted: [],
    missing: [
      { about: 'a', what: 'rate' },
      { about: 'about', what: 'volume' },
    ],
  })
})

it('of a map that a check blocks no metric has a value', () => {
  const { map, project } = sketch({ steps: { start: {}, a: {} }, flows: { 'start > a': {} } })
  expect(METRICS.map((one) => one.measure(map, project).value)).toEqual(METRICS.map(() => null))
})
