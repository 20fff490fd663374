/** Marks in a row, each large enough for a finger; what the ends mean is said under them. */
export function MarkScale(given: {
  label: string
  most: number
  least: string
  best: string
  mark: number | null
  choose(mark: number): void
}) {
  return (
    <fieldset className="mark-scale">
      <legend>{given.label}</legend>
      <div className="marks">
        {Array.from({ length: given.most }, (_, at) => at + 1).map((mark) => (
          <label key={mark} data-chosen={mark === given.mark}>
            <input
              type="radio"
              className="unseen"
              name={given.label}
              checked={mark === given.mark}
              onChange={() => given.choose(mark)}
            />
            {mark}
          </label>
        ))}
      </div>
      <div className="mark-ends small quiet">
        <span>1 – {given.least}</span>
        <span>
          {given.most} – {given.best}
        </span>
      </div>
    </fieldset>
  )
}
