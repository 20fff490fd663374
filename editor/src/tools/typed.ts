/** What was typed over a step: its name and, at the end, a time («Проверить заявление 10-30м»). */
export interface Typed {
  readonly text: string
  readonly time: string | null
}

const NUMBER = String.raw`\d+(?:[.,]\d+)?`
const UNIT = String.raw`(?:(?:м|мин|m|min|ч|час|h|рд|wd|кд|cd|д|d)\.?)`
const ENDING = new RegExp(
  String.raw`(?:^|\s)(${NUMBER}\s*${UNIT}?\s*[-–—]\s*${NUMBER}\s*${UNIT}|${NUMBER}\s*${UNIT})\s*$`,
  'iu',
)

/** A number without a unit is part of the name («форма 12»): only a unit makes it a time. */
export function readTyped(line: string): Typed {
  const found = ENDING.exec(line)
  const time = found?.[1]
  if (!found || !time) return { text: tidy(line), time: null }
  return { text: tidy(line.slice(0, found.index)), time: time.trim() }
}

function tidy(text: string): string {
  return text.replace(/[ \t]+/gu, ' ').trim()
}
