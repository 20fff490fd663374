import { download } from '../../ui/download.ts'

/** Hands the person a file named after its title, without the signs that a file name cannot have. */
export function saveFile(content: BlobPart, mediaType: string, title: string, ending: string): void {
  const name = title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()
  download(`${name}.${ending}`, new Blob([content], { type: mediaType }))
}
