/** Colours, faces and small parts that every Typst paper is set with. */
const LOOKS = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#14171B")
#let g1 = rgb("#40464E")
#let g2 = rgb("#6A717A")
#let g3 = rgb("#B4BAC2")
#let tint = rgb("#F1F3F5")
#let acc = rgb("#1D3F66")
#let red = rgb("#A3221B")
#let sans(body, ..more) = text(font: d.fonts.labels, fallback: false, hyphenate: false, ..more, body)
#let hairline = 0.35pt + g3
#let rule = 0.75pt + ink
#let framed(word) = box(stroke: 0.6pt + ink, inset: (x: 1.6mm, y: 0.9mm), baseline: 0.9mm, sans(word, size: 7.5pt, weight: "bold"))
#let sealed(s) = if s != none {
  // In the left margin, which the holes for a binder leave free at the bottom.
  place(bottom + left, dx: 4mm, dy: -8mm, image(bytes(s.svg), format: "svg", width: 11mm, height: 11mm, alt: s.alt))
  place(bottom + left, dx: 8mm, dy: -22mm, rotate(-90deg, origin: bottom + left, reflow: true, sans(s.line, size: 7pt, fill: g2)))
}
#let blank(length) = box(width: length, baseline: 0.6mm, line(length: length, stroke: 0.5pt))
#let stamp(s, lang) = block(width: 100%, breakable: false, {
  set par(leading: 0.42em, spacing: 0.5em, justify: false)
  set text(hyphenate: false)
  text(weight: "bold", tracking: 0.06em, s.word)
  parbreak()
  if s.instead != "" { s.instead } else {
    if s.post.tone == "missing" { text(style: "italic", fill: g2, s.post.text) } else { s.post.text }
    parbreak()
    v(1.6mm)
    blank(30mm) + " " + s.name
    parbreak()
    v(0.6mm)
    if s.date != "" { s.date } else if lang == "ru" {
      "«" + blank(8mm) + "» " + blank(27mm) + " " + s.year + " г."
    } else { blank(8mm) + " " + blank(27mm) + " " + s.year }
  }
})
// A word longer than its column would run over the edge: it may be hyphenated, and one that is no word breaks anywhere.
#let breaking(limit, body) = {
  show regex("[^\s\-–]{" + str(limit) + ",}"): it => {
    let letters = it.text.clusters()
    // A Russian word in an English paper is divided as Russian words are, and the other way round.
    let spoken = if it.text.match(regex("[а-яёА-ЯЁ]")) != none { "ru" } else { "en" }
    if letters.len() > 24 and letters.len() > limit { letters.join(sym.zws) } else { text(hyphenate: true, lang: spoken, it) }
  }
  body
}
`

/** The Typst template of a description. It reads JSON; a user's words are only ever strings of it, never markup. */
export const TEMPLATE = String.raw`${LOOKS}
#set document(title: d.title, date: auto)
#set text(font: d.fonts.text, fallback: false, fill: ink, lang: d.lang, overhang: false)
#set par(leading: 0.58em, spacing: 0.7em)
#show raw: set text(font: d.fonts.labels, fallback: false)
#show regex("\d+([.,]\d+)?[–−]\d+([.,]\d+)?"): it => box(it)
#set table.cell(breakable: false)
#show table: set text(hyphenate: false)
#show table: set par(justify: false)
#let one-line(words) = layout(area => {
  let small(it) = sans(it, size: 7.5pt, fill: g2)
  let letters = words.clusters()
  let first(count) = if count == letters.len() { words } else { letters.slice(0, count).join().trim() + "…" }
  let kept = calc.min(letters.len(), 160)
  while kept > 1 and measure(small(first(kept))).width > area.width { kept -= 1 }
  small(first(kept))
})
#set page(
  paper: "a4",
  foreground: {
    if d.draft != "" { place(top + right, dx: -10mm, dy: 4mm, framed(d.draft)) }
    sealed(d.seal)
  },
  header: context {
    let n = counter(page).get().first()
    if n > 1 {
      let (left, right) = if d.running == none { ("", "") } else { (d.running.left, d.running.right) }
      grid(columns: (1fr, auto, 1fr), column-gutter: 4mm, align: (std.left + bottom, center + bottom, std.right + bottom),
        one-line(left), text(size: 10pt, str(n)),
        pad(right: if d.draft != "" { 17mm } else { 0mm }, one-line(right)))
      if d.running != none { v(-2mm); line(length: 100%, stroke: hairline) }
    }
  },
  footer: if d.sheetWords != none { context align(right, sans(
    d.sheetWords.at(0) + str(counter(page).get().first()) + d.sheetWords.at(1) + str(counter(page).final().first()),
    size: 7pt, fill: g2)) },
)
#let face(r, size) = {
  let t = r.tone
  if t == "bold" { text(weight: "bold", r.text) }
  else if t == "note" { sans(r.text, size: calc.max(7, size * 0.77) * 1pt, fill: g2) }
  else if t == "small" { sans(r.text, size: calc.max(7.4, size * 0.83) * 1pt, fill: g1) }
  else if t == "lead" { sans(r.text, size: calc.max(7, size * 0.82) * 1pt, weight: "bold") }
  else if t == "aside" { text(fill: g1, r.text) }
  else if t == "missing" { text(style: "italic", fill: g2, r.text) }
  else { r.text }
}
#let runs(l, size) = l.runs.map(r => face(r, size)).join()
#let said(l, size) = if l.dash { grid(columns: (3mm, 1fr), [–], runs(l, size)) } else { runs(l, size) }
#let lines(all, size) = for (i, l) in all.enumerate() { if i > 0 and not l.dash { parbreak() }; said(l, size) }
#let bar(b, upright) = layout(area => {
  let w = area.width
  let at = b.from * w
  let long = calc.max(0.8mm, (b.to - b.from) * w)
  block(width: 100%, height: 2.6mm, {
    place(dy: 1.3mm, line(length: w, stroke: hairline))
    if upright != none { place(dx: upright * w, dy: -1.1mm, line(angle: 90deg, length: 4.8mm, stroke: 0.8pt + red)) }
    if b.look == "point" { place(dx: calc.min(at, w - 1.6mm), dy: 0.5mm, rotate(45deg, rect(width: 1.6mm, height: 1.6mm, fill: ink))) }
    else if b.look == "open" or b.look == "late" {
      place(dx: at, dy: 0.4mm, rect(width: long, height: 1.8mm, fill: white, stroke: 0.6pt + ink))
      if b.look == "late" { place(dx: at + long, dy: -0.1mm, line(angle: 90deg, length: 2.8mm, stroke: 1.6pt + red)) }
    }
    else {
      let part = b.look == "part"
      place(dx: at, dy: if part { 0.7mm } else { 0.3mm }, rect(width: long, height: if part { 1.2mm } else { 2mm }, fill: if part { g2 } else { ink }))
    }
  })
})
#let diamond = box(width: 4.2mm, height: 4.2mm, baseline: 0.9mm, {
  place(center + horizon, rotate(45deg, rect(width: 2.9mm, height: 2.9mm, stroke: 0.5pt + ink)))
  place(center + horizon, sans("?", size: 6.5pt))
})
#let inside(c, size, upright) = {
  if c.mark == "decision" { diamond }
  if c.bar != none { bar(c.bar, upright) } else { lines(c.lines, size) }
}
#let ticks(all) = layout(area => block(width: 100%, height: 6.5pt, for t in all {
  let word = sans(t.text, size: 6.5pt, fill: g1)
  place(bottom, dx: t.at * area.width - measure(word).width / 2, word)
}))
#let alignment(name) = if name == "right" { right } else if name == "center" { center } else { left }
#let letters(c) = if c.width == none { 34 } else { calc.max(6, calc.floor((c.width - 2) / 1.55)) }
// A figure keeps off the words of the next column.
#let insets(b, i, s) = {
  let apart = i + 1 < b.columns.len() and b.columns.at(i).align == "right" and b.columns.at(i + 1).align == "left" and b.columns.at(i).width != none and b.columns.at(i).width >= 18
  (left: 1.1mm, right: if apart { 3.4mm } else { 1.1mm }, y: s.inset * 1mm)
}
#let show-table(b, s) = {
  let n = b.columns.len()
  let size = calc.min(s.textSize, 9.6)
  let headless = b.columns.all(c => c.head == "" and c.ticks.len() == 0)
  let heads = b.columns.enumerate().map(((i, c)) => table.cell(align: alignment(c.align) + bottom, inset: insets(b, i, s),
    if c.ticks.len() > 0 { ticks(c.ticks) } else { breaking(letters(c), sans(c.head, size: calc.max(7.2, size * 0.82) * 1pt, fill: g1)) }))
  let cells = ()
  for r in b.rows {
    // A row taller than half a page would run off the sheet: it alone may break.
    let long = calc.max(..r.cells.map(c => c.lines.map(l => l.runs.map(x => x.text.clusters().len()).sum(default: 0)).sum(default: 0))) > 700
    let at = 0
    for c in r.cells {
      let limit = if c.span > 1 { 40 } else { letters(b.columns.at(at)) }
      at += c.span
      let upright = if c.bar == none { none } else { b.columns.at(at - 1).at("line", default: none) }
      let body = breaking(limit, inside(c, size, upright))
      if r.height != none { body = grid(columns: (1fr, 0mm), align: horizon, body, block(height: r.height * 1mm - 2 * s.inset * 1mm)) }
      let side = if c.span > 1 or at > n { left } else { alignment(b.columns.at(at - 1).align) }
      cells.push(table.cell(colspan: c.span, breakable: long, inset: insets(b, if c.span > 1 { n } else { at - 1 }, s), align: side + if r.tinted and c.mark != none { horizon } else { top }, fill: if r.tinted { tint } else { none }, body))
    }
  }
  set text(size: size * 1pt)
  set par(leading: 0.42em, spacing: 0.5em)
  let between = if b.ruled { 0.5pt + g2 } else { hairline }
  table(
    columns: b.columns.map(c => if c.width == none { 1fr } else { c.width * 1mm }),
    inset: (x: 1.1mm, y: s.inset * 1mm),
    stroke: (x, y) => (
      bottom: if y == 0 and not headless { rule } else { between },
      top: if y == 0 { rule } else { none },
      left: if b.ruled and x > 0 { hairline } else { none }),
    ..if headless { () } else { (table.header(..heads),) }, ..cells)
}
#let show-people(r, s) = {
  if s.runIn { r.lines.map(l => runs(l, s.textSize)).join("; ") }
  else {
    let half = calc.ceil(r.lines.len() / 2)
    grid(columns: (1fr, 1fr), column-gutter: 3mm,
      ..r.lines.chunks(half).map(c => { set par(spacing: 0.5em); lines(c, s.textSize) }))
  }
}
#let show-facts(b, s) = {
  set text(hyphenate: false)
  set par(leading: 0.46em, spacing: 0.46em, justify: false)
  block(below: if s.stacked { 3.4mm } else { auto }, grid(columns: (28mm, 1fr), column-gutter: 2mm, row-gutter: s.rowGap * 1mm,
    ..b.rows.map(r => (
      sans(r.label, size: calc.max(7.4, s.textSize * 0.85) * 1pt, fill: g2),
      breaking(if s.stacked { 70 } else { 38 }, if r.people { show-people(r, s) } else { lines(r.lines, s.textSize) }))).flatten()))
}
#let show-title(b) = {
  let card = b.between
  set align(center)
  set par(leading: 0.42em, spacing: 0.42em, justify: false)
  set text(hyphenate: false)
  let cap = upper(b.kind) == b.kind
  block(above: 0mm, below: if card { 2.2mm } else { 3mm }, sans(b.kind, size: if card { 10.5pt } else { 10pt }, weight: "bold", fill: acc, tracking: if cap { 0.05em } else { 0em }))
  let long = b.title.clusters().len()
  let size = if card { if long > 160 { 11pt } else if long > 90 { 13pt } else { 15pt } } else { if long > 200 { 14pt } else if long > 90 { 18pt } else { 22pt } }
  heading(level: 1, outlined: false, text(size: size, font: d.fonts.text, breaking(40, b.title)))
  if b.note != "" or b.state != "" {
    block(above: 2.6mm, below: 0mm, { sans(b.note, size: 8pt, fill: g1); if b.state != "" { sans("   ·   ", size: 8pt, fill: g2); framed(b.state) } })
  }
}
#let show-logo(logo, high) = if logo != none { block(below: 2mm, image(bytes(logo.svg), format: "svg", height: calc.min(high, 46mm * logo.height / logo.width), alt: logo.alt)) }
#let show-head(b, s) = {
  let stamped(one) = if one == none { none } else { set text(size: if b.between { 9.6pt } else { 11pt }); stamp(one, d.lang) }
  if b.between {
    block(below: 3mm, grid(columns: (60mm, 1fr, 60mm), column-gutter: 8mm, stamped(b.left),
      align(center, { show-logo(b.logo, 9mm); for l in b.organisation { sans(l, size: 7.5pt, fill: g2); v(1.6mm, weak: true) }; show-title(b) }),
      stamped(b.right)))
  } else {
    grid(columns: (1fr, 80mm), column-gutter: 6mm,
      { set text(size: 10.5pt); set par(justify: false, leading: 0.5em, spacing: 0.5em); show-logo(b.logo, 16mm); for (i, l) in b.organisation.enumerate() { if i > 0 { parbreak() }; l } },
      stamped(b.right))
    block(above: 11mm, below: 6mm, width: 100%, show-title(b))
  }
}
#show heading.where(level: 1): set block(above: 0mm, below: 0mm)
#show heading.where(level: 2): it => {
  set text(font: d.fonts.labels, fallback: false, hyphenate: false)
  block(above: if it.supplement == [ruled] { 1.6mm } else { 1.25em }, below: if it.supplement == [ruled] { 2.4mm } else { 0.65em }, sticky: true, it.body)
}
#let show-section(b, s) = {
  if b.ruled {
    block(above: 0mm, below: 0mm, sticky: true, line(length: 100%, stroke: 1.2pt + ink))
    heading(level: 2, supplement: [ruled], {
      set text(size: 9.5pt)
      text(font: d.fonts.text, size: 13pt, fill: acc, b.number); h(2.4mm); b.text
      if b.aside != "" { h(2.4mm); sans(b.aside, size: 8.2pt, weight: "regular", fill: g2) }
    })
  } else {
    heading(level: 2, text(size: 12pt, if b.number == "" { b.text } else { b.number + " " + b.text }))
  }
}
#let qr(code, size) = image(bytes(code.svg), format: "svg", width: size, height: size, alt: code.alt)
#let show-foot(b, s) = {
  v(1fr)
  let card = s.textSize < 11
  block(width: 100%, breakable: false, above: 3mm, {
    if card { line(length: 100%, stroke: hairline); v(1.2mm, weak: true) }
    set par(leading: 0.6em, spacing: 0.7em)
    grid(columns: (1fr, auto), column-gutter: 4mm, align: (left + bottom, right + bottom),
      for (i, l) in b.lines.enumerate() { if i > 0 { parbreak() }; sans(l, size: if card { 7pt } else { 8pt }, fill: g1) },
      qr(b.code, if card { 12.5mm } else { 15mm }))
  })
}
#let show-effects(b) = block(above: 3mm, below: 3mm, breakable: false, grid(columns: b.figures.map(f => 1fr), column-gutter: 3mm,
  ..b.figures.map(f => block(stroke: (left: 1.4pt + acc), inset: (left: 2mm, y: 0.2mm), {
    set par(leading: 0.4em, spacing: 0.5em, justify: false)
    text(weight: "bold", size: 12pt, f.figure)
    parbreak()
    sans(f.label, size: 7.5pt, fill: g1)
  }))))
