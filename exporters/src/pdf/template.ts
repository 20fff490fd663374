/** The one Typst template. It reads a description as JSON; a user's words are only ever strings of it, never markup. */
export const TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#14171B")
#let g1 = rgb("#40464E")
#let g2 = rgb("#6A717A")
#let g3 = rgb("#B4BAC2")
#let tint = rgb("#F1F3F5")
#let acc = rgb("#1D3F66")
#let size = d.page.textSize * 1pt
#let m = d.page.margins
#let sans(body, ..more) = text(font: "PT Sans", fallback: false, ..more, body)
#let note(it) = sans(it, size: calc.max(7, d.page.textSize * 0.76) * 1pt, fill: g2, hyphenate: false)
#let said(it, tone) = {
  if tone == "bold" { text(weight: "bold", it) }
  else if tone == "note" { note(it) }
  else if tone == "missing" { text(style: "italic", fill: g2, it) }
  else { it }
}
#set document(title: d.title, date: auto)
#set text(font: "PT Serif", fallback: false, size: size, fill: ink, lang: d.lang, overhang: false)
#set par(leading: 0.58em, spacing: 0.7em)
#show raw: set text(font: "PT Sans", fallback: false)
#show regex("\d+([.,]\d+)?[–−]\d+([.,]\d+)?"): it => box(it)
#set table.cell(breakable: false)
#show table: set text(hyphenate: false)
#show table: set par(justify: false)
#set page(
  paper: "a4", flipped: d.page.landscape,
  margin: (left: m.left * 1mm, right: m.right * 1mm, top: m.top * 1mm, bottom: m.bottom * 1mm),
  header-ascent: 6mm,
  header: if d.running != none { context {
    let n = counter(page).get().first()
    if n > 1 {
      grid(columns: (1fr, auto, 1fr), column-gutter: 4mm, align: (left + bottom, center + bottom, right + bottom),
        sans(d.running.left, size: 7.5pt, fill: g2), text(size: 10pt, str(n)),
        block(height: 10pt, clip: true, sans(d.running.right, size: 7.5pt, fill: g2)))
      v(-2mm)
      line(length: 100%, stroke: 0.35pt + g3)
    }
  } },
  footer: if d.sheetWords != none { context align(right, sans(
    d.sheetWords.at(0) + str(counter(page).get().first()) + d.sheetWords.at(1) + str(counter(page).final().first()),
    size: 7pt, fill: g2)) },
)
#show heading: set text(font: "PT Sans", fallback: false, size: calc.max(size, 9.5pt), weight: "bold", hyphenate: false)
#show heading: set block(above: 1.3em, below: 0.6em, sticky: true)
#let stamp(s) = if s != none { block(width: 100%, {
  set par(leading: 0.5em, spacing: 0.6em)
  set text(hyphenate: false)
  text(weight: "bold", tracking: 0.06em, s.word)
  parbreak()
  s.post
  parbreak()
  v(1.5mm)
  box(width: 30mm, line(length: 30mm, stroke: 0.5pt)) + " " + s.name
  parbreak()
  v(0.5mm)
  let (a, b) = if d.lang == "ru" { ("«", "»") } else { ("", "") }
  a + box(width: 8mm, line(length: 8mm, stroke: 0.5pt)) + b + " " + box(width: 27mm, line(length: 27mm, stroke: 0.5pt)) + " " + s.year + if d.lang == "ru" { " г." }
}) }
#let bar(b) = if b != none { layout(area => {
  let w = area.width
  block(width: 100%, height: 2.2mm, {
    place(dy: 1.1mm, line(length: w, stroke: 0.35pt + g3))
    if b.at(0) == b.at(1) { place(dx: b.at(0) * (w - 1.6mm), dy: 0.3mm, rotate(45deg, rect(width: 1.6mm, height: 1.6mm, fill: ink))) }
    else { place(dx: b.at(0) * w, dy: 0.1mm, rect(width: calc.max(0.8mm, (b.at(1) - b.at(0)) * w), height: 2mm, fill: ink)) }
  })
}) }
#let inside(c) = { for (i, l) in c.lines.enumerate() { if i > 0 { parbreak() }; said(l.text, l.tone) }; bar(c.bar) }
#let show-table(b) = {
  let n = b.columns.len()
  let heads = b.columns.map(c => table.cell(align: if c.align == "right" { right + bottom } else { left + bottom },
    sans(c.head, size: calc.max(7.2, d.page.textSize * 0.66) * 1pt, fill: g1)))
  let cells = ()
  for r in b.rows {
    // A row taller than half a page would run off the sheet: it alone may break.
    let long = calc.max(..r.cells.map(c => c.lines.map(l => l.text.clusters().len()).sum(default: 0))) > 700
    for c in r.cells {
      let body = if r.height != none { box(height: r.height * 1mm - 3mm, inside(c)) } else { inside(c) }
      cells.push(table.cell(colspan: c.span, breakable: long, fill: if r.tinted { tint } else { none }, body))
    }
  }
  set text(size: if d.page.landscape { size * 0.95 } else { 9.5pt })
  set par(leading: 0.45em, spacing: 0.55em)
  table(
    columns: b.columns.map(c => if c.width == none { 1fr } else { c.width * 1mm }),
    align: (x, y) => if b.columns.at(x).align == "right" { right } else { left },
    inset: (x: 1.2mm, y: 1.35mm),
    stroke: (x, y) => (
      bottom: if y == 0 { 0.75pt + ink } else { 0.35pt + g3 },
      top: if y == 0 { 0.75pt + ink } else { none },
      left: if b.ruled and x > 0 { 0.35pt + g3 } else { none }),
    table.header(..heads), ..cells)
}
#let show-facts(b) = {
  set text(hyphenate: false)
  grid(columns: (28mm, 1fr), row-gutter: 2mm,
    ..b.rows.map(r => (note(r.label), { set par(leading: 0.5em, spacing: 0.5em); for (i, l) in r.lines.enumerate() { if i > 0 { parbreak() }; said(l, r.tone) } })).flatten())
}
#let show-block(b) = {
  if b.block == "stamps" {
    if b.left == none { grid(columns: (1fr, 78mm), b.middle.map(l => [#l]).join(parbreak()), stamp(b.right)) }
    else { grid(columns: (60mm, 1fr, 60mm), column-gutter: 8mm, stamp(b.left), align(center, b.middle.map(note).join(parbreak())), stamp(b.right)) }
  } else if b.block == "title" {
    let cap = upper(b.kind) == b.kind
    set align(center)
    set par(leading: 0.42em, justify: false)
    let body = {
      sans(b.kind, size: 10pt, weight: "bold", fill: acc, tracking: if cap { 0.05em } else { 0em })
      v(1.5mm, weak: true)
      text(size: if d.page.landscape { 15pt } else { 21pt }, weight: "bold", hyphenate: false, b.text)
      if b.note != "" { v(2mm, weak: true); note(b.note) }
    }
    block(above: if d.page.landscape { 2mm } else { 10mm }, below: if d.page.landscape { 4mm } else { 6mm }, width: 100%, body)
  } else if b.block == "strip" {
    table(columns: b.cells.map(c => 1fr), inset: (x: 2mm, y: 1.6mm),
      stroke: (x, y) => (top: 0.75pt + ink, bottom: 0.75pt + ink, left: if x > 0 { 0.35pt + g3 } else { none }),
      ..b.cells.map(c => { note(c.label); linebreak(); text(weight: "bold", size: 11pt, c.value) }))
  } else if b.block == "section" {
    if b.ruled { block(above: 4mm, below: 0mm, line(length: 100%, stroke: 1.2pt + ink)); heading(level: 2, { text(font: "PT Serif", size: 13pt, fill: acc, b.number); h(2mm); b.text }) }
    else { heading(level: 2, b.number + " " + b.text) }
  } else if b.block == "paragraph" {
    par(justify: d.running != none and b.tone == "plain", text(hyphenate: d.running != none and b.tone == "plain", said(b.text, b.tone)))
  } else if b.block == "facts" { show-facts(b) }
  else if b.block == "table" { show-table(b) }
  else if b.block == "newPage" { pagebreak() }
}
#for b in d.blocks {
  if b.block == "pair" {
    grid(columns: (1fr, 1fr), column-gutter: 9mm,
      { for one in b.left { show-block(one) } }, { for one in b.right { show-block(one) } })
  } else { show-block(b) }
}
`
