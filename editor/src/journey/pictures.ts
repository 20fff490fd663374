import { addCell, type Id } from '@potok/model'
import { uploadAttachment } from '../api/attachments.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { toast } from '../ui/toasts.ts'
import type { JourneyBench } from './bench.ts'

const PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** The picture as the server keeps it; a refusal has been told. */
export async function sentPicture(bench: JourneyBench, file: Blob): Promise<Id | null> {
  const done = await uploadAttachment(bench.session.projectId, file)
  if (!done.ok) {
    tellRefusal(done)
    return null
  }
  if (PICTURES.includes(done.value.mediaType)) return done.value.id
  toast(bench.say('journeyPictures.notPicture'), { tone: 'danger' })
  return null
}

/** A pasted picture is an entry of its own where the person stands. */
export async function pastePicture(bench: JourneyBench, file: Blob): Promise<void> {
  const { spot } = bench.desk.getState()
  const row = bench.grid().rows.find(({ id }) => id === spot?.row)
  if (!spot?.step || !row || row.sort === 'emotions' || row.sort === 'metrics' || !bench.canEdit()) return
  const picture = await sentPicture(bench, file)
  if (picture) bench.act(addCell, { row: row.id, step: spot.step, fields: { picture } })
}
