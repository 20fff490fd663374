/** Hands a file to the person; its name is a title without the signs that file systems refuse. */
export function saveFile(content: BlobPart, mediaType: string, title: string, extension: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.${extension}`
  link.click()
  URL.revokeObjectURL(address)
}
