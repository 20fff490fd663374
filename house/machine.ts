import { handwritten, textOf } from './source.ts'

const TEXT =
  /\.(ts|tsx|mjs|cjs|js|json|yaml|yml|md|css|html|svg|sh|typ|txt)$|(^|\/)(\.npmrc|\.gitignore|run|Dockerfile)$/
const START = String.raw`(?<![\w./@-])`

// Written in pieces so that this file does not find itself.
const TRACES = [
  new RegExp(`${START}/(home|Users)/[\\w.-]+/`),
  new RegExp(`${START}/(work|root|workspace)/[\\w.-]`),
  new RegExp(`${START}[A-Z]:[\\\\/]+Users[\\\\/]`),
  /registry\.(npmjs|yarnpkg|npmmirror|npm)\b/,
  /\/\/[\w.-]*(artifactory|nexus|verdaccio|registry|npm-mirror|proxy)[\w.-]*[:/]/i,
]

/** Paths of one machine and hosts of one registry: what is written here must be true for everybody. */
export function machineTraces(root: string): string[] {
  return handwritten(root)
    .filter((path) => TEXT.test(path))
    .flatMap((path) =>
      textOf(root, path)
        .split('\n')
        .map((line, at) => ({ line, place: `${path}:${at + 1}` }))
        .filter(({ line }) => TRACES.some((trace) => trace.test(line)))
        .map(({ place }) => place),
    )
}
