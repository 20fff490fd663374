import { build, type Plugin, type Rolldown, type UserConfig } from 'vite'

/** The files that somebody fetches who comes to one of these for the first time, by the names of their first parts. */
const COMERS = {
  anywhere: ['index'],
  map: ['InProject', 'MapScreen', 'ProcessScreen'],
  home: ['Home', 'PeopleScreen', 'Entrance', 'FormScreen'],
  phone: ['CodeScreen', 'WorkshopScreen'],
  project: ['ProjectScreen', 'JourneyScreen', 'SystemScreen'],
} as const
type Comer = keyof typeof COMERS

/**
 * A map needs parts from seventy files, and over one connection each file costs milliseconds: what a map shares with the same
 * other pages travels in one. Which parts those are tells a first build that is not kept.
 */
export const travels: Plugin = {
  name: 'travels',
  apply: 'build',
  enforce: 'post',
  async config(config) {
    const comers = comersOf(await chunksOf(config))
    const name = (id: string): string | null => {
      const by = comers.get(id)
      return by?.has('map') && !by.has('anywhere') ? [...by].join('-') : null
    }
    const shared = { name, debugName: 'shared', includeDependenciesRecursively: false }
    return { build: { rolldownOptions: { output: { codeSplitting: { groups: [shared] } } } } }
  },
}

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

async function chunksOf(config: UserConfig): Promise<Chunks> {
  const plugins = (config.plugins ?? []).filter((one) => one !== travels)
  const { output } = (await build({
    ...config,
    plugins,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false },
  })) as Rolldown.RolldownOutput
  return new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])))
}

/** Of every part of the build: who fetches it at once. */
function comersOf(chunks: Chunks): ReadonlyMap<string, ReadonlySet<Comer>> {
  const firsts = new Map([...chunks.values()].filter(isFirst).map(({ name, fileName }) => [name, fileName]))
  const comers = new Map<string, Set<Comer>>()
  for (const [comer, names] of Object.entries(COMERS) as [Comer, readonly string[]][]) {
    const fetched = new Set<string>()
    const wanted = names.map((name) => firsts.get(name) ?? missing(name))
    for (let file = wanted.pop(); file !== undefined; file = wanted.pop()) {
      if (fetched.has(file)) continue
      fetched.add(file)
      wanted.push(...chunks.get(file)!.imports)
      for (const id of chunks.get(file)!.moduleIds) comers.set(id, (comers.get(id) ?? new Set()).add(comer))
    }
  }
  return comers
}

const isFirst = ({ isEntry, isDynamicEntry }: Rolldown.OutputChunk): boolean => isEntry || isDynamicEntry

function missing(name: string): never {
  throw new Error(`The build has no part called ${name}: it is named in tools/travels.ts`)
}
