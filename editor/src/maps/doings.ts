import { type Id, setEach, type Value } from '@potok/model'
import { straighten } from '../bending/bendDeeds.ts'
import { glide } from '../canvas/glide.ts'
import { frameOf } from '../canvas/places.ts'
import { duplicate } from '../copying/copying.ts'
import { groupSelected, lockSelected, nameSelected, ungroupSelected } from '../groups/groupDeeds.ts'
import { handDoings } from '../hand/handDoings.ts'
import type { ActionName } from '../keys/actions.ts'
import { go } from '../routes.ts'
import { turnShow } from '../showing/turnShow.ts'
import { makeInside } from '../subprocess/makeInside.ts'
import { openInside } from '../subprocess/openInside.ts'
import { dropTidied, startTidying } from '../tidying/tidying.ts'
import { handle, SELECT } from '../tools/tool.ts'
import type { Bench } from './bench.ts'
import { removeSelected, selectedSteps } from './clipboard.ts'
import { drawFirst, drawNext, join, startTyping } from './drawing.ts'
import { nudge, toNextLane, walk } from './moving.ts'
import type { Press } from './press.ts'
import { showDone } from './showDone.ts'
import { wayDoings } from './wayDoings.ts'

/** Copy, cut and paste come as the browser's own clipboard events, which work over plain http too. */
export type Doing = Exclude<ActionName, 'copy' | 'cut' | 'paste'>

