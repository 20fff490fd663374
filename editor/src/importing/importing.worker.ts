import { type Destination, importerOf } from '@potok/importers'
import { refuse } from '@potok/model'

export interface Asked {
  readonly bytes: Uint8Array
  readonly into: Destination
}

const port = self as unknown as {
  onmessage: (event: { data: Asked }) => void
  postMessage(said: unknown): void
}

/** A file of any size and kind is read away from the page; whoever asked ends this worker with its answer. */
port.onmessage = async ({ data: { bytes, into } }) => {
  const importer = importerOf(bytes, into.fileName)
  port.postMessage(
    importer
      ? await importer.read(bytes, into)
      : refuse('import-unknown', 'This kind of file is not known.', [], { name: into.fileName.slice(-60) }),
  )
}
