import { putRows } from '@potok/model'
import type { Bench } from '../maps/bench.ts'
import { toast } from '../ui/toasts.ts'
import { fieldsOf, type Paint, paintOf, rowsToPaint } from './painted.ts'

let taken: Paint | null = null

/** Takes the times of the chosen step or flow, and says which fields that was. They stay in this tab, for other maps too. */
export function takeTimes(bench: Bench): void {
  const [id] = bench.desk.getState().selection
  const project = bench.project()
  const paint = id === undefined ? null : paintOf(project, id)
  if (!id || !paint) {
    toast(bench.say('timePainting.nothing'))
    return
  }
  taken = paint
  const { time, wait, transfer } = { ...project.steps.get(id), ...project.flows.get(id) }
  const measured = [time, wait, transfer].some((one) => one?.source === 'measured')
  const fields = wordsOf(bench, paint)
  toast(bench.say(measured ? 'timePainting.takenMeasured' : 'timePainting.taken', { fields }))
}

/** Puts the taken times on everything chosen, in one deed. */
export function putTimes(bench: Bench): void {
  if (!taken) {
    toast(bench.say('timePainting.empty'))
    return
  }
  const rows = rowsToPaint(bench.project(), bench.desk.getState().selection, taken)
  if (rows.length === 0) {
    toast(bench.say(`timePainting.unfit.${taken.noun}`))
    return
  }
  if (!bench.act(putRows, { noun: taken.noun, rows } as never)) return
  toast(bench.say('timePainting.put', { count: rows.length, fields: wordsOf(bench, taken) }), {
    action: { words: bench.say('timePainting.undo'), run: () => void bench.undo()?.undo() },
  })
}

const wordsOf = (bench: Bench, paint: Paint) =>
  fieldsOf(paint)
    .map((name) => bench.say(`timePainting.fields.${name}`))
    .join(', ')
