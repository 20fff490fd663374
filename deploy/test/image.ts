export interface Stage {
  readonly from: string
  readonly name: string | null
  readonly lines: readonly { readonly word: string; readonly rest: string }[]
}

/** The stages of a Dockerfile. Every instruction of ours stands on a line of its own. */
export function stagesOf(text: string): Stage[] {
  const stages: { from: string; name: string | null; lines: { word: string; rest: string }[] }[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [, word = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    const [, from, name] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(rest) ?? []
    if (word === 'FROM') stages.push({ from: from ?? '', name: name ?? null, lines: [] })
    else if (word === '' || stages.length === 0) throw new Error(`This line is no instruction: ${line}`)
    else stages.at(-1)?.lines.push({ word, rest })
  }
  return stages
}

export const restOf = (stage: Stage, word: string): string[] =>
  stage.lines.filter((line) => line.word === word).map(({ rest }) => rest)
