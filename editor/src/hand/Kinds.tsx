import { Menu } from '@mantine/core'
import { LOOKS } from '@potok/model'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { become } from './becoming.ts'

/** What the selected steps can become; what their flows do not allow is said beside them. */
export function Kinds({ bench }: { bench: Bench }) {
  const { say } = useTexts()
  const { steps } = bench.project()
  const looks = new Set(selectedSteps(bench).map((id) => steps.get(id)?.look))
  return LOOKS.filter((look) => looks.size > 1 || !looks.has(look)).map((look) => (
    <Menu.Item key={look} onClick={() => become(bench, look)}>
      {say(`map.looks.${look}`)}
    </Menu.Item>
  ))
}
