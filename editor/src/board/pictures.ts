import type { TLAssetStore } from 'tldraw'
import { addressOfAttachment, uploadAttachment } from '../api/attachments.ts'
import { tellRefusal } from '../ui/refusal.ts'

const OURS = 'asset:'

/** Pictures on a board lie with the project's other attachments; one that is rubbed out stays there, so that an undo brings it back. */
export const picturesOf = (project: string): TLAssetStore => ({
  async upload(_, file) {
    const kept = await uploadAttachment(project, file)
    if (!kept.ok) {
      tellRefusal(kept)
      throw new Error(kept.message)
    }
    return { src: `${OURS}${kept.value.id}` }
  },
  resolve({ props: { src } }) {
    if (!src) return null
    return src.startsWith(OURS) ? addressOfAttachment(project, src.slice(OURS.length)) : src
  },
})
