import { transfer, wait } from './columns/before.ts'
import { kind, loss, value } from './columns/chosen.ts'
import { accuracy, client, headcount, signatures } from './columns/counts.ts'
import { least, most, usual } from './columns/ends.ts'
import { next } from './columns/next.ts'
import { number } from './columns/number.ts'
import { participant } from './columns/participant.ts'
import { problems } from './columns/problems.ts'
import { text, textEn } from './columns/text.ts'
import { documents, systems } from './columns/things.ts'
import { time } from './columns/time.ts'

/** The one list of what a table can say of a step, from the left to the right. A new column is a file and a line here. */
export const COLUMNS = [
  number,
  kind,
  text,
  textEn,
  participant,
  least,
  usual,
  most,
  time,
  wait,
  transfer,
  value,
  loss,
  documents,
  systems,
  signatures,
  headcount,
  accuracy,
  client,
  next,
  problems,
] as const

export type ColumnName = (typeof COLUMNS)[number]['name']
