import { deflateRawSync } from 'node:zlib'

const SIZE = 2_000_000
const [COLUMNS, PITCH, LANE] = [40, 160, 120]

/** A draw.io file of some two million signs: pages of lanes with steps, each led to by the one before. */
export function drawnPages(isPacked: boolean): Uint8Array {
  const pages: string[] = []
  for (let length = 0, at = 0; length < SIZE; at++) {
    const model = page(at)
    const content = isPacked ? deflateRawSync(encodeURIComponent(model)).toString('base64') : model
    pages.push(`<diagram name="Процесс ${at + 1}">${content}</diagram>`)
    length += isPacked ? content.length : model.length
    if (isPacked && at === 24) break
  }
  return new TextEncoder().encode(`<mxfile>${pages.join('')}</mxfile>`)
}

function page(number: number): string {
  const cells = ['<mxCell id="0"/><mxCell id="1" parent="0"/>']
  for (let lane = 0; lane < 5; lane++)
    cells.push(
      `<mxCell id="l${lane}" value="Отдел ${lane + 1}" style="swimlane;html=1;horizontal=0;startSize=20;fillColor=#f5f5f5;strokeColor=#666666" vertex="1" parent="1"><mxGeometry y="${lane * LANE}" width="${COLUMNS * PITCH}" height="${LANE}" as="geometry"/></mxCell>`,
    )
  for (let at = 0; at < COLUMNS * 5; at++) {
    const [column, lane] = [at % COLUMNS, Math.floor(at / COLUMNS)]
    const style =
      at % 9 === 8
        ? 'rhombus;whiteSpace=wrap;html=1;'
        : 'rounded=1;whiteSpace=wrap;html=1;fillColor=#dae8fc;strokeColor=#6c8ebf;'
    cells.push(
      `<mxCell id="s${at}" value="&lt;div&gt;&lt;b&gt;Проверка комплекта&lt;/b&gt; документов ${number}.${at}&lt;/div&gt;" style="${style}" vertex="1" parent="l${lane}"><mxGeometry x="${40 + column * PITCH}" y="30" width="120" height="60" as="geometry"/></mxCell>`,
    )
    if (at > 0)
      cells.push(
        `<mxCell id="f${at}" value="" style="edgeStyle=orthogonalEdgeStyle;rounded=0;orthogonalLoop=1;jettySize=auto;html=1;exitX=1;exitY=0.5;entryX=0;entryY=0.5" edge="1" parent="1" source="s${at - 1}" target="s${at}"><mxGeometry relative="1" as="geometry"/></mxCell>`,
      )
  }
  return `<mxGraphModel dx="1422" dy="798" grid="1"><root>${cells.join('')}</root></mxGraphModel>`
}
