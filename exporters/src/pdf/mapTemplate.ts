/** The Typst template of a map on paper. The map comes as pictures in millimetres, users' words as strings of a JSON. */
export const MAP_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#14171B")
#let g1 = rgb("#40464E")
#let g2 = rgb("#6A717A")
#let g3 = rgb("#B4BAC2")
#let acc = rgb("#1D3F66")
#let green = rgb("#1F6A43")
#let k = d.page.scale
#let tk = calc.max(k, 1)
#let m = d.page.margins
#let small = d.tableSize * 1pt
#let sans(body, ..more) = text(font: "PT Sans", fallback: false, kerning: false, ligatures: false, ..more, body)
#set document(title: d.title, date: auto)
#set text(font: "PT Serif", fallback: false, size: 9pt, fill: ink, lang: d.lang, hyphenate: false, overhang: false)
#set par(leading: 0.5em, spacing: 0.6em, justify: false)
#let sealed(s) = if s != none {
  // In the left margin, which the holes for a binder leave free at the bottom.
  place(bottom + left, dx: 4mm, dy: -8mm, image(bytes(s.svg), format: "svg", width: 11mm, height: 11mm, alt: s.alt))
  place(bottom + left, dx: 8mm, dy: -22mm, rotate(-90deg, origin: bottom + left, reflow: true, sans(s.line, size: 7pt, fill: g2)))
}
#set page(foreground: {
  if d.draft != "" { place(top + right, dx: -10mm, dy: 4mm, box(stroke: 0.6pt + ink, inset: (x: 1.6mm, y: 0.9mm), sans(d.draft, size: 7.5pt, weight: "bold"))) }
  sealed(d.seal)
})
#set page(width: d.page.width * 1mm, height: d.page.height * 1mm,
  margin: (left: m.left * 1mm, right: m.right * 1mm, top: m.top * 1mm, bottom: m.bottom * 1mm))
