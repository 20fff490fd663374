import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTexts } from '../../ui/texts/texts.ts'
import { titleOf } from '../../ui/titleOf.ts'
import { inOrder, type PageCharts } from '../chart/pageCharts.ts'
import { saveXlsx } from '../chart/saveXlsx.ts'
import type { SectionProps } from '../section.ts'
import { figuresWorkbook } from './figuresWorkbook.ts'

/** Every figure, loss and chart of the page in one workbook. */
export function SaveAll({ charts, ...given }: SectionProps & { charts: PageCharts }) {
  const texts = useTexts()
  const { say, language } = texts
  const save = () => {
    const title = titleOf(given.project.about, language) || say('project.figures')
    void saveXlsx(figuresWorkbook(given, inOrder(charts), texts), `${title} ${say('project.figures')}`, say)
  }
  return (
    <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={save}>
      {say('analysis.saveAll')}
    </Button>
  )
}
