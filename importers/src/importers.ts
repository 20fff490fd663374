import { bpmn } from './bpmn/bpmn.ts'
import { csv } from './csv/csv.ts'
import { drawio } from './drawio/drawio.ts'
import type { Importer } from './importer.ts'
import { json } from './json/json.ts'
import { svg } from './svg/svg.ts'
import { xlsx } from './xlsx/xlsx.ts'

/** The one list of kinds of files: a new one is a folder and a line here. */
export const IMPORTERS: readonly Importer[] = [xlsx, csv, bpmn, drawio, svg, json]

/** The kind of a file: by its first bytes, else by the end of its name; null: none that is known. */
export function importerOf(bytes: Uint8Array, fileName: string): Importer | null {
  const extension = fileName.split('.').at(-1)?.toLowerCase() ?? ''
  const named = IMPORTERS.filter(({ extensions }) => extensions.includes(extension))
  return named.find((one) => one.knows(bytes)) ?? IMPORTERS.find((one) => one.knows(bytes)) ?? named[0] ?? null
}