#set table.cell(breakable: false)
#show table: set par(justify: false, leading: 0.36em)
#show regex("\\d+([.,]\\d+)?[–−]\\d+([.,]\\d+)?"): it => box(it)
#show heading: set block(above: 0pt, below: 0pt)
// An ornament: the words stand beside it.
#let bare(svg, w) = pdf.artifact(image(bytes(svg), format: "svg", width: w))
#let pic(svg, w, alt) = image(bytes(svg), format: "svg", width: w, alt: alt)
#let mark(one) = {
  if one.mark == "star" {
    let n = one.text.len()
    box(width: 3.9mm * tk, height: 3.9mm * tk, baseline: 1.1mm * tk, {
      place(top + left, bare(d.star, 3.9mm * tk))
      place(center + horizon, sans(size: if n > 2 { 6pt * tk } else { 6.4pt * tk }, fill: white, weight: "bold", one.text))
    })
  } else {
    box(width: 7.2mm * tk, height: 3.9mm * tk, baseline: 1.1mm * tk, {
      place(top + left, bare(d.cloud, 7.2mm * tk))
      place(center + horizon, dy: 0.3mm * tk, sans(size: 6.5pt * tk, fill: green, weight: "bold", one.text))
    })
  }
}
#let inside(c) = {
  if c.marks.len() > 0 { c.marks.map(mark).join(h(0.8mm)) }
  else if c.tone == "bold" { sans(size: small, weight: "bold", c.text) }
  else if c.tone == "note" { sans(size: small, fill: g2, c.text) }
  else { sans(size: small, c.text) }
}
#let title-of(it) = if it != "" { block(below: 2.2mm * k, heading(level: 2, sans(size: 9.5pt * calc.min(k, 1.5), weight: "bold", fill: g1, it))) }
#let show-table(t) = {
  title-of(t.title)
  let heads = t.columns.map(c => table.cell(align: if c.right { right + bottom } else { left + bottom },
    sans(size: small, fill: g1, c.head)))
  let cells = ()
  for r in t.rows {
    let long = calc.max(..r.map(c => c.text.clusters().len())) > 900
    for c in r { cells.push(table.cell(breakable: long, inside(c))) }
  }
  table(
    columns: t.columns.map(c => if c.width == none { 1fr } else { c.width * 1mm * tk }),
    align: (x, y) => if t.columns.at(x).right { right + horizon } else { left + horizon },
    inset: (x: 1mm, y: 0.65mm * tk),
    stroke: (x, y) => (bottom: if y == 0 { 0.75pt + ink } else { 0.35pt + g3 }),
    table.header(..heads), ..cells)
  if t.note != "" { sans(size: small, fill: g2, t.note) }
}
#let legend(l) = {
  title-of(l.title)
  grid(columns: (9mm * tk, 1fr, 9mm * tk, 1fr), column-gutter: 1.6mm, row-gutter: 0.8mm * tk, align: left + horizon,
    ..l.signs.map(s => (pic(s.svg, 9mm * tk, s.words), sans(size: small, s.words))).flatten())
}
#let reading(l, free) = block(width: 100% - free, above: 2.5mm * k, {
  line(length: 100%, stroke: 0.35pt + g3)
  v(1.2mm * k, weak: true)
  set par(leading: 0.42em, spacing: 0.6em)
  for one in l.reading { sans(size: small, one); parbreak() }
})
#let sk = calc.min(k, 1.25)
#let stamp(s) = block(width: 100%, below: 6mm, {
  set text(size: 9pt * sk)
  set par(leading: 0.5em, spacing: 0.6em)
  text(weight: "bold", tracking: if d.lang == "ru" { 0.06em } else { 0.04em }, s.word)
  linebreak()
  s.post
  parbreak()
  v(2mm * sk)
  box(width: 26mm * sk, line(length: 100%, stroke: 0.5pt)) + " " + s.name
  parbreak()
  v(1mm * sk)
  let (a, b) = if d.lang == "ru" { ("«", "»") } else { ("", "") }
  a + box(width: 7mm * sk, line(length: 100%, stroke: 0.5pt)) + b + " " + box(width: 22mm * sk, line(length: 100%, stroke: 0.5pt)) + " " + s.year + if d.lang == "ru" { " г." }
})
#let header() = {
  let h0 = d.header
  grid(columns: (1fr, 94mm * k), column-gutter: 8mm, {
    block(above: 0pt, below: 2.2mm * k, sans(size: 9.5pt * k, weight: "bold", fill: acc, h0.kind))
    block(above: 0pt, below: 2.8mm * k, { set par(leading: 0.42em); heading(level: 1, text(size: h0.titleSize * 1pt, weight: "bold", h0.title)) })
    let fact(f) = block(above: 0pt, below: 0pt, { sans(size: 8.5pt * k, fill: g2, f.label + "  "); sans(size: 8.5pt * k, f.value) })
    if h0.facts.len() > 0 {
      set par(leading: 0.42em)
      grid(columns: h0.facts.map(_ => auto), column-gutter: 9mm * k,
        ..h0.facts.map(c => stack(dir: ttb, spacing: 1.25mm * k, ..c.map(fact))))
    }
  }, rect(width: 100%, stroke: 1.1pt * k + ink, inset: (x: 3.6mm * k, y: 2.2mm * k), {
    let fig = text(size: if h0.box.figure.len() > 16 { 15pt * k } else { 25pt * k }, weight: "bold", h0.box.figure)
    set par(leading: 0.4em, spacing: 0.5em)
    grid(columns: (1fr, auto), column-gutter: 3mm, align: (left + top, right + horizon),
      { sans(size: 9pt * k, weight: "bold", h0.box.label); sans(size: 7.5pt * k, fill: g2, " " + h0.box.was); linebreak(); sans(size: calc.max(7pt, 7pt * k), fill: g2, h0.box.note) },
      fig)
    if h0.box.expected != "" {
      v(1.6mm * k, weak: true)
      line(length: 100%, stroke: 0.35pt + g3)
      v(1.6mm * k, weak: true)
      sans(size: calc.max(7.5pt, 8pt * k), { h0.box.expected; h(1fr); h0.box.most })
    }
  }))
}
#let foot(f) = {
  let wide = f.columns.at(2) >= 100
  grid(columns: (1fr, f.columns.at(1) * 1mm, f.columns.at(2) * 1mm), column-gutter: 7mm,
    if f.left != none { show-table(f.left) },
    { legend(f.legend); if not wide { reading(f.legend, 0mm) } },
    {
      if wide { grid(columns: f.stamps.map(_ => 1fr), column-gutter: 4mm, ..f.stamps.map(stamp)) }
      else { for s in f.stamps { stamp(s) } }
      if f.compare != none { show-table(f.compare) }
      if wide { reading(f.legend, 17mm * calc.min(k, 1.3)) }
    })
}
#let qk = calc.min(k, 1.3)
#let code(n, last, square) = place(bottom + right, dx: if square { -16mm * qk } else { 0mm }, sans(size: calc.max(7pt, 7pt * calc.min(k, 1.4)), fill: g2,
  (d.code.document, d.code.format, d.code.sheet + str(n) + d.code.of + str(last)).filter(s => s != "").join(" · ")))
