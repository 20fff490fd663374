import { bpmn } from './bpmn/bpmn.ts'
import { csv } from './csv/csv.ts'
import { docx } from './docx/docx.ts'
import type { Exporter } from './exporter.ts'
import { json } from './json/json.ts'
import { pdf } from './pdf/pdf.ts'
import { png } from './png/png.ts'
import { svg } from './svg/svg.ts'
import { workbook } from './xlsx/workbook.ts'
import { zip } from './zip/zip.ts'

/** The one list of formats: a new one is a folder and a line here. */
export const EXPORTERS: readonly Exporter[] = [pdf, docx, workbook, csv, svg, png, bpmn, json, zip]