#let show-block(b, s) = {
  if b.block == "head" { show-head(b, s) }
  else if b.block == "strip" {
    table(columns: b.cells.map(c => 1fr), inset: (x: 2mm, y: 1.6mm),
      stroke: (x, y) => (top: rule, bottom: rule, left: if x > 0 { hairline } else { none }),
      ..b.cells.map(c => {
        set par(leading: 0.5em)
        sans(c.label, size: 7.5pt, fill: g2)
        linebreak()
        set text(size: 11pt)
        breaking(16, face(c.value, 11))
        if c.state != "" { h(2mm); framed(c.state) }
      }))
  }
  else if b.block == "section" { show-section(b, s) }
  else if b.block == "paragraph" {
    let plain = b.line.runs.all(r => r.tone == "plain")
    let body = { set par(justify: plain); set text(hyphenate: plain, size: s.textSize * 1pt); breaking(60, runs(b.line, if plain { s.textSize } else { calc.min(s.textSize, 10) })) }
    if b.line.dash { grid(columns: (4mm, 1fr), [–], { set par(justify: false); set text(size: s.textSize * 1pt); breaking(60, runs(b.line, s.textSize)) }) }
    else if b.sticky { block(sticky: true, below: 1.6mm, body) } else { par(justify: plain, body) }
  }
  else if b.block == "facts" { show-facts(b, s) }
  else if b.block == "table" { show-table(b, s) }
  else if b.block == "effects" { show-effects(b) }
  else if b.block == "signature" {
    block(above: 9mm, below: 4mm, breakable: false, grid(columns: (1fr, 36mm, auto), column-gutter: 4mm, align: bottom,
      { set par(justify: false); face(b.post, s.textSize) }, line(length: 36mm, stroke: 0.5pt), b.name))
  }
  else if b.block == "foot" { show-foot(b, s) }
}
#let show-sheet(sheet, s) = {
  set text(size: s.textSize * 1pt)
  for b in sheet.blocks {
    if b.block == "pair" {
      if s.stacked { for one in (b.left + b.right) { if one.block == "section" { v(s.between * 1mm, weak: true) }; show-block(one, s) } }
      else { block(below: s.between * 1mm, grid(columns: (1fr, 1fr), column-gutter: 9mm,
        { for one in b.left { show-block(one, s) } }, { for one in b.right { show-block(one, s) } })) }
    } else { show-block(b, s) }
  }
}
#for sheet in d.sheets {
  let m = sheet.margins
  page(
    flipped: sheet.landscape,
    margin: (left: m.left * 1mm, right: m.right * 1mm, top: m.top * 1mm, bottom: m.bottom * 1mm),
    header-ascent: if m.top < 15 { 2mm } else { 6.5mm },
    context {
      let (short, long) = (210mm, 297mm)
      let width = if sheet.landscape { long } else { short } - (m.left + m.right) * 1mm
      let height = if sheet.landscape { short } else { long } - (m.top + m.bottom) * 1mm
      let chosen = sheet.densities.last()
      for s in sheet.densities.slice(0, -1).rev() {
        if measure(block(width: width, show-sheet(sheet, s))).height <= height { chosen = s }
      }
      show-sheet(sheet, chosen)
    })
}
#if d.picture != none {
  page(width: d.picture.width * 1mm, height: d.picture.height * 1mm, margin: (x: 12mm, top: 14mm, bottom: 10mm), header-ascent: 3mm,
    align(center + horizon, image(bytes(d.picture.svg), format: "svg", width: 100%, height: 100%, fit: "contain", alt: d.picture.alt)))
}
`