#let after = d.after
#for (i, s) in d.sheets.enumerate() {
  if i > 0 { pagebreak() }
  if d.tiles.len() > 0 { place(bottom + right, dx: -16mm * qk, sans(size: calc.max(7pt, 7pt * k), fill: g2, (d.code.document, d.code.format).filter(s => s != "").join(" · "))) }
  else { context code(counter(page).get().first(), counter(page).final().first(), s.footY != none) }
  if s.footY != none { place(bottom + right, pic(d.code.svg, 13.5mm * qk, d.code.alt)) }
  if i == 0 { place(top + left, block(width: 100%, header())) }
  if d.overview != none {
    let o = d.overview
    place(top + left, dx: (o.x - m.left) * 1mm, dy: (o.y - m.top) * 1mm, grid(columns: (auto, 70mm), column-gutter: 4mm, align: left + horizon,
      pic(o.svg, o.width * 1mm, o.told),
      { set par(leading: 0.42em, spacing: 0.6em); sans(size: 8.5pt, weight: "bold", o.told); parbreak(); sans(size: 8pt, fill: g1, o.how) }))
  }
  for p in s.pieces {
    place(top + left, dx: (p.x - m.left) * 1mm, dy: (p.y - m.top) * 1mm, figure(pic(p.svg, p.width * 1mm, p.alt)))
  }
  if s.footY != none { place(top + left, dy: (s.footY - m.top) * 1mm, block(width: 100%, foot(d.foot))) }
}
#let at(x, y, body) = place(top + left, dx: (x - m.left) * 1mm, dy: (y - m.top) * 1mm, body)
#for t in d.tiles {
  set page(background: pic(t.frame, d.page.width * 1mm, t.name))
  at(t.x - 6.5 - t.heads.width, t.y, bare(t.heads.svg, t.heads.width * 1mm))
  at(t.x, t.y, figure(pic(t.map.svg, t.map.width * 1mm, t.alt)))
  place(bottom + right, dx: -32mm, sans(size: 7pt, fill: g2, (d.code.document, t.name).filter(s => s != "").join(" · ")))
}
#if after.len() > 0 {
  set page(footer-descent: 0mm, footer: if d.tiles.len() > 0 { align(right, sans(size: 7pt, fill: g2, d.code.format)) } else { context align(right, sans(size: 7pt, fill: g2,
    d.code.sheet + str(counter(page).get().first()) + d.code.of + str(counter(page).final().first()))) })
  for t in after { show-table(t); v(6mm) }
}
`
