import { median } from './figure.ts'
import { type Measured, type Pressure, press } from './load.ts'
import type { Place } from './server.ts'

export interface Contender {
  readonly pid: number | readonly number[]
  readonly places: () => Promise<readonly Place[]>
}

/** Every contender under the same pressure, round by round in turns. Answers with the median of a figure of one of them. */
export async function inTurns<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  pressure: Pressure,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<(who: Name, figure: keyof Measured) => number> {
  const names = Object.keys(contenders) as Name[]
  const found = new Map<Name, Measured[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { pid, places } = contenders[name]
      found.get(name)!.push(await press(await places(), pid, pressure, seconds))
    }
  }
  return (who, figure) => median(found.get(who)!.map((one) => one[figure]))
}
