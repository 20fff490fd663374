import { copySteps, type Id, pasteSteps, rangeLabel } from '@potok/model'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import { toast } from '../ui/toasts.ts'
import { type Landing, landed } from './landing.ts'
import { OWN_TYPE, readClipboard } from './readClipboard.ts'
import { type Cells, tableHtml, tableText } from './rowsOut.ts'
import { pasteTable } from './table.ts'

type Clip = ReturnType<typeof copySteps>

/** Puts what is selected into the clipboard, for Potok and as a table for everybody else; false when nothing is. */
export function copyTo(data: DataTransfer, bench: Bench): boolean {
  const ids = selectedSteps(bench)
  if (ids.length === 0) return false
  const clip = copySteps(bench.project(), ids)
  const rows = tableOf(bench, ids)
  data.setData(OWN_TYPE, JSON.stringify({ project: bench.projectId, clip }))
  data.setData('text/plain', tableText(rows))
  data.setData('text/html', tableHtml(rows))
  return true
}

/** Steps of a map come back as they were, rows of a table become steps; anything else is told in one sentence. */
export function pasteFrom(data: DataTransfer, bench: Bench, where: Landing): void {
  const read = readClipboard({
    own: data.getData(OWN_TYPE),
    text: data.getData('text/plain'),
    html: data.getData('text/html'),
    holdsFiles: data.files.length > 0,
  })
  if (read.what === 'nothing') toast(bench.say('map.nothingToPaste'))
  else if (read.what === 'foreign') toast(bench.say(`copying.foreign.${read.of}`), { tone: 'danger' })
  else if (read.what === 'steps') pasteClip(bench, read.clip, where, read.project !== bench.projectId)
  else pasteTable(bench, read.text, where)
}

function pasteClip(bench: Bench, clip: Clip, where: Landing, isForeign = false): void {
  const ids = bench.act(pasteSteps, { map: bench.map, ...landed(bench, clip, where, isForeign), isForeign })
  if (ids) bench.desk.setState({ selection: new Set(ids) })
}

export function duplicate(bench: Bench): void {
  const ids = selectedSteps(bench)
  const box = bench.scene().boxes.get(ids[0] ?? '')
  if (box) pasteClip(bench, copySteps(bench.project(), ids), { at: [box.x + 24, box.y + 24], isPointed: false })
}

/** Number, step, participant, time: with a head, along the numbers of the map. Bars and joins say nothing. */
function tableOf(bench: Bench, ids: readonly Id[]): Cells[] {
  const { boxes, locale } = bench.scene()
  const { steps, lanes, participants, settings } = bench.project()
  const rows = ids
    .flatMap((id) => {
      const [step, box] = [steps.get(id), boxes.get(id)]
      return step?.text && box ? [{ step, box }] : []
    })
    .sort((a, b) => (Number(a.box.number) || Infinity) - (Number(b.box.number) || Infinity) || a.box.x - b.box.x)
    .map(({ step, box }) => [
      box.number,
      (locale === 'en' && step.textEn) || step.text,
      participants.get(lanes.get(step.lane ?? '')?.participant ?? '')?.name ?? '',
      step.time ? rangeLabel(step.time, locale, settings.workdayMinutes) : '',
    ])
  return [(['number', 'step', 'who', 'time'] as const).map((name) => bench.say(`copying.head.${name}`)), ...rows]
}
