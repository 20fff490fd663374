import * as Y from 'yjs'
import { writeProjectFile } from '../src/cases/projectFile.ts'
import { causeTree } from '../src/causes/tree.ts'
import { container, NOUN_NAMES } from '../src/document/containers.ts'
import { openProject, type ProjectDocument } from '../src/document/projectDocument.ts'
import { sampleProject } from '../src/document/sample.ts'
import { journeyFigures } from '../src/journey/clientFigures.ts'
import { journeyGrid } from '../src/journey/grid.ts'
import { figures } from '../src/metrics/figures.ts'
import { processMap } from '../src/subprocess/processMap.ts'
import { systemAnalysis } from '../src/system/systemAnalysis.ts'
import { systemMap } from '../src/system/systemMap.ts'
import type { Chance, Deed } from './deed.ts'
import { DEEDS } from './deeds.ts'
import { Network, type Peer } from './network.ts'

/** A small repeatable source of chance (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** Random deeds by 2–5 people over a flaky network. Returns what broke, in words that name the deed; an empty list is good. */
export function converge(seed: number, steps: number, deeds: Readonly<Record<string, Deed>> = DEEDS): string[] {
  const chance = chanceOf(seed)
  const network = new Network(Y.encodeStateAsUpdate(sampleProject().document.doc), 2 + chance(4))
  const names = Object.keys(deeds)
  const broken: string[] = []
  for (let step = 0; step < steps && broken.length === 0; step++) {
    const peer = network.peers[chance(network.peers.length)] as Peer
    const name = names[chance(names.length)] as string
    const before = recordsOf(peer)
    deeds[name]?.(peer, chance)
    network.deliver(network.peers[chance(network.peers.length)] as Peer, chance)
    if (chance(40) === 0) network.meet()
    const trouble = [...lostRecords(before, peer), ...unreadable(peer)]
    broken.push(...trouble.map((what) => `seed ${seed}, step ${step}, ${peer.name} ${name}: ${what}`))
  }
  network.meet()
  network.meet()
  const files = [...network.peers.map(({ document }) => document), network.replayed(chance)].map((one) =>
    fileOf(one, broken),
  )
  if (files.some((file) => file !== files[0])) broken.push(`seed ${seed}: the replicas differ at the end`)
  return broken
}

/** The project as a file; the snapshot that was patched all along must be the one that a fresh reader sees. */
function fileOf(document: ProjectDocument, broken: string[]): string {
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(document.doc))
  const patched = writeProjectFile(document.project())
  if (patched !== writeProjectFile(openProject(fresh).project()))
    broken.push('the patched snapshot differs from a fresh one')
  return patched
}

function recordsOf(peer: Peer): Map<string, number> {
  return new Map(NOUN_NAMES.map((noun) => [noun, container(peer.document.doc, noun).size]))
}

/** No client ever removes a record: a deletion is a mark. */
function lostRecords(before: Map<string, number>, peer: Peer): string[] {
  return NOUN_NAMES.filter((noun) => container(peer.document.doc, noun).size < (before.get(noun) ?? 0)).map(
    (noun) => `a record of ${noun} was removed from the document`,
  )
}

function unreadable({ document }: Peer): string[] {
  const project = document.project()
  const wrong: string[] = []
  for (const flow of project.flows.values()) {
    if (!project.steps.has(flow.start ?? '') || !project.steps.has(flow.end ?? '')) wrong.push('a flow has a dead end')
  }
  for (const step of project.steps.values()) {
    if (!project.maps.has(step.map ?? '')) wrong.push('a step stands on no map')
    if (step.lane !== null && !project.lanes.has(step.lane)) wrong.push('a step stands in a deleted lane')
  }
  for (const { map } of project.journeyCells.values()) {
    const grid = journeyGrid(project, map ?? '')
    if (!grid) wrong.push('an entry stands on no journey')
  }
  for (const id of project.maps.keys()) {
    const counted = journeyFigures(project, id)?.whole
    const sums = counted ? [counted.time?.min ?? 0, counted.time?.max ?? 0, counted.visits, counted.documents] : []
    if (!sums.every(Number.isFinite)) wrong.push("a client's figure is not a number")
  }
  for (const relation of project.relations.values()) {
    if (!project.elements.has(relation.start ?? '') || !project.elements.has(relation.end ?? ''))
      wrong.push('a relation has a dead end')
  }
  for (const id of project.maps.keys()) {
    const system = systemMap(project, id)
    if (system && [...systemAnalysis(system).figures.values()].some(({ between }) => !Number.isFinite(between)))
      wrong.push('a figure of a system map is not a number')
  }
  const shown = new Set(
    [...project.problems.keys()].flatMap((id) => causeTree(project, id)).map(({ cause }) => cause.id),
  )
  if ([...project.causes.keys()].some((id) => !shown.has(id))) wrong.push('a cause stands in no tree')
  for (const place of project.layout.values()) {
    if (!place.every(Number.isFinite)) wrong.push('a place is not a number')
  }
  for (const id of project.maps.keys()) {
    const map = processMap(project, id)
    const found = map ? figures(map, project) : null
    if (found && !('findings' in found) && JSON.stringify(found).includes('null')) {
      const { min, max_K1, expected_pert } = found
      if (![min, max_K1, expected_pert].every(Number.isFinite)) wrong.push('a figure is not a number')
    }
  }
  return wrong
}