/** Every action of the list and what it does. */
export function doings(bench: Bench): Record<Doing, (press: Press) => void> {
  const { desk } = bench
  const only = (): Id | undefined => [...desk.getState().selection][0]
  const classify = (value: Value | null) => {
    const ids = selectedSteps(bench)
    const fields = { value, ...(value === 'NVA' ? {} : { loss: null }) }
    if (ids.length > 0) bench.act(setEach, { noun: 'steps', ids, fields }, { about: ids[0] ?? null })
  }
  const next = (look: 'operation' | 'xor') => {
    const step = selectedSteps(bench).at(-1)
    if (step) drawNext(bench, step, look)
  }
  const size = ({ altKey, shiftKey }: Press) => (altKey ? 1 : shiftKey ? 40 : 8)
  return {
    ...handDoings(bench),
    select: () => desk.setState({ tool: SELECT }),
    hand: () => desk.setState({ tool: { name: 'hand' } }),
    step: () => {
      if (bench.scene().boxes.size === 0) drawFirst(bench)
      else desk.setState({ tool: { name: 'place', look: 'operation' } })
    },
    decision: () => desk.setState({ tool: { name: 'place', look: 'xor' } }),
    fork: () => desk.setState({ tool: { name: 'place', look: 'and' } }),
    join: () => desk.setState({ tool: { name: 'place', look: 'join' } }),
    wait: () => desk.setState({ tool: { name: 'place', look: 'wait' } }),
    table: () => desk.setState({ tableIsOpen: true }),
    event: () => desk.setState({ tool: { name: 'place', look: hasStart(bench) ? 'end' : 'start' } }),
    note: () => desk.setState({ tool: { name: 'place', look: 'note' } }),
    connect: () => desk.setState({ tool: { name: 'connect', start: selectedSteps(bench)[0] ?? null } }),
    next: () => next('operation'),
    nextDecision: () => next('xor'),
    group: () => groupSelected(bench, 'group'),
    ungroup: () => ungroupSelected(bench),
    inside: () => openInside(bench),
    makeInside: () => makeInside(bench),
    lock: () => lockSelected(bench),
    frame: () => groupSelected(bench, 'frame'),
    type: () => {
      if (desk.getState().selection.size > 1) return void nameSelected(bench)
      const id = only()
      const { tool } = desk.getState()
      if (!id) return
      if (tool.name === 'connect' && tool.start && tool.start !== id) {
        desk.setState({ tool: SELECT })
        join(bench, tool.start, id)
      } else if (bench.project().steps.has(id)) startTyping(bench, id)
      else desk.setState({ panel: 'step', panelIsOpen: true })
    },
    time: () => desk.setState({ panel: 'step', panelIsOpen: true, wanted: 'time' }),
    creates: () => classify('VA'),
    necessary: () => classify('NNVA'),
    loss: () => classify('NVA'),
    unclassed: () => classify(null),
    comment: () => desk.setState({ panel: 'comments', panelIsOpen: true, wanted: 'comment' }),
    problem: () => desk.setState({ panel: 'problems', panelIsOpen: true, wanted: 'problem' }),
    returns: () => {
      const { flows } = bench.project()
      const chosen = [...desk.getState().selection].flatMap((id) => flows.get(id) ?? [])
      const returns = chosen.some((flow) => !flow.returns)
      bench.act(setEach, { noun: 'flows', ids: chosen.map(({ id }) => id), fields: { returns } })
    },
    straighten: () => straighten(bench),
    remove: () => removeSelected(bench),
    undo: () => showDone(bench, bench.undo()?.undo() ?? null),
    redo: () => showDone(bench, bench.undo()?.redo() ?? null),
    duplicate: () => duplicate(bench),
    selectAll: () => desk.setState({ selection: new Set(bench.scene().boxes.keys()) }),
    goLeft: () => walk(bench, 'left'),
    goRight: () => walk(bench, 'right'),
    goUp: () => walk(bench, 'up'),
    goDown: () => walk(bench, 'down'),
    left: (press) => nudge(bench, 'left', size(press)),
    right: (press) => nudge(bench, 'right', size(press)),
    up: (press) => nudge(bench, 'up', size(press)),
    down: (press) => nudge(bench, 'down', size(press)),
    laneUp: () => toNextLane(bench, -1),
    laneDown: () => toNextLane(bench, 1),
    zoomIn: () => void bench.view()?.zoomIn(glide(120)),
    zoomOut: () => void bench.view()?.zoomOut(glide(120)),
    zoomFull: () => void bench.view()?.zoomTo(1, glide(120)),
    fit: () => {
      const { boxes, groups } = bench.scene()
      bench.fit(frameOf([...boxes.values(), ...groups]), 1, 0.06)
    },
    fitSelection: () =>
      bench.fit(frameOf(selectedSteps(bench).flatMap((id) => bench.scene().boxes.get(id) ?? [])), 1.5, 0.2),
    panel: () => desk.setState(({ panelIsOpen }) => ({ panelIsOpen: !panelIsOpen })),
    ladder: () => desk.setState(({ ladderIsOpen }) => ({ ladderIsOpen: !ladderIsOpen })),
    tidy: () => void startTidying(bench),
    ...wayDoings(bench),
    chain: () => {
      desk.setState(({ chain }) => ({ chain: !chain, refusal: null, tool: SELECT }))
      bench.fit(frameOf(bench.scene().boxes.values()), 1, 0.06)
    },
    asTable: () =>
      go({
        name: 'map',
        project: bench.projectId,
        map: bench.map,
        step: selectedSteps(bench)[0] ?? null,
        view: 'table',
      }),
    compare: () =>
      go({
        name: 'map',
        project: bench.projectId,
        map: bench.map,
        step: selectedSteps(bench)[0] ?? null,
        view: 'compare',
      }),
    show: () => turnShow(bench),
    picture: () => desk.setState({ pictureIsOpen: true }),
    help: () => desk.setState({ helpIsOpen: true }),
    escape: () => {
      if (desk.getState().tidying) return dropTidied(bench)
      if (desk.getState().isShown) return turnShow(bench)
      const { tool } = handle(desk.getState().tool, { what: 'escape' })
      const leaves = desk.getState().tool.name === 'select'
      desk.setState({ tool, refusal: null, ...(leaves ? { selection: new Set<Id>() } : {}) })
    },
  }
}

function hasStart(bench: Bench): boolean {
  return [...bench.project().steps.values()].some((step) => step.map === bench.map && step.look === 'start')
}
