import { whole } from '../address.ts'
import { pathOf } from '../routes.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** How a phone comes in: the square and the six signs, in two threes. */
export function Entry({ code, size }: { code: string; size: number }) {
  const { say } = useTexts()
  return (
    <div className="workshop-entry">
      <QrCode text={whole(pathOf({ name: 'code', code }))} label={say('workshop.qr')} size={size} />
      <div>
        <p className="quiet">{say('workshop.byPhone', { address: whole('/code').replace(/^https?:\/\//, '') })}</p>
        <p className="workshop-code">
          {code.slice(0, 3)} {code.slice(3)}
        </p>
      </div>
    </div>
  )
}
