import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Remark } from '../api/approvals.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** Remarks with their numbers on the pages; `linkTo`: where what is wrong can be set right. */
export function RemarkList(given: {
  remarks: readonly { number: number; remark: Remark }[]
  remove?: ((number: number) => void) | null
  linkTo?(remark: Remark): ReactNode
}) {
  const { remarks, remove, linkTo } = given
  const { say } = useTexts()
  if (remarks.length === 0) return null
  return (
    <ol className="remarks" aria-label={say('approval.remarks')}>
      {remarks.map(({ number, remark }) => (
        <li key={number}>
          <span className="remark-pin" aria-hidden="true">
            {number}
          </span>
          <div className="grow">
            <p>{remark.text}</p>
            <p className="small quiet">
              {say('approval.page', { number: remark.page })}
              {remark.words && `: «${remark.words}»`}
            </p>
            {linkTo?.(remark)}
          </div>
          {remove && (
            <ActionIcon aria-label={say('approval.dropRemark', { number })} onClick={() => remove(number)}>
              <IconX size={16} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ol>
  )
}
